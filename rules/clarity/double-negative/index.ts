import { defineRule } from '../../../src/lint/index.js';
import { doubleNegative } from './negations.js';

/** A norm negates once. */
export default defineRule({
  meta: {
    id: 'clarity/double-negative',
    title: 'A norm negates once',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'sentence',
    why: 'Two negations in one duty are easy to misread as one. Readers count wrongly under time pressure, and so do models.',
    sources: [
      'https://www.plainlanguage.gov/guidelines/concise/use-positive-language/ (Federal Plain Language Guidelines: avoid double negatives)',
      'Office of the Parliamentary Counsel, Drafting Guidance (negatives)',
    ],
  },
  create: (context) => ({
    sentence(sentence, { clause }) {
      if (clause?.role !== 'provision' || sentence.kind === 'rationale') return;
      const found = doubleNegative(sentence);
      if (!found) return;
      context.report({
        node: sentence,
        position: context.positionIn(sentence, found.start, found.end),
        message: `"${sentence.value.slice(found.start, found.end)}" negates twice.`,
        advice:
          found.kind === 'exception'
            ? 'Say in which case it is allowed ("only if ..."), or put the exception into a sentence of its own.'
            : 'Say what is to be done instead: "must report" for "must not fail to report", "may" for "is not forbidden to".',
      });
    },
  }),
});
