/** Hard constraints that stay word for word and are none any more: their section lost its title, or they were moved out of it. */
import type { Clause, Section } from '../clast/index.js';
import type { Change, ChangeKind, Comparison } from './comparison.js';
import type { HardNodes } from './hard-nodes.js';
import { placeOf } from './place.js';

/** Kinds that tell of a loss by themselves, at the clause or at a section around it. */
const telling: ReadonlySet<ChangeKind> = new Set([
  'weakened',
  'reversed',
  'removed',
  'exception-added',
  'authority-changed',
]);

/**
 * Such clauses, as changes of kind `weakened`: once at their section where it stayed around them, else at each clause.
 *
 * @param before What is hard in the earlier version; `after`, in the later one.
 */
export function lostStanding(comparison: Comparison, before: HardNodes, after: HardNodes): Change[] {
  const told = new Set<unknown>(
    comparison.changes.flatMap((change) =>
      telling.has(change.kind) ? [change.before?.node, change.after?.node] : [],
    ),
  );
  const isTold = (clause: Clause, sections: readonly Section[]): boolean =>
    [clause, ...clause.children, ...sections].some((node) => told.has(node));
  const twins = new Map(comparison.alignment.sections.map((pair) => [pair.before, pair.after]));
  const lost = new Map<Clause | Section, Change>();
  for (const { before: was, after: is } of comparison.alignment.clauses) {
    if (!was || !is || !before.holds(was) || after.holds(is)) continue;
    const [around, aroundNow] = [before.around(was), after.around(is)];
    if (isTold(was, around) || isTold(is, aroundNow)) continue;
    const [section, sectionNow] = [around.at(-1), aroundNow.at(-1)];
    const stayed = section !== undefined && sectionNow !== undefined && twins.get(section) === sectionNow;
    const [from, to] = stayed ? [section, sectionNow] : [was, is];
    if (lost.has(to)) continue;
    lost.set(to, {
      kind: 'weakened',
      level: to.type,
      class: 'normative',
      before: placeOf(from, from, comparison.before),
      after: placeOf(to, to, comparison.after),
      meaning: stayed
        ? 'What stands here is no hard constraint any more: nothing says so of the section.'
        : 'This is no hard constraint any more: it stands in a section that holds none.',
      hard: true,
      within: null,
    });
  }
  return [...lost.values()];
}
