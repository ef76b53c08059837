/** Two lists in order: which elements of one are which of the other. */

/** Places in the two lists. */
export type Match = readonly [before: number, after: number];

/**
 * The longest part of `pairs` in which both places rise; pairs have different places on either side. Its complement is the
 * smallest set that can be said to have moved. In time n log n.
 */
export function risingPart(pairs: readonly Match[]): Match[] {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const tails: number[] = [];
  const previous = new Array<number>(sorted.length).fill(-1);
  sorted.forEach(([, after], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  });
  const rising: Match[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

/** Products of lengths above which a gap is not compared pair by pair, so that time stays near linear. */
const most = 40_000;

/**
 * Matches of two lists in order that add up to the most likeness. `likeness` is 0 to 1; pairs below `least` are never matched.
 * Gaps of more than 40,000 pairs are cut into pieces of the same share of either list.
 */
export function alignInOrder<A, B>(
  before: readonly A[],
  after: readonly B[],
  likeness: (a: A, b: B) => number,
  least: number,
): Match[] {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return [];
  if (n * m > most) return inPieces(before, after, likeness, least);
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const gain = new Float64Array(n * m);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const [a, b] = [before[i], after[j]];
      const alike = a !== undefined && b !== undefined ? likeness(a, b) : 0;
      gain[i * m + j] = alike;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const take = alike >= least ? alike + (best[(i + 1) * width + j + 1] ?? 0) : -1;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    const here = best[i * width + j] ?? 0;
    const alike = gain[i * m + j] ?? 0;
    if (alike >= least && here === alike + (best[(i + 1) * width + j + 1] ?? 0)) {
      matches.push([i, j]);
      i++;
      j++;
    } else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return matches;
}

function inPieces<A, B>(
  before: readonly A[],
  after: readonly B[],
  likeness: (a: A, b: B) => number,
  least: number,
): Match[] {
  const pieces = Math.ceil(Math.sqrt((before.length * after.length) / most)) + 1;
  const cut = (length: number, at: number): number => Math.floor((length * at) / pieces);
  return Array.from({ length: pieces }, (_, at) => {
    const [i, j] = [cut(before.length, at), cut(after.length, at)];
    return alignInOrder(
      before.slice(i, cut(before.length, at + 1)),
      after.slice(j, cut(after.length, at + 1)),
      likeness,
      least,
    ).map(([a, b]): Match => [a + i, b + j]);
  }).flat();
}

/** Places of elements that occur once in either list, by key, in order on both sides: what the rest hangs on. */
export function anchors(before: readonly string[], after: readonly string[]): Match[] {
  const [here, there] = [uniquePlaces(before), uniquePlaces(after)];
  const pairs: Match[] = [];
  for (const [key, at] of here) {
    const other = there.get(key);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return grown(risingPart(pairs), before, after);
}

/** Matches with equal neighbors taken in: repeated lines beside a unique one. */
function grown(matches: readonly Match[], before: readonly string[], after: readonly string[]): Match[] {
  const all: Match[] = [];
  const gap = (i: number, j: number, toI: number, toJ: number): void => {
    while (i < toI && j < toJ && before[i] === after[j]) all.push([i++, j++]);
    const tail: Match[] = [];
    while (i < toI && j < toJ && before[toI - 1] === after[toJ - 1]) tail.push([--toI, --toJ]);
    all.push(...tail.reverse());
  };
  let [i, j] = [0, 0];
  for (const [a, b] of matches) {
    gap(i, j, a, b);
    all.push([a, b]);
    [i, j] = [a + 1, b + 1];
  }
  gap(i, j, before.length, after.length);
  return all;
}

/** Key -> its place; -1 where it occurs more than once. */
function uniquePlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, at) => places.set(key, places.has(key) ? -1 : at));
  return places;
}
