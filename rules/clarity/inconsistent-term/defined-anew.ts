/** Definitions in running text of terms that the document defines elsewhere: "an Incident, that is, any complaint in writing". */
import type { Clause, DefinedTerm } from '../../../src/lint/index.js';

/** Words that take in all of a kind, as definitions do and descriptions do not. */
const any =
  '(?:any|anyone|anybody|anything|every|everyone|everybody|everything|each|whoever|whomever|whichever|whatever|no more than|nothing but|only|' +
  '(?:all|those|one|someone|somebody|something|people|persons|things|events|cases) (?:who|that|which|whose|in which|where)\\b)';
/** "an event in which ...": a kind, and what sets it apart. */
const kind =
  'an? [^,.;:()]{2,50}? (?:who|that|which|whose|whom|where|in which|for which|to which|by which|on which)\\b(?! (?:deserves?|should|must|may|might|can|needs?|wants?|matters?|we|nobody|everybody|never|always)\\b)';
const here =
  '(?:here|in this (?!sense|way|respect|regard)\\p{L}+|in these \\p{L}+|for (?:this|these|the present|its) purposes?|for the purposes? of [^,()]{3,40}|in such \\p{L}+|for now)';
const lead = `(?:\\(?[\\d.]+[.)]? )?(?:(?:${here}|on this point|in other words|again|put simply|strictly),? )?`;
const before = '(?:an?|any|each|every|the|no|such an?|our|its)';
const says =
  '(?:that is to say|that is|i\\.e\\.|in other words|meaning|here meaning|by which (?:we|I|this \\p{L}+|the \\p{L}+) (?:here )?means?|' +
  `which ${here} (?:means|is|are|covers)|(?:here )?(?:understood|read|taken|defined) (?:here )?(?:as|to mean))`;

/** Patterns for one term in its forms, `T`, each with the group `gloss`; a definite term only where the words say that a meaning is given. */
const forms: readonly string[] = [
  // "An Incident is any event in which ...", "In this section a user is a person who ..."
  `^${lead}(?:(?:an?|any|each|every) )?(?<term>T) (?:(?:${here}|also|only) )?(?:is|are) (?<gloss>(?:${any}|${kind}).{6,})$`,
  `^${lead}(?:${before} )?(?<term>T),? ${here},? (?:is|are|means?|covers|includes) (?<gloss>.{8,})$`,
  `^${lead}(?:${before} )?["“]?(?<term>T)["”]? (?:means?|shall mean|denotes?|refers? to|is (?:to be )?(?:understood|read) as|is defined as) (?<gloss>.{8,})$`,
  `^(?:\\(?[\\d.]+[.)]? )?${here},? (?:${before} )?(?<term>T) (?:is|are|means?|covers|includes|takes in|refers to) (?<gloss>.{8,})$`,
  // "By weights we understand the backups of the last month", "I count as an overseer everyone who pays"
  `\\b[Bb]y (?:${before} )?(?<term>T),? (?:we|I|this \\p{L}+|the \\p{L}+) (?:here )?(?:means?|understands?) (?<gloss>.{8,})$`,
  `\\b(?:counts? as|qualif(?:y|ies) as|treats? as|call|calls) (?:an? )?(?<term>T) (?<gloss>(?:${any}|${kind}).{4,})$`,
  // "an instance being any model trained ..."
  `\\b(?:an?|any|each|every|the) (?<term>T),? being (?<gloss>(?:${any}|${kind}).{4,})$`,
  // "an Incident, that is, any complaint ...", "Users (meaning anyone who writes)"
  `\\b(?<term>T)(?:,| \\(| ?[–—])? ?${says}[,:]? (?<gloss>${any}[^.;)]{4,})`,
  `\\b(?:an?|any|each|every|no) (?<term>T)(?:,| \\(| ?[–—]) ?${says}[,:]? (?<gloss>(?:an?|the) [^.;)]{6,})`,
  // "Operators (anyone who pays)", "a Worker (any person on Site)"
  `\\b(?<term>T) \\((?<gloss>${any}[^)]{6,})\\)`,
  // "(the operator here being whoever set the task)"
  `\\b(?:the|an?) (?<term>T)(?: ${here})?,? being (?:${here},? )?(?<gloss>(?:${any}|${kind}|an?\\b|the\\b)[^);.]{4,})`,
];

/** What is said of a thing and gives its word no meaning: "A Pause Order is a matter of minutes". */
const saidOf =
  'no\\b|not\\b|never\\b|in\\b|on\\b|to\\b|at\\b|what\\b|(?:an?|the|one|its|their|our) (?:\\p{L}+ly )?(?:\\p{L}+ )?(?:matter|sign|reason|question|way|means|kind|part|piece|form|source|cost|price|risk|danger|mistake|failure|fault|good|bad|great|poor|serious|first|last|next|only|best|worst|most|same|right|wrong|limit|tool|gift|burden|promise|partner|friend|guest|brake|floor|ceiling|example|exception|rule|order of)\\b';

/** "A Stop Instruction is an order from my makers": a noun and what tells it apart, of a term that is marked by its capitals. */
const equations: readonly string[] = [
  `^${lead}(?:for us,? )?(?:an?|any|each|every) (?<term>T) is (?<gloss>(?!${saidOf})(?:an?|one|the) \\p{L}+(?: \\p{L}+)? (?:of|from|by|for|in|on|with|to|made|sent|given|named|spoken|written|signed|taken|held|used|issued|above|below|under|over)\\b.{8,})$`,
  `^${lead}(?:for us,? )?(?<term>T) (?:is|are) (?<gloss>(?!${saidOf})(?:an?|one|the) \\p{L}+(?: \\p{L}+)? (?:of (?:more|less|at least|at most|over|under)|that|which|made|sent|given|in writing)\\b.{8,})$`,
];

/** "A session is one hour of use", "A Critical Task is work that takes longer than a day": a measure is what a meaning rests on. */
const measured =
  '^(?:(?:here|for us|in practice),? )?(?:an?|any|each|every) (?<term>T) is (?<gloss>(?:(?:one|two|three|four|five|six|ten|twelve|\\d+) \\p{L}+ of \\p{L}+|(?!what\\b)\\p{Ll}+ (?:that|which) (?:takes?|costs?|lasts?|exceeds?|runs?|involves?)\\b).{2,})$';

/** A capital at the head of a sentence, where a small word stands there. */
const opening =
  /^(?:\(?[\d.]+[.)]? )?(?:An?|Any|Each|Every|The|No|Such|Our|Its|In|For|Here|On|Again|Put|Strictly|By)(?= )/u;

/** Where a clause gives one of the terms a meaning once more, in the order of the text. */
export function definedAnew(
  terms: readonly DefinedTerm[],
  clauses: readonly Clause[],
): readonly DefinedTerm[] {
  const first = new Map(terms.toReversed().map((defined) => [plainForm(defined.term), defined]));
  return [...first.values()].flatMap((defined) => {
    const name = formsOf(defined.term, isWrittenSmall(defined, clauses));
    const alone = new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u');
    const isMarked =
      / \p{Lu}/u.test(defined.term) || (!isWrittenSmall(defined, clauses) && /^\p{Lu}/u.test(defined.term));
    const patterns = [...forms, measured, ...(isMarked ? equations : [])].map(
      (form) => new RegExp(form.replace('T)', `${name})(?![\\p{L}-])`), 'u'),
    );
    return clauses
      .filter((clause) => clause !== defined.clause && alone.test(clause.value))
      .flatMap((clause) => inClause(clause, patterns, defined));
  });
}

/** A term may have its capital only as the label of an item: then the text uses it in small letters. */
function isWrittenSmall({ term, clause }: DefinedTerm, clauses: readonly Clause[]): boolean {
  const capital = new RegExp(`[\\p{Ll},] ${formsOf(term, false)}(?![\\p{L}-])`, 'u');
  return !clauses.some((other) => other !== clause && capital.test(other.value));
}

function inClause(clause: Clause, patterns: readonly RegExp[], { term }: DefinedTerm): DefinedTerm[] {
  return clause.children.flatMap(({ value, data }) => {
    if (/\?\s*$/.test(value)) return [];
    const text = value.replace(opening, (words) => words.toLowerCase());
    const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
    const { term: name, gloss } = match?.groups ?? {};
    if (!match || name === undefined || gloss === undefined) return [];
    const start = (data?.start ?? 0) + match.index + match[0].indexOf(name);
    return [{ term, gloss: gloss.trim(), clause, start, end: start + name.length }];
  });
}

const plainForm = (term: string): string => term.replace(/ies$/, 'y').replace(/(?<![su])s$/, '');

/** The term, singular or plural; a capital at the head of a sentence for a small letter, and the other way round where `isSmall`. */
function formsOf(term: string, isSmall: boolean): string {
  const plain = plainForm(term).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [initial, rest] = [plain[0] ?? '', plain.slice(1)];
  const isEither = isSmall || /\p{Ll}/u.test(initial);
  // "Grave harm" is the label of an item, and "Grave Harm" its use.
  const words = rest.replace(
    / (\p{L})/gu,
    (_, letter: string) => ` [${letter.toLowerCase()}${letter.toUpperCase()}]`,
  );
  const stem = `${isEither ? `[${initial.toLowerCase()}${initial.toUpperCase()}]` : initial}${words}`;
  return stem.endsWith('y') ? `${stem.slice(0, -1)}(?:y|ies)` : `${stem}(?:s|es)?`;
}
