import {
  actOf,
  clausesOf,
  defineRule,
  fold,
  isSameAct,
  type Act,
  type Clause,
  type Sentence,
} from '../../../src/lint/index.js';

/** Shorter texts ("Be kind.") stand in many documents without having been copied. */
const fewestWords = 5;

/** An addition does not say again what stands in the document that it extends. */
export default defineRule({
  meta: {
    id: 'consistency/repeats-base',
    title: 'An addition does not repeat its base',
    kind: 'code',
    severity: 'info',
    fixable: 'none',
    scope: 'document',
    why: 'What is said twice has to be changed twice. When the base is amended, the copy in the addition stays behind, and the two begin to differ without anyone having decided it.',
    sources: [
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, guideline 12: no provisions that restate what is in force)',
    ],
  },
  create(context) {
    const { base } = context;
    if (!base) return {};
    const texts = new Map<string, Clause | Sentence>();
    const norms: { sentence: Sentence; act: Act }[] = [];
    for (const clause of clausesOf(base)) {
      if (!binds(clause)) continue;
      for (const node of [clause, ...clause.children]) remember(texts, node);
      norms.push(...clause.children.flatMap((sentence) => ruled(sentence)));
    }

    return {
      clause(clause) {
        if (!binds(clause)) return;
        const whole = texts.get(fold(clause.value));
        if (whole && isLong(clause)) {
          report(clause, whole, 'The base says this already');
          return;
        }
        for (const sentence of clause.children) {
          if (sentence.strength === null) continue;
          const same = isLong(sentence) ? texts.get(fold(sentence.value)) : undefined;
          if (same) report(sentence, same, 'The base says this already');
          else {
            const [other] = ruled(sentence).flatMap((one) =>
              norms.filter((norm) => isSameNorm(one, norm)).slice(0, 1),
            );
            if (other) report(sentence, other.sentence, 'The base rules the same in other words');
          }
        }
      },
    };

    function report(node: Clause | Sentence, there: Clause | Sentence, message: string): void {
      context.report({
        node,
        message: `${message} (${context.placeOf(there, node)}).`,
        advice:
          'Leave it to the base, or refer to the place there; where something else is meant, say how it differs.',
        related: [{ node: there, message: 'the base says it here' }],
      });
    }
  },
});

const binds = ({ role }: Clause): boolean => role === 'provision' || role === 'definition';

const isLong = ({ value }: Clause | Sentence): boolean => value.split(/\s+/).length >= fewestWords;

function remember(texts: Map<string, Clause | Sentence>, node: Clause | Sentence): void {
  const text = fold(node.value);
  if (!texts.has(text)) texts.set(text, node);
}

/** A norm whose act can be told, and which holds without condition: of two conditions nobody can say that they are the same. */
function ruled(sentence: Sentence): { sentence: Sentence; act: Act }[] {
  const act = sentence.conditional ? null : actOf(sentence);
  return act ? [{ sentence, act }] : [];
}

const isSameNorm = (a: { sentence: Sentence; act: Act }, b: { sentence: Sentence; act: Act }): boolean =>
  a.act.ruling === b.act.ruling &&
  a.sentence.bearer === b.sentence.bearer &&
  a.sentence.strength === b.sentence.strength &&
  isSameAct(a.act, b.act);
