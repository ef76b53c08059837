import { defineRule, selfJudged } from '../../../src/lint/index.js';

/** Whether a constraint applies, or a duty to submit is owed, is not left to the AI that is bound by it. */
export default defineRule({
  meta: {
    id: 'accountability/self-judged-constraint',
    title: 'The AI is not judge of its own limits',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'clause',
    why: 'A limit that holds only while the one whom it binds agrees that it does is an opinion of that one. It gives way just when the judgement that it should check has gone wrong.',
    sources: [
      "Nemo iudex in causa sua (nobody is judge in his own cause), a maxim of law: Dr. Bonham's Case, 8 Co. Rep. 107a, 1610",
      'Hadfield-Menell, Dragan, Abbeel, Russell, "The Off-Switch Game", 2017: https://arxiv.org/abs/1611.08219',
    ],
  },
  create: (context) => ({
    clause(clause, { section }) {
      if (clause.role !== 'provision' && clause.role !== 'definition') return;
      clause.children.forEach((sentence, index) => {
        const judged = selfJudged(sentence, clause.children[index + 1] ?? null, {
          clause,
          section,
          constitution: context.constitution,
        });
        if (!judged) return;
        const words = sentence.value.slice(judged.start, judged.end);
        context.report({
          node: sentence,
          position: context.positionIn(sentence, judged.start, judged.end),
          severity: judged.firm ? 'warning' : 'info',
          message: `"${words}" leaves it to the AI alone whether it is bound here.`,
          advice:
            'Say what has to be the case, in terms that somebody else can check, or who decides; in doubt, let the rule apply until they have.',
        });
      });
    },
  }),
});
