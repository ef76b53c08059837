/** Whether two rulings on acts can be kept together. */
import type { RuledAct } from './ruled-acts.js';

/** Rulings that nobody can keep, or make use of, at once: "must" and "must not" on the same act. */
const contrary: ReadonlySet<string> = new Set([
  'must must-not',
  'must-not must',
  'may must-not',
  'must-not may',
  'need-not must',
  'must need-not',
]);

/** How two acts stand to each other: the same, the first wider than the second or narrower, or different ones. */
export type ActRelation = 'same' | 'wider' | 'narrower' | 'other';

/** Words that may stand on one side alone and leave the act the same: who else would be told, asked or served. */
const optional = new Set([
  'user',
  'users',
  'people',
  'person',
  'anyone',
  'anybody',
  'somebody',
  'someone',
  'human',
  'ai',
  'assistant',
  'model',
  'system',
  'agent',
  'nobody',
]);

/** How the act `a` stands to the act `b`, conditions aside. */
export function relationOf(a: RuledAct, b: RuledAct): ActRelation {
  if (a.verb !== b.verb) return 'other';
  const [onlyA, onlyB] = [unshared(a, b), unshared(b, a)];
  const shares = [...a.words].some((word) => b.words.has(word) && !optional.has(word));
  if (!shares && !(onlyA.length === 0 && onlyB.length === 0)) return 'other';
  if (onlyA.length === 0 && onlyB.length === 0) return 'same';
  if (onlyA.length === 0) return 'wider';
  return onlyB.length === 0 ? 'narrower' : 'other';
}

/** What only `a` has; where it rules several things by "or" and `b` rules one of them, that one counts. */
function unshared(a: RuledAct, b: RuledAct): string[] {
  const isOne = [...a.alternatives].some((word) => b.words.has(word));
  return extra(a.words, b.words).filter((word) => !(isOne && a.alternatives.has(word)));
}

/** Whether one act is ruled in ways that cannot both be kept, whatever the conditions. */
export const isContrary = (a: RuledAct, b: RuledAct): boolean => contrary.has(`${a.ruling} ${b.ruling}`);

/** Whether the two name the same act and condition between them: "tell users when it is limited", "tell users that it is limited". */
export function isSameInAll(a: RuledAct, b: RuledAct): boolean {
  const [all, others] = [new Set([...a.words, ...a.condition]), new Set([...b.words, ...b.condition])];
  return (
    a.verb === b.verb && all.size > 1 && extra(all, others).length === 0 && extra(others, all).length === 0
  );
}

/** Norms read so far, by their act and ruling: what is contrary to another is found without a look at all of them. */
export class EarlierRulings<T extends { act: RuledAct }> {
  readonly #byRuling = new Map<string, T[]>();

  add(ruled: T): void {
    const key = `${ruled.act.verb} ${ruled.act.ruling}`;
    const same = this.#byRuling.get(key);
    if (same) same.push(ruled);
    else this.#byRuling.set(key, [ruled]);
  }

  /** Those on the same act whose ruling cannot be kept together with this one; of one ruling, in the order of the document. */
  contraryTo({ verb, ruling }: RuledAct): T[] {
    const rulings = [...contrary].filter((pair) => pair.startsWith(`${ruling} `));
    return rulings.flatMap((pair) => this.#byRuling.get(`${verb} ${pair.slice(ruling.length + 1)}`) ?? []);
  }
}

/** Whether two conditions are plainly the same, or neither states one. */
export function isSameCondition(a: RuledAct, b: RuledAct): boolean {
  return extra(a.condition, b.condition).length === 0 && extra(b.condition, a.condition).length === 0;
}

const extra = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !others.has(word) && !optional.has(word));
