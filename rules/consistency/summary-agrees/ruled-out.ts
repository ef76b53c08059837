/** Exceptions of a summary that the text rules out: "unless the operator has confined it" against "even where an operator has confined it". */
import type { Sentence } from '../../../src/lint/index.js';

const excepting =
  /,?\s*\b(?:unless|except (?:where|when|if|that|for|in|to)|save (?:where|when|if|for)|(?:other than|but not|apart from) (?:where|when|if|in)|apart from)\b([^.;:]*)/i;

/** Words by which a rule says that a case makes no difference. */
const including =
  /\b(?:even (?:where|if|when|though|for|in|to)|not even (?:where|if|when|for|in|to)|whether or not|no matter (?:whether|if|how)|regardless of (?:whether|how)|also (?:where|when|if)|including (?:where|when|if|for|in)|(?:and )?(?:that|this) includes)\b([^.;:]*)/gi;

/** Content words of a part of a sentence, by their first letters: "confine" and "confined" are one. */
const wordsIn = ({ data }: Sentence, start: number, end: number): ReadonlySet<string> =>
  new Set(
    (data?.tokens ?? [])
      .filter(
        (token) =>
          token.start >= start &&
          token.end <= end &&
          /^(?:NOUN|PROPN|VERB|ADJ)$/.test(token.pos) &&
          token.lemma.length > 2 &&
          !general.test(token.lemma),
      )
      .map(({ lemma }) => lemma.toLowerCase().slice(0, 6)),
  );

const general =
  /^(?:be|have|has|do|does|make|take|give|get|must|shall|should|may|can|will|assistant|agent|model|system|other|another|such|case|thing|way)$/i;

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** The exception of a summary's sentence and the rule that rules it out; null where none does. Offsets in the summary's plain text. */
export function ruledOut(
  summary: Sentence,
  rules: readonly Sentence[],
): { rule: Sentence; start: number; end: number } | null {
  const exception = excepting.exec(summary.value);
  if (!exception || exception.index === 0) return null;
  const start = exception.index + (/^[,\s]*/.exec(exception[0])?.[0].length ?? 0);
  const end = exception.index + exception[0].trimEnd().length;
  const excepted = wordsIn(summary, start, end);
  const main = wordsIn(summary, 0, exception.index);
  for (const rule of rules) {
    for (const match of rule.value.matchAll(including)) {
      const from = match.index;
      const to = from + match[0].length;
      const around = new Set([...wordsIn(rule, 0, from), ...wordsIn(rule, to, rule.value.length)]);
      if (common(excepted, wordsIn(rule, from, to)) > 1 && common(main, around) > 1)
        return { rule, start, end };
    }
  }
  return null;
}
