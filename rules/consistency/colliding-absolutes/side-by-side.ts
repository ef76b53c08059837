/** Two rules that stand side by side, each for all cases, of which one asks to give out what the other asks to keep. */
import type { Clause, Sentence } from '../../../src/lint/index.js';

export interface Collision {
  here: Sentence;
  there: Sentence;
  /** The later rule and the earlier one, as written. */
  text: string;
  other: string;
  /** Offsets of the later rule in its sentence. */
  start: number;
  end: number;
}

const all = '(?:every|all|any|each|everything|whatever|anything)';
const must =
  '(?:must|shall|will|has to|have to) always|always (?:has to|have to)|(?:must|shall) without exception|(?:must|shall)';
const object = "(?: [\\p{L}’'-]+){0,3}?";
const give = new RegExp(
  `\\b(?:${must}) (?:fully |truthfully |honestly |openly |promptly )?(?:answers?|tells?|discloses?|reveals?|explains?|reports?|shows?|hands? over|gives? out|says?|shares?)${object} ${all}\\b[^,;.]{0,80}`,
  'iu',
);
const keep = new RegExp(
  `\\b(?:${must}) (?:fully |strictly )?(?:keeps?|protects?|guards?|honou?rs?|preserves?|safeguards?|respects?)${object} ${all}${object} (?:confidences?|secrets?|confidential|private|privacy|silence|promises? of (?:silence|secrecy))\\b[^,;.]{0,60}`,
  'iu',
);
/** "must follow every instruction of the operator", "... of the user". */
const obey = new RegExp(
  `\\b(?:${must}) (?:obeys?|follows?|carr(?:y|ies) out|complies? with|comply with|does?|fulfils?|fulfills?) ${all} (?:instructions?|orders?|requests?|commands?|wish(?:es)?)(?: (?:of|from|by|that))? (?:the |an? |its |their )?([\\p{L}-]+)[^,;.]{0,60}`,
  'giu',
);
const absolute = /\b(?:always|without exception|in every case|whatever|in full)\b/i;
const excepted = /\b(?:unless|except\w*|only|subject to|as far as|so far as|where it|save (?:where|for))\b/i;

/** The first pair of such rules in a clause; null where there is none. */
export function collisionIn({ children }: Clause): Collision | null {
  const rules = children.filter(
    ({ strength, value }) => strength === 'absolute' && absolute.test(value) && !excepted.test(value),
  );
  const [given, kept] = [first(rules, give), first(rules, keep)];
  if (given && kept?.sentence.bearer === given.sentence.bearer) return ordered(given, kept, children);
  const obeyed = rules.flatMap((sentence) =>
    [...sentence.value.matchAll(obey)].map((match) => ({
      sentence,
      match,
      who: (match[1] ?? '').toLowerCase(),
    })),
  );
  const [one] = obeyed;
  const two = obeyed.find(
    ({ who, sentence }) => who !== one?.who && sentence.bearer === one?.sentence.bearer,
  );
  return one && two ? ordered(one, two, children) : null;
}

interface Found {
  sentence: Sentence;
  match: RegExpExecArray;
}

function first(rules: readonly Sentence[], pattern: RegExp): Found | null {
  for (const sentence of rules) {
    const match = pattern.exec(sentence.value);
    if (match) return { sentence, match };
  }
  return null;
}

function ordered(a: Found, b: Found, children: readonly Sentence[]): Collision {
  const place = ({ sentence, match }: Found): number => children.indexOf(sentence) * 1e6 + match.index;
  const [early, late] = place(a) < place(b) ? [a, b] : [b, a];
  const text = (found: Found): string => found.match[0].replace(/\s+and\s+\S+\s*$/, '').trim();
  return {
    here: late.sentence,
    there: early.sentence,
    text: text(late),
    other: text(early),
    start: late.match.index,
    end: late.match.index + text(late).length,
  };
}
