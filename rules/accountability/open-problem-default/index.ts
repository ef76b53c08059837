import { defineRule, type Clause, type Section } from '../../../src/lint/index.js';
import { openProblemsOf, type OpenProblem } from './open-problems.js';

/** Where a document leaves something open, it says what holds until that is settled. */
export default defineRule({
  meta: {
    id: 'accountability/open-problem-default',
    title: 'An open problem has a cautious default',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'The AI meets the open case before the authors have settled it. Without a rule for the time being it settles it alone, and each time differently.',
    sources: [
      'Rio Declaration on Environment and Development, 1992, principle 15 (precaution while certainty is lacking)',
    ],
  },
  create(context) {
    return {
      finish() {
        for (const { section, open, settled } of openProblemsOf(context.constitution)) {
          // Where a whole section gives no default, that is one fault and not ten.
          if (section && settled === 0 && open.length > 2) reportSection(section, open);
          else for (const problem of open) report(problem);
        }
      },
    };

    function report({ clause, start, end }: OpenProblem): void {
      context.report({
        node: clause,
        position: context.positionIn(clause, start, end),
        message: `This is left open ("${shortened(clause.value.slice(start, end))}"), and nothing says what holds until it is settled.`,
        advice: 'Add what the AI is to do meanwhile, on the side of caution: "Until this is settled, ...".',
      });
    }

    function reportSection(section: Section, open: readonly OpenProblem[]): void {
      const heading = section.children.find((child): child is Clause => child.type === 'clause');
      context.report({
        node: heading ?? section,
        message: `"${section.title}" names ${open.length} open problems, and for none of them what holds until it is settled.`,
        advice:
          'Add to each what the AI is to do meanwhile, on the side of caution, or one default for all of them.',
        related: open.map(({ clause }) => ({ node: clause, message: 'left open here' })),
      });
    }
  },
});

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 67).trimEnd()}...` : text);
