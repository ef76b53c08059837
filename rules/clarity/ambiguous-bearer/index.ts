import { defineRule, pronounBearerOf } from '../../../src/lint/index.js';
import { leavesChoice, namesNone, rivalsAtOdds, rivalsBefore, rivalsIn } from './antecedents.js';

/** The pronoun that bears a norm stands for one party. */
export default defineRule({
  meta: {
    id: 'clarity/ambiguous-bearer',
    title: 'A pronoun that bears a duty stands for one party',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'clause',
    why: 'Where "it" can be the AI or the company, each can hold the other bound, and a model decides by grammar what the author meant to decide.',
    sources: [
      'INCOSE Guide to Writing Requirements, rule R24 (avoid pronouns)',
      'ISO/IEC/IEEE 29148:2018, 5.2.7 (vague pronouns)',
    ],
  },
  create: (context) => ({
    clause(clause) {
      if (clause.role !== 'provision') return;
      clause.children.forEach((sentence, at) => {
        const pronoun = pronounBearerOf(sentence);
        if (!pronoun) return;
        const before = sentence.value.slice(0, pronoun.start);
        const previous = clause.children[at - 1];
        const odds = rivalsAtOdds(pronoun.text, before);
        const own = odds.length > 0 ? odds : rivalsBefore(pronoun.text, before);
        // With somebody named in its own sentence, a pronoun does not look further back.
        const isOpening = before.trim() === '';
        const found = own.length > 0 || !previous || !isOpening ? own : rivalsIn(pronoun.text, previous);
        if (found.length < 2) return;
        // Of two who stand side by side each can be bound, whatever the deed.
        const isOpen =
          odds.length > 0
            ? namesNone(sentence, pronoun.end, odds)
            : leavesChoice(sentence, pronoun.end, found);
        if (!isOpen) return;
        const from = sentence.data?.start ?? 0;
        context.report({
          node: sentence,
          position: context.positionIn(clause, from + pronoun.start, from + pronoun.end),
          message: `"${sentence.value.slice(pronoun.start, pronoun.end)}" can mean ${found.map(({ text }) => `"${text}"`).join(' or ')}.`,
          advice: 'Name the one who is bound.',
        });
      });
    },
  }),
});
