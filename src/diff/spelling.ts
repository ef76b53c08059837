/** Texts that differ in nothing but how they are written: marks, capitals, spelling, contractions, hyphens. */
import { wordsIn } from './wording.js';

/** Contractions and what they stand for. */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan(?:'t|not)\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'m\b/g, ' am'],
];

/** British forms and American ones. Source: the differences that style guides list (Chicago Manual of Style, 7.3; New Hart's Rules, 21.2). */
const variants: readonly (readonly [RegExp, string])[] = [
  [/^(\w{2,})our(s|ed|ing|able|ably|al|ful|ite|ites|er|ers|less)?$/, '$1or$2'],
  [/^(\w{3,})is(e|es|ed|er|ers|ing|ation|ations|able)$/, '$1iz$2'],
  [/^(\w{3,})ys(e|es|ed|er|ers|ing)$/, '$1yz$2'],
  [/^(\w{2,}[tb])re(s|d)?$/, '$1er$2'],
  [/^(\w{3,})ll(ed|ing|er|ers|or|ors)$/, '$1l$2'],
  [/^(\w{3,})ogue(s)?$/, '$1og$2'],
  [/^(\w{3,})ence(s)?$/, '$1ense$2'],
  [/^licence(s|d)?$/, 'license$1'],
  [/^practis(e|es|ed|ing)$/, 'practic$1'],
  [/^(judg|acknowledg)ement(s)?$/, '$1ment$2'],
  [/^(program)me(s)?$/, '$1$2'],
  [/^grey(s)?$/, 'gray$1'],
  [/^(\w{3,})wards$/, '$1ward'],
];

/** The words of a text as they count where only their sense does. */
function plainWords(text: string): string[] {
  let plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  for (const [pattern, full] of contractions) plain = plain.replace(pattern, full);
  return wordsIn(plain).map((word) => {
    const variant = variants.find(([pattern]) => pattern.test(word));
    return variant ? word.replace(variant[0], variant[1]) : word;
  });
}

/** Whether two texts say the same but for marks, capitals, spelling and hyphens. "Not able" is not "notable". */
export function isSameReading(a: string, b: string): boolean {
  const [here, there] = [plainWords(a), plainWords(b)];
  const denials = (list: readonly string[]): number =>
    list.filter((word) => word === 'not' || word === 'no').length;
  return here.join('') === there.join('') && denials(here) === denials(there);
}

/** How often words occur in both versions: a misspelled word occurs nowhere else. */
export class Spelling {
  readonly #counts = new Map<string, number>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      for (const word of wordsIn(text)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
  }

  /** Whether one of two words is the other with one letter wrong: it occurs once, the other also elsewhere. */
  isTypo(a: string, b: string): boolean {
    if (Math.min(a.length, b.length) < 5 || !b.startsWith(a.charAt(0)) || /\d/.test(a + b)) return false;
    const [fewer, more] = [a, b].map((word) => this.#counts.get(word) ?? 0).sort((x, y) => x - y);
    // An ending is grammar and not spelling.
    const isEnding = a.startsWith(b) || b.startsWith(a);
    return fewer === 1 && more !== undefined && more > 1 && !isEnding && isOneSlip(a, b);
  }
}

/** Whether one letter is missing, too many, another one, or has changed places with its neighbor. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.slice(at);
  if (long.length > short.length) return rest === long.slice(at + 1);
  if (rest.slice(1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
