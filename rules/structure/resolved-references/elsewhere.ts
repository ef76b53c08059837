/** Words that name a text with numbered parts of its own. */
const work =
  '(?:Acts?|Bills?|Charter|Codes?|Constitution|Convention|Covenant|Declaration|Directive|Framework|Guidelines?|Laws?|Ordinance|' +
  'Policy|Policies|Protocol|Regulation|Rules|Spec|Specification|Standard|Statutes?|Terms|Treaty)';

/** Capitals that name a work or a body ("GDPR", "ISO/IEC"), and not the subject of the document. */
const acronym = '(?!(?:AI|AGI|ASI|API|LLM)s?\\b)(?:\\p{Lu}{2,}[\\p{Lu}\\d/.-]*|(?:\\p{Lu}\\.){2,})';

/** "the General Data Protection Regulation", "RFC 2119", "Regulation (EU) 2024/1689", "our Usage Policies". */
const name =
  `(?:(?:the|an?|this|our|its|their) )?(?:(?:\\p{Lu}[\\p{L}’'-]*|of|on|for|and|the) )*?` +
  `(?:${acronym}|${work})(?:[’']s)?(?: \\(\\p{Lu}+\\))?(?: (?:No\\. )?[\\d/.:-]+)?`;

/** Papers that are named without capitals: "of the bylaws", "of their lease". */
const paper =
  '(?:the|an?|our|its|their) (?:[a-z]+ )?(?:act|agreement|bylaws|code|contract|handbook|law|lease|manual|policy|regulation|runbook|statutes?|terms|treaty)\\b';

const before = new RegExp(`(?<![\\p{L}’'-])(${name}),? ?$`, 'u');
const after = new RegExp(`^(?:\\(\\w+\\))*,? (?:of|in|under) (${name}|${paper})`, 'u');
const abbreviated = /^(?:\(\w+\))*,? ((?!AGI|ASI|API|LLM)\p{Lu}{3,})\b/u;

/**
 * Whether the numbered reference from `start` to `end` of `text` is to another work, as "Art. 22 GDPR", "Section 230 of the
 * Communications Decency Act" or "RFC 2119, Section 5" are. "Section 4 of this Charter" is not, nor is section 4 of a
 * charter that is called so in the document's own title.
 */
export function isElsewhere(text: string, start: number, end: number, title: string | null): boolean {
  const rest = text.slice(end).replaceAll('\u00a0', ' ');
  const found =
    after.exec(rest) ?? abbreviated.exec(rest) ?? before.exec(text.slice(0, start).replaceAll('\u00a0', ' '));
  const other = found?.[1];
  if (other === undefined) return false;
  if (/^this\b/i.test(other)) return false;
  const bare = other.replace(/^(?:the|an?|our|its|their) /, '').replace(/[’']s$/, '');
  return !title?.toLowerCase().includes(bare.toLowerCase());
}
