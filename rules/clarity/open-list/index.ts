import { defineRule } from '../../../src/lint/index.js';
import { openEnd } from './open-end.js';

/** A prohibition says where it ends. */
export default defineRule({
  meta: {
    id: 'clarity/open-list',
    title: 'A prohibition says where it ends',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'sentence',
    why: 'Whoever is bound by "and so on" decides alone what else is forbidden: an anxious reader adds too much, a clever one nothing.',
    sources: [
      'INCOSE Guide to Writing Requirements, rule R9 (avoid open-ended clauses such as "including but not limited to", "etc.", "and so on")',
      'ISO/IEC/IEEE 29148:2018, 5.2.7 (open-ended, non-verifiable terms)',
    ],
  },
  create: (context) => ({
    sentence(sentence, { clause }) {
      if (clause?.role !== 'provision' || sentence.kind !== 'prohibition') return;
      const found = openEnd(sentence);
      if (!found) return;
      context.report({
        node: sentence,
        position: context.positionIn(sentence, found.start, found.end),
        ...(found.isCertain ? {} : { severity: 'info' as const }),
        message: `"${sentence.value.slice(found.start, found.end)}" leaves open what is forbidden.`,
        advice:
          'List what is forbidden, or say what all of it has in common, so that a reader can tell what else belongs to it.',
      });
    },
  }),
});
