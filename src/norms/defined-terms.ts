/** What a document defines: the term, and what it is said to mean. */
import { type Clause, type Constitution, type Section, type Sentence } from '../clast/index.js';

export interface DefinedTerm {
  /** As written, without article, quotes and marks: "Trusted Operator". */
  term: string;
  /** What it is said to mean, as written. */
  gloss: string;
  clause: Clause;
  /** Where the term stands in the clause's `value`. */
  start: number;
  end: number;
}

/** A term has at most so many words: longer subjects are sentences about something. */
const words = "(?:[\\p{L}\\d][\\p{L}\\d’'/-]*)(?: [\\p{L}\\d][\\p{L}\\d’'/-]*){0,4}?";
const term = `["“‘*]?(?<term>${words})["”’*]?`;
const opening =
  '^(?:[-•*(]?\\(?[\\dA-Za-z]{1,3}[.)] )?(?:(?:in|for(?: the purposes? of)?|throughout|under|within|as used in|when used in) (?:this|the|these|that|(?:article|section|chapter|part|paragraph|clause)s?)\\b[^,"“]{2,50}, )?(?:(?:but|and|however|here|as used here|for our purposes),? )?(?:the (?:term|word|phrase|expression) )?(?:(?:an?|the|any|our|every|each) )?';

/** "Corrigibility, as we use the word, means ..." */
const aside =
  '(?:, (?:as|in|for|within|throughout|under|when|by which|to us|here)\\b[^,.;:]{0,50},|,? as (?:we|I|this \\p{L}+) (?:use|understand|read|speak of) (?:it|the (?:word|term))(?: here)?,?)?';

const patterns: readonly RegExp[] = [
  `${opening}${term}(?: \\([^)]{1,40}\\))?${aside} (?:shall |here |also |instead |only )?(?:means?|mean here|refers? to|denotes?|signif(?:y|ies)|stands? for|shall mean|(?:is|are) (?:here )?(?:defined as|understood (?:as|to mean)|taken to mean))(?: here)?:? (?<gloss>.{8,})$`,
  `(?:^|, )by ${term},? (?:we|i) mean (?<gloss>.{8,})$`,
  // In quotes, a word is spoken of: `a "client" is anyone who writes`.
  `${opening}["“](?<term>${words})["”] (?:is|are) (?<gloss>(?:any|anyone|anything|everyone|someone|whoever|whatever|those|people|(?:an?|the) [\\p{L} -]{2,30} (?:who|that|which|whom)\\b).{8,})$`,
  `we use (?:the (?:term|word|phrase) )?["“]?(?<term>${words})["”]? (?:to (?:mean|refer to|describe|denote)|for) (?<gloss>.{8,})$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** "An operator is a company that ...", where the sentence was read as a definition. */
const equation = new RegExp(
  `${opening}${term} (?:is|are) (?<gloss>(?:an?|any|anyone|anything|one|someone|somebody|the|those|whoever|whatever|what|people|persons|parties|entities|organi[sz]ations|companies|rules|acts?|actions|things|systems|models|harms?) .{8,})$`,
  'iu',
);

/** "Operator: a company that ...", a row "Operator | a company ..." of a glossary. */
const label = new RegExp(
  `^(?:(?:an?|the) )?${term}(?: \\([^)]{1,40}\\))?\\s?(?:[:–—]|\\n| - )\\s?(?<gloss>.{8,})$`,
  'isu',
);

/** A label, and a noun phrase without a modal. */
const entry =
  /^[^:–—]{2,40}[:–—] ?(?:an?|the|any|anyone|anything|every\p{L}*|one|those|people|whoever|what(?:ever)?)\b(?!.*\b(?:must|shall|should|may not)\b)/isu;

const glossary =
  /\b(?:definitions?|glossary|terms|terminology|vocabulary|words? (?:used|we use)|how we use words|interpretation|meanings?|defined)\b|^(?:words|names|key (?:words|concepts)|what (?:we|the words|these words) mean|who is who)$/i;

const noTerm =
  /^(?:this|that|it|these|those|there|which|what|who|he|she|they|we|you|i|here|everything|nothing|something|anything|doing so|note|example|important|exception|rationale|reason|why|scope|purpose)$|^(?:there|this|that|these|it|here) (?:is|are|was|were|has|says|means)\b|^(?:how|what|why|when) (?:we|it|they|the)\b/i;

/** Every definition of a document in order. */
export function definedTerms(constitution: Constitution): readonly DefinedTerm[] {
  const found: DefinedTerm[] = [];
  visit(constitution, '', found);
  return found;
}

function visit(
  node: Constitution | Section | Constitution['children'][number],
  title: string,
  found: DefinedTerm[],
): void {
  if (node.type === 'clause') {
    if (node.role === 'provision' || node.role === 'definition') found.push(...inClause(node, title));
    return;
  }
  if (!('children' in node)) return;
  const inside = node.type === 'section' ? node.title : title;
  for (const child of node.children) visit(child, inside, found);
}

function inClause(clause: Clause, title: string): DefinedTerm[] {
  const listed = glossary.test(title);
  const row = listed && clause.value.includes('\n') ? read(clause, null, clause.value, 0, [label]) : null;
  if (row) return [row];
  const titled = listed ? underTitle(clause) : null;
  if (titled) return [titled];
  return clause.children.flatMap((sentence) => {
    const start = sentence.data?.start ?? 0;
    const isDefinition = sentence.kind === 'definition';
    const own = [
      ...patterns,
      ...(isDefinition || (listed && sentence.strength === null) ? [equation] : []),
      ...(listed && !isCode(clause, start) ? [label] : []),
    ];
    const one = read(clause, sentence, sentence.value, start, own);
    return one ? [one] : [];
  });
}

/** "**Irreversible action.** An action whose effects ...": the term stands in bold before its gloss, a noun phrase. */
function underTitle(clause: Clause): DefinedTerm | null {
  const bold = clause.data?.spans.find(({ kind, start }) => kind === 'strong' && start === 0);
  if (!bold || bold.end > 50) return null;
  const name = clause.value.slice(0, bold.end).replace(/[.:]$/, '');
  const gloss = clause.value.slice(bold.end).replace(/^[.:]?\s*/, '');
  const isNoun = /^(?:an?|the|any|anyone|anything|whoever)\s.{8,}/is.test(gloss);
  if (!isNoun || /\d/.test(name) || /\b(?:must|shall|should|may|will)\b/i.test(gloss)) return null;
  return { term: name, gloss, clause, start: 0, end: name.length };
}

/** What is set in code names a field or a value, and not a term: "`role`: the source of a message". */
const isCode = (clause: Clause, start: number): boolean =>
  (clause.data?.spans ?? []).some(({ kind, start: at }) => kind === 'code' && at <= start + 4 && at >= start);

function read(
  clause: Clause,
  sentence: Sentence | null,
  text: string,
  offset: number,
  tried: readonly RegExp[],
): DefinedTerm | null {
  if (sentence !== null && /\?\s*$/.test(text)) return null;
  for (const pattern of tried) {
    // "Stop Call: a message that asks ..." is read as an order by its first word; in a glossary it is an entry all the same.
    const isEntry = pattern === label && clause.role === 'definition' && entry.test(text);
    const binds = (sentence?.strength ?? null) !== null;
    if (binds && !isEntry) continue;
    const groups = pattern.exec(text)?.groups;
    const name = groups?.term;
    const gloss = groups?.gloss;
    if (name === undefined || gloss === undefined || noTerm.test(name)) continue;
    const at = text.indexOf(name);
    return { term: name, gloss: gloss.trim(), clause, start: offset + at, end: offset + at + name.length };
  }
  return null;
}
