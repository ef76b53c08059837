import {
  clausesOf,
  defineRule,
  EarlierRulings,
  isContrary,
  relationOf,
  ruledActs,
  type Clause,
  type RuledAct,
  type Sentence,
} from '../../../src/lint/index.js';
import { collisionIn } from './side-by-side.js';

/** Two rules that are to hold always have an order between them where one act falls under both. */
export default defineRule({
  meta: {
    id: 'consistency/colliding-absolutes',
    title: 'Absolute rules do not collide',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Where both of two rules are to hold without exception and a case falls under both, one must be broken, and the document does not say which.',
    sources: ['Hans Kelsen, General Theory of Norms, 1979 (conflicts of norms, and rules of precedence)'],
  },
  create(context) {
    let found = false;
    return {
      clause(clause) {
        if (found || clause.role !== 'provision' || settling.test(clause.value)) return;
        const collision = collisionIn(clause);
        if (!collision) return;
        found = true;
        const { here, there, start, end } = collision;
        context.report({
          node: here,
          position: context.positionIn(here, start, end),
          severity: 'warning',
          message: `"${collision.text}" and "${collision.other}" are both to hold always, and a case can fall under both.`,
          advice: 'Say which of the two goes before the other, or take the case out of one of them.',
          related: there === here ? [] : [{ node: there, message: 'the other absolute rule' }],
        });
      },
      finish() {
        const { constitution } = context;
        if (found || ordersConflicts(constitution)) return;
        const absolutes = [...clausesOf(constitution)].flatMap((clause) => absolutesIn(clause));
        const earlier = new EarlierRulings<Absolute>();
        for (const here of absolutes) {
          const there = earlier.contraryTo(here.act).find((one) => collide(here, one));
          earlier.add(here);
          if (!there) continue;
          context.report({
            node: here.sentence,
            severity: 'info',
            message: `This is to hold always, as is ${context.placeOf(there.sentence, here.sentence)} ("${there.sentence.value}"), and a case can fall under both.`,
            advice: 'Say which of the two goes before the other, or take the case out of one of them.',
            related: [{ node: there.sentence, message: 'the other absolute rule' }],
          });
          return;
        }
      },
    };
  },
});

interface Absolute {
  sentence: Sentence;
  clause: Clause;
  act: RuledAct;
}

/** What settles conflicts in general: then nothing is left open. */
const settling =
  /\b(?:in (?:this|the following|that) order|order of (?:priority|precedence)|takes? (?:precedence|priority)|prevails?|(?:where|when|if) (?:\S+ ){0,6}(?:conflict|collide|clash))\b/i;

const ordersConflicts = (constitution: Parameters<typeof clausesOf>[0]): boolean =>
  [...clausesOf(constitution)].some(({ role, value }) => role === 'provision' && settling.test(value));

function absolutesIn(clause: Clause): Absolute[] {
  if (clause.role !== 'provision') return [];
  return clause.children
    .filter(
      ({ strength, value }) =>
        strength === 'absolute' && !/\b(?:unless|except\w*|only|subject to)\b/i.test(value),
    )
    .flatMap((sentence) => ruledActs(sentence).map((act) => ({ sentence, clause, act })));
}

/** One forbids in part, or in all, what the other asks for. */
function collide(here: Absolute, there: Absolute): boolean {
  const rulings = [here.act.ruling, there.act.ruling];
  if (
    here.clause === there.clause ||
    here.sentence.bearer !== there.sentence.bearer ||
    !isContrary(here.act, there.act)
  )
    return false;
  if (rulings.includes('may') || rulings.includes('need-not')) return false;
  if (here.act.condition.size > 0 || there.act.condition.size > 0) return false;
  const relation = relationOf(here.act, there.act);
  return relation === 'wider' || relation === 'narrower';
}
