/** Sentences that let a lower level of authority go before a higher one: "the guideline overrides this rule". */
import { authorityLevels, rankOfLevel, type Constitution } from '../../../src/lint/index.js';

/** Offsets in the sentence. */
export interface Override {
  lower: string;
  higher: string;
  start: number;
  end: number;
}

const before =
  /\b(overrides?|outranks?|supersedes?|trumps?|displaces?|prevails? over|takes? (?:precedence|priority) over|ha(?:s|ve) (?:precedence|priority) over|goes? (?:before|ahead of)|comes? (?:before|ahead of)|ranks? (?:above|higher than|before)|stands? above|overrules?)\b/i;
const behind =
  /\b(yields? to|gives? way to|(?:is|are) (?:overridden|outranked|superseded|overruled|displaced) by|ranks? (?:below|behind|after)|(?:is|are) subordinate to)\b/i;
/** What denies it, or makes it a grant of the higher level. */
const open =
  /\b(?:not|never|no|nothing|nobody|neither|nor|cannot|whether|may|can|could|might|would|should|unless|except\w*|only|allow\w*|permit\w*|delegat\w*|grant\w*|approv\w*|where the|lets?)\b|n['’]t\b/i;
const own =
  /^\s*(?:this (?:rule|section|article|limit|principle|clause|duty|prohibition)|these (?:rules|limits)|the rule above)\b/i;

/** Where a sentence ranks a lower level above a higher one; null where it does not, or where the document has no levels. */
export function overridesIn(
  value: string,
  authority: string | null,
  constitution: Constitution,
): Override | null {
  const over = before.exec(value);
  const match = over ?? behind.exec(value);
  if (!match || open.test(value) || value.trim().endsWith('?')) return null;
  const { stated } = authorityLevels(constitution);
  if (!stated && authority === null) return null;
  const left = value.slice(0, match.index).split(/[,;:]/).at(-1) ?? '';
  const right = /^[^,;:.]*/.exec(value.slice(match.index + match[0].length))?.[0] ?? '';
  const [first, second] = over ? [left, right] : [right, left];
  const lower = highestIn(first, constitution);
  const higher = own.test(second) ? authority : lowestIn(second, constitution);
  if (lower === null || higher === null) return null;
  const [a, b] = [rankOfLevel(lower, constitution), rankOfLevel(higher, constitution)];
  if (a === null || b === null || a <= b) return null;
  return {
    lower,
    higher,
    start: match.index - left.trimStart().length,
    end: match.index + match[0].length + right.trimEnd().length,
  };
}

const levelsIn = (text: string, constitution: Constitution): string[] =>
  (text.toLowerCase().match(/[\p{L}-]+/gu) ?? [])
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
    .filter((word) => rankOfLevel(word, constitution) !== null)
    .sort((a, b) => (rankOfLevel(a, constitution) ?? 0) - (rankOfLevel(b, constitution) ?? 0));

const highestIn = (text: string, constitution: Constitution): string | null =>
  levelsIn(text, constitution)[0] ?? null;
const lowestIn = (text: string, constitution: Constitution): string | null =>
  levelsIn(text, constitution).at(-1) ?? null;
