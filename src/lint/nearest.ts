/**
 * The candidate that a misspelt `word` most likely means, for "did you mean": the least Damerau-Levenshtein distance
 * (restricted to adjacent swaps), at most a third of the word's length. Undefined where none is that near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * The one candidate that differs from a misspelt `word` by case or a slip or two (one in up to seven characters, two in
 * longer words; none in words under four, and none in a number: `rule-2` is no slip for `rule-3`). Undefined where there is none, or
 * more than one: for fixes, which must not guess.
 */
export function onlyNear(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 4) return undefined;
  const most = word.length < 8 ? 1 : 2;
  const near = new Set(
    [...candidates].filter((candidate) => {
      if (Math.abs(candidate.length - word.length) > most || digitsOf(candidate) !== digitsOf(word))
        return false;
      return editDistance(word.toLowerCase(), candidate.toLowerCase()) <= most;
    }),
  );
  return near.size === 1 ? [...near][0] : undefined;
}

const digitsOf = (word: string): string => word.match(/\d+/g)?.join('-') ?? '';

/** Insertions, deletions, replacements and swaps of neighbors that lead from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
