/** A matching: elements of an earlier list, each with one of a later list at most. */
export class Matching<T> {
  readonly #after = new Map<T, T>();
  readonly #before = new Map<T, T>();

  /** Says that two are the same one. Does nothing where either is matched already. */
  add(before: T, after: T): void {
    if (this.#after.has(before) || this.#before.has(after)) return;
    this.#after.set(before, after);
    this.#before.set(after, before);
  }

  /** The counterpart of an element of the earlier list; null where it has none. */
  afterOf = (before: T): T | null => this.#after.get(before) ?? null;

  /** The counterpart of an element of the later list; null where it has none. */
  beforeOf = (after: T): T | null => this.#before.get(after) ?? null;

  pairs(): Iterable<[T, T]> {
    return this.#after;
  }
}

/** A pair that could be matched, and how much speaks for it. */
export interface Candidate<T> {
  before: T;
  after: T;
  score: number;
}

/** Matches the best candidates first; of equal ones, the first. */
export function matchBest<T>(candidates: readonly Candidate<T>[], matching: Matching<T>): void {
  for (const { before, after } of [...candidates].sort((a, b) => b.score - a.score))
    matching.add(before, after);
}

/**
 * Matches elements with the same key. Where a key occurs as often on both sides, the first is the first, the second the
 * second; else nothing is said of it. An empty key is none.
 */
export function matchEqual<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  matching: Matching<T>,
): void {
  const [here, there] = [before, after].map((list) => {
    const groups = new Map<string, T[]>();
    for (const one of list) {
      const key = keyOf(one);
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    return groups;
  });
  for (const [key, group] of here ?? []) {
    const others = there?.get(key) ?? [];
    if (others.length !== group.length) continue;
    group.forEach((one, at) => {
      const other = others[at];
      if (other !== undefined) matching.add(one, other);
    });
  }
}

/** Elements that share a rare word or key are candidates for one another; the rest are never compared. */
export function sharedRareKeys<T>(
  before: readonly T[],
  after: readonly T[],
  keysOf: (one: T) => Iterable<[key: string, weight: number]>,
  most: number,
): Candidate<T>[] {
  const places = new Map<string, T[]>();
  for (const one of after) {
    for (const [key] of keysOf(one)) {
      const list = places.get(key);
      if (list) list.push(one);
      else places.set(key, [one]);
    }
  }
  const candidates: Candidate<T>[] = [];
  for (const one of before) {
    const votes = new Map<T, number>();
    for (const [key, weight] of keysOf(one)) {
      const list = places.get(key) ?? [];
      // A key of many says nothing, and would make this quadratic.
      if (list.length > commonest) continue;
      for (const other of list) votes.set(other, (votes.get(other) ?? 0) + weight);
    }
    [...votes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .forEach(([other, score]) => candidates.push({ before: one, after: other, score }));
  }
  return candidates;
}

/** Elements that may share a key that counts. */
const commonest = 12;
