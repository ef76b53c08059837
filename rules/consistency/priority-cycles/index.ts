import { defineRule } from '../../../src/lint/index.js';
import { precedencesIn, type Precedence } from './orders.js';

/** What comes before what is stated without going in a circle. */
export default defineRule({
  meta: {
    id: 'consistency/priority-cycles',
    title: 'Orders of priority agree',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'An order is asked for when two things conflict. If it runs in a circle, or two places order the same two things differently, it settles nothing in the very case that it is for.',
    sources: [
      'Marquis de Condorcet, Essai sur l’application de l’analyse, 1785 (orders that run in a circle)',
    ],
  },
  create(context) {
    return {
      finish() {
        const stated: Precedence[] = [];
        const told = new Set<string>();
        for (const here of precedencesIn(context.constitution)) {
          const path = pathBetween(here.second, here.first, stated);
          stated.push(here);
          const key = [here.first, here.second].sort().join('|');
          if (!path || told.has(key)) continue;
          told.add(key);
          for (const one of path) told.add([one.first, one.second].sort().join('|'));
          const [only, second] = path;
          const places = path.map((one) => context.placeOf(one.clause, here.clause));
          context.report({
            node: here.clause,
            position: context.positionIn(here.clause, here.start, here.end),
            message:
              only && !second
                ? `This puts "${here.names[0]}" before "${here.names[1]}"; ${places[0] ?? ''} puts "${only.names[0]}" before "${only.names[1]}".`
                : `This puts "${here.names[0]}" before "${here.names[1]}", and closes a circle: ${path.map(({ names }) => `"${names[0]}" before "${names[1]}"`).join(', ')} (${[...new Set(places)].join(', ')}).`,
            advice: 'Decide which of them comes first, and state the whole order in one place.',
            related: path.map((one) => ({
              node: one.clause,
              message: `"${one.names[0]}" before "${one.names[1]}" here`,
            })),
          });
        }
      },
    };
  },
});

/** The shortest way from one thing to another along the orders stated; null where there is none. */
function pathBetween(from: string, to: string, stated: readonly Precedence[]): Precedence[] | null {
  const reached = new Map<string, Precedence[]>([[from, []]]);
  for (const [at, path] of reached) {
    if (at === to) return path;
    for (const one of stated)
      if (one.first === at && !reached.has(one.second)) reached.set(one.second, [...path, one]);
  }
  return null;
}
