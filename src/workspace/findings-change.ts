/** Which findings an amendment opens, and which it closes. */
import type { Comparison } from '../diff/index.js';
import type { Finding } from '../lint/index.js';

export interface FindingsChange {
  /** In the later version alone. */
  opened: readonly Finding[];
  /** In the earlier version alone. */
  closed: readonly Finding[];
}

/**
 * Findings are the same by their fingerprint; else where the same rule says the same of a clause and of what became of it, so
 * that a fault which outlives a change of wording around it neither closes nor opens.
 */
export function findingsChange(
  before: readonly Finding[],
  after: readonly Finding[],
  { alignment }: Pick<Comparison, 'alignment'>,
): FindingsChange {
  const laterIds = new Map<string, string>();
  for (const pair of [...alignment.sections, ...alignment.clauses]) {
    if (pair.before && pair.after) laterIds.set(pair.before.id, pair.after.id);
  }
  const byFingerprint = without(before, after, ({ fingerprint }) => fingerprint);
  const closed = byFingerprint.gone.map((finding) => {
    const { clauseId } = finding;
    return { finding, at: clauseId === null ? null : (laterIds.get(clauseId) ?? `gone ${clauseId}`) };
  });
  const opened = byFingerprint.come.map((finding) => ({ finding, at: finding.clauseId }));
  const byClause = without(closed, opened, ({ finding: { ruleId, message }, at }) =>
    JSON.stringify([ruleId, message, at]),
  );
  return {
    opened: byClause.come.map(({ finding }) => finding),
    closed: byClause.gone.map(({ finding }) => finding),
  };
}

/** What only one of two lists has, each taken as often as it is there. */
function without<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): { gone: Item[]; come: Item[] } {
  const counts = new Map<string, number>();
  for (const item of before) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const kept = new Map<string, number>();
  const come = after.filter((item) => {
    const key = keyOf(item);
    const left = counts.get(key) ?? 0;
    if (left === 0) return true;
    counts.set(key, left - 1);
    kept.set(key, (kept.get(key) ?? 0) + 1);
    return false;
  });
  const gone = before.filter((item) => {
    const key = keyOf(item);
    const left = kept.get(key) ?? 0;
    if (left === 0) return true;
    kept.set(key, left - 1);
    return false;
  });
  return { gone, come };
}
