import {
  defineRule,
  isHardConstraint,
  isHardSection,
  type Clause,
  type Section,
} from '../../../src/lint/index.js';
import { draftStatus, tentativeWords } from './tentative.js';

/** What is meant to hold always is not marked as preliminary. */
export default defineRule({
  meta: {
    id: 'accountability/tentative-constraint',
    title: 'Hard constraints are not tentative',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Among rules that hold always, one that is marked as preliminary invites the reading that the others can go as well; and whoever wants it gone need only wait.',
    sources: [
      'Joint Practical Guide of the European Parliament, the Council and the Commission for drafting legislation, 2 and 10',
    ],
  },
  create(context) {
    const reported = new Set<Section>();
    return {
      section(section, { ancestors }) {
        const status = draftStatus(section.attributes);
        if (status === null) return;
        const around = [...ancestors.filter((it) => it.type === 'section'), section];
        const hard = around.find((it) => isHardSection(it, context.constitution));
        if (!hard) return;
        reported.add(section);
        context.report({
          node: section,
          message: `"${section.title}" is marked "${status}", and stands among constraints that are to hold always.`,
          advice,
          related: hard === section ? [] : [{ node: hard, message: 'the hard constraints' }],
        });
      },
      clause(clause, { ancestors, section }) {
        if (clause.role !== 'provision' && clause.role !== 'definition') return;
        const sections = ancestors.filter((it): it is Section => it.type === 'section');
        if (sections.some((it) => reported.has(it))) return;
        const hard = sections.find((it) => isHardSection(it, context.constitution));
        const isConstraint = clause.children.some((it) =>
          isHardConstraint(it, clause, section, context.constitution),
        );
        if (!hard && !isConstraint) return;
        const status = draftStatus(clause.attributes);
        const found = tentativeWords(clause);
        if (status === null && !found) return;
        context.report({
          node: clause,
          ...(found ? { position: context.positionIn(clause, found.start, found.end) } : {}),
          ...(found && !found.certain && status === null ? { severity: 'info' as const } : {}),
          message: `"${found ? clause.value.slice(found.start, found.end) : (status ?? '')}" marks this as preliminary, and it stands among constraints that are to hold always.`,
          advice,
          related: hard ? [{ node: headingOf(hard), message: 'the hard constraints' }] : [],
        });
      },
    };
  },
});

const advice =
  'Settle it, or move it out of the hard constraints, to the open problems, with a cautious default until it is settled.';

const headingOf = (section: Section): Clause | Section => {
  const [first] = section.children;
  return first?.type === 'clause' ? first : section;
};
