import { defineRule, type Section, type Sentence } from '../../../src/lint/index.js';
import { givenReasons } from './reasons.js';

/** A document that gives its reasons gives them for every firm rule. */
export default defineRule({
  meta: {
    id: 'accountability/missing-reason',
    title: 'Rules come with their reasons',
    kind: 'code',
    severity: 'info',
    fixable: 'none',
    scope: 'document',
    why: 'Where most rules have reasons, one without any looks arbitrary, and neither a reader nor a model can carry it over to a case that its author did not foresee.',
    sources: [
      'Anthropic, "Claude\'s Constitution", 2026, on explaining rules instead of dictating them: https://www.anthropic.com/constitution',
      'Lon L. Fuller, The Morality of Law, 1964',
    ],
  },
  create(context) {
    return {
      finish() {
        const { bare, reasoned } = givenReasons(context.constitution);
        // In a document that argues for few of its rules a missing reason is its manner and no slip.
        if (reasoned < 4 || reasoned < 2 * bare.length) return;
        const [first] = bare;
        if (!first) return;
        // A few are told at their places; many are one finding.
        if (bare.length <= 3) for (const it of bare) report(it, []);
        else report(first, bare.slice(1));
      },
    };

    function report({ section, norm }: Bare, others: readonly Bare[]): void {
      context.report({
        node: norm,
        message:
          others.length === 0
            ? `The rules under "${section.title}" have no reason beside them, as others in this document do.`
            : `The rules of ${others.length + 1} sections have no reason beside them, as others in this document do; the first are under "${section.title}".`,
        advice: 'Say in a sentence what the rule prevents or makes possible ("because ...", "so that ...").',
        related: others.map((other) => ({
          node: other.norm,
          message: `no reason under "${other.section.title}" either`,
        })),
      });
    }
  },
});

interface Bare {
  section: Section;
  norm: Sentence;
}
