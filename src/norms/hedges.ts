/**
 * Words that weaken a norm, and words that make it hold without exception.
 *
 * Source: the strengths of the norm guide ("weak: generally, typically, usually, in most, try/aim/strive/attempt,
 * prefer/favor, ideally, hope, encourage, recommend, should consider"), with their synonyms; RFC 2119 and RFC 8174 for
 * MUST, SHALL, SHOULD and MAY; for stacked hedges Hyland, "Hedging in Scientific Research Articles" (1998).
 */
import type { Word } from './words.js';
import { joined } from './words.js';

/** Adverbs that say "not in every case" or "perhaps". */
export const hedgingAdverbs: ReadonlySet<string> = new Set([
  ...[
    'generally',
    'typically',
    'usually',
    'normally',
    'ordinarily',
    'mostly',
    'mainly',
    'largely',
    'commonly',
    'often',
  ],
  ...[
    'ideally',
    'preferably',
    'probably',
    'likely',
    'perhaps',
    'possibly',
    'tentatively',
    'sometimes',
    'occasionally',
  ],
]);

/** Verbs that promise an effort instead of the deed. Lemmas. */
export const effortVerbs: ReadonlySet<string> = new Set([
  ...['try', 'aim', 'strive', 'attempt', 'seek', 'endeavor', 'endeavour', 'hope', 'aspire', 'intend'],
]);

/** Verbs of preference and advice. Lemmas. */
export const preferenceVerbs: ReadonlySet<string> = new Set([
  ...['prefer', 'favor', 'favour', 'encourage', 'recommend', 'advise', 'suggest', 'lean', 'tend', 'consider'],
]);

const hedgingPhrases =
  /\b(?:in general|as a (?:general )?rule|for the most part|in most|in many|on the whole|more often than not|(?:best|reasonable) efforts|rules?-of-thumb|rule of thumb|all (?:other things|else) being equal|as a default preference)\b/;

const absolutePhrases =
  /\b(?:under no (?:circumstances?|conditions?)|(?:under|in) any circumstances?|in no (?:case|circumstances?|event)|at no (?:time|point)|without (?:any )?exceptions?|no matter (?:what|how|who)|at all times|in all (?:cases|circumstances)|in every case|absolutely|unconditionally|ever again|not ever|strictly (?:prohibited|forbidden))\b/;

/** "almost never", "basically always": not absolute after all. */
const approximators: ReadonlySet<string> = new Set([
  'almost',
  'basically',
  'nearly',
  'practically',
  'virtually',
  'rarely',
  'hardly',
]);

/** Whether the words of a main clause around its verb weaken it. `adverbs` are those of the
 * verb, `before` is what precedes it, `inside` what interrupts it. */
export function isHedged(adverbs: readonly string[], before: readonly Word[], inside: string): boolean {
  return (
    adverbs.some((it) => hedgingAdverbs.has(it)) ||
    before.some(({ text }, i) => hedgingAdverbs.has(text) && i < 4) ||
    hedgingPhrases.test(`${joined(before)} ${inside}`)
  );
}

/** Whether the clause says that it holds always: by an adverb of its verb, or by a phrase anywhere in it. */
export function isUnconditional(
  adverbs: readonly string[],
  negative: 'none' | 'not' | 'never',
  text: string,
): boolean {
  if (adverbs.some((it) => approximators.has(it))) return false;
  return (
    negative === 'never' ||
    adverbs.includes('always') ||
    adverbs.includes('ever') ||
    absolutePhrases.test(text)
  );
}

export const isApproximate = (adverbs: readonly string[]): boolean =>
  adverbs.some((it) => approximators.has(it));
