import {
  defineRule,
  EarlierRulings,
  isContrary,
  isSameCondition,
  isSameInAll,
  jumpsWait,
  namesCircle,
  opensCircle,
  relationOf,
  type RuledAct,
} from '../../../src/lint/index.js';
import { ruledIn, type Ruled } from './ruled.js';

type Ruling = RuledAct['ruling'];

/** What is said of a later norm, by its ruling and that of the earlier one. */
const contradictions: Readonly<Partial<Record<`${Ruling} ${Ruling}`, string>>> = {
  'may must-not': 'This allows what is forbidden',
  'must must-not': 'This requires what is forbidden',
  'must-not may': 'This forbids what is allowed',
  'must-not must': 'This forbids what is required',
  'need-not must': 'This leaves open what is required',
  'must need-not': 'This requires what is left open',
};

/** No act is required or allowed in one place and forbidden in another. */
export default defineRule({
  meta: {
    id: 'consistency/contradictory-norms',
    title: 'No act is both required and forbidden',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'An AI that is taught both rules cannot keep both. Which one it follows is then decided by chance, or by whoever argues best.',
    sources: ['Georg Henrik von Wright, Norm and Action, 1963 (norms that cannot be kept together)'],
  },
  create(context) {
    return {
      finish() {
        const earlier = new EarlierRulings<Ruled>();
        const circles: Ruled[] = [];
        const told = new Set<unknown>();
        for (const here of ruledIn(context.constitution)) {
          const isCircle = namesCircle(here.norm);
          const there =
            earlier.contraryTo(here.act).find((one) => contradicts(here, one)) ??
            (isCircle ? circles.find((one) => contradicts(here, one)) : undefined);
          earlier.add(here);
          if (isCircle) circles.push(here);
          if (!there || told.has(here.sentence)) continue;
          told.add(here.sentence);
          context.report({
            node: here.sentence,
            message: `${wayOf(here, there)} in ${context.placeOf(there.sentence, here.sentence)}: "${there.sentence.value}"`,
            advice:
              'Change one of the two; or say in which cases this holds instead, and that it goes before the other there.',
            related: [{ node: there.sentence, message: 'ruled the other way here' }],
          });
        }
      },
    };
  },
});

/** How the later of two norms goes against the earlier. */
const wayOf = (here: Ruled, there: Ruled): string =>
  opensCircle(here, there)
    ? 'This opens to anybody what is kept to a few'
    : opensCircle(there, here)
      ? 'This keeps to a few what is open to anybody'
      : (contradictions[`${here.act.ruling} ${there.act.ruling}`] ?? '');

function contradicts(here: Ruled, there: Ruled): boolean {
  if (here.sentence === there.sentence || here.norm.bearer !== there.norm.bearer) return false;
  if (here.clause.authority !== there.clause.authority || here.scope !== there.scope) return false;
  if (opensCircle(here, there) || opensCircle(there, here)) return true;
  if (here.act.verb !== there.act.verb) return false;
  if (jumpsWait(here, there) || jumpsWait(there, here)) return true;
  if (!isContrary(here.act, there.act) || here.leavesRoom || there.leavesRoom) return false;
  if (isSameInAll(here.act, there.act)) return true;
  const [forbidden, wanted] = here.act.ruling === 'must-not' ? [here, there] : [there, here];
  const relation = relationOf(forbidden.act, wanted.act);
  if (relation === 'wider') return breaksInPart(forbidden, wanted);
  if (relation !== 'same') return false;
  if (isSameCondition(here.act, there.act)) return true;
  // What holds always has no room for a case, unless it names one itself.
  const [open, fixed] = here.act.condition.size > 0 ? [here, there] : [there, here];
  return fixed.act.condition.size === 0 && fixed.always && !open.act.excepts && here.clause !== there.clause;
}

/** "never share a guest's address" and "may share a guest's address with shops": never leaves no part out. */
const breaksInPart = (forbidden: Ruled, wanted: Ruled): boolean =>
  forbidden.act.ruling === 'must-not' &&
  forbidden.always &&
  forbidden.act.condition.size === 0 &&
  forbidden.act.words.size > 1 &&
  !forbidden.act.excepts &&
  !wanted.act.excepts &&
  (wanted.act.ruling === 'may' || wanted.act.condition.size > 0) &&
  forbidden.clause !== wanted.clause;
