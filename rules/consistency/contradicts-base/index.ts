import { defineRule, isSameAct, type Act } from '../../../src/lint/index.js';
import { ruledIn, type Ruled } from './ruled.js';

type Ruling = Act['ruling'];

/** What is said of a pair: ruling in the addition, ruling in the base. Other pairs can be obeyed together. */
const contradictions: Readonly<Partial<Record<`${Ruling} ${Ruling}`, string>>> = {
  'may must-not': 'Allows what the base forbids',
  'must must-not': 'Asks for what the base forbids',
  'must-not may': 'Forbids what the base allows',
  'must-not must': 'Forbids what the base asks for',
  'need-not must': 'Makes optional what the base asks for',
};

/** An addition does not rule the contrary of what the document that it extends rules on the same act. */
export default defineRule({
  meta: {
    id: 'consistency/contradicts-base',
    title: 'An addition does not contradict its base',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'An AI that is taught both documents cannot keep both rules. Which one it follows is then decided by chance, or by whoever argues best.',
    sources: ['Georg Henrik von Wright, Norm and Action, 1963 (norms that cannot be kept together)'],
  },
  create(context) {
    const { base, constitution } = context;
    if (!base) return {};
    return {
      finish() {
        const there = ruledIn(base);
        for (const here of ruledIn(constitution)) {
          const other = there.find((one) => contradictionOf(here, one) !== null);
          if (!other) continue;
          context.report({
            node: here.sentence,
            message: `${contradictionOf(here, other) ?? ''} (${context.placeOf(other.sentence, here.sentence)}): "${other.sentence.value}"`,
            advice:
              'Change one of the two; or say in which cases this holds instead, and that it goes before the base there.',
            related: [{ node: other.sentence, message: 'the base rules the contrary here' }],
          });
        }
      },
    };
  },
});

function contradictionOf(here: Ruled, there: Ruled): string | null {
  if (here.sentence.bearer !== there.sentence.bearer || !isSameAct(here.act, there.act)) return null;
  return contradictions[`${here.act.ruling} ${there.act.ruling}`] ?? null;
}
