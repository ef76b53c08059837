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
  const [onlyA, onlyB] = [extra(a.words, b.words), extra(b.words, a.words)];
  const shares = [...a.words].some((word) => b.words.has(word) && !optional.has(word));
  if (!shares && !(onlyA.length === 0 && onlyB.length === 0)) return 'other';
  if (onlyA.length === 0 && onlyB.length === 0) return 'same';
  if (onlyA.length === 0) return 'wider';
  return onlyB.length === 0 ? 'narrower' : 'other';
}

/** Whether one act is ruled in ways that cannot both be kept, whatever the conditions. */
export const isContrary = (a: RuledAct, b: RuledAct): boolean => contrary.has(`${a.ruling} ${b.ruling}`);

/** Whether two conditions are plainly the same, or neither states one. */
export function isSameCondition(a: RuledAct, b: RuledAct): boolean {
  return extra(a.condition, b.condition).length === 0 && extra(b.condition, a.condition).length === 0;
}

const extra = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !others.has(word) && !optional.has(word));
