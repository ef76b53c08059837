import {
  authorityLevels,
  type Clause,
  type Container,
  defineRule,
  nearest,
  rankOfLevel,
  type Section,
} from '../../../src/lint/index.js';
import { overridesIn } from './overrides.js';

/** Levels of authority are among those that the document states, and no part stands above the section that holds it. */
export default defineRule({
  meta: {
    id: 'consistency/authority-levels',
    title: 'Levels of authority agree',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'The level decides who may override a rule. A level that the document does not have leaves that open, and a part above its own section would be overridden and not overridden at once.',
    sources: ['https://model-spec.openai.com/ (levels of authority)'],
  },
  create(context) {
    const { constitution } = context;
    const { stated } = authorityLevels(constitution);
    const uses = new Map<string, (Section | Clause)[]>();

    const check = (node: Section | Clause, ancestors: readonly Container[]): void => {
      const level = node.attributes.authority;
      if (level === undefined) return;
      uses.set(level.toLowerCase(), [...(uses.get(level.toLowerCase()) ?? []), node]);
      if (stated && !stated.levels.includes(level.toLowerCase())) {
        context.report({
          node,
          message: `"${level}" is not among the levels of authority that this document states: ${stated.levels.join(', ')}.`,
          advice: `${didYouMean(level, stated.levels)}Use one of these levels, or add "${level}" to them and say who may override it.`,
          related: stated.node ? [{ node: stated.node, message: 'the levels are stated here' }] : [],
        });
      }
      const above = ancestors.findLast(
        (it) => it.type === 'section' && it.attributes.authority !== undefined,
      );
      if (above?.type === 'section') checkOrder(node, level, above);
    };

    const checkOrder = (node: Section | Clause, level: string, above: Section): void => {
      const limit = above.attributes.authority ?? '';
      const [own, outer] = [rankOfLevel(level, constitution), rankOfLevel(limit, constitution)];
      if (own === null || outer === null || own >= outer) return;
      context.report({
        node,
        // Authors put a protection that nobody may change into a part that is otherwise theirs to change.
        severity: 'info',
        message: `${nameOf(node)} has authority "${level}", above "${limit}" of the section "${above.title}" that holds it.`,
        advice: `Give it "${limit}" or less, raise the section, or move it to a section of its own.`,
        related: [{ node: above, message: `declared "${limit}" here` }],
      });
    };

    return {
      section: (section, { ancestors }) => {
        check(section, ancestors);
      },
      sentence(sentence, { clause }) {
        if (clause?.role !== 'provision') return;
        const found = overridesIn(sentence.value, clause.authority, constitution);
        if (!found) return;
        const { start, end, lower, higher } = found;
        context.report({
          node: sentence,
          position: context.positionIn(sentence, start, end),
          message: `This puts "${lower}" above "${higher}", which stands higher among the levels of authority.`,
          advice: `Let "${higher}" go first, or change the levels; an exception belongs into the rule of the higher level.`,
          related: stated?.node ? [{ node: stated.node, message: 'the levels are stated here' }] : [],
        });
      },
      clause(clause, { ancestors }) {
        if (clause.role !== 'heading') check(clause, ancestors);
      },
      finish() {
        if (stated) return;
        for (const [level, [node, second]] of uses) {
          if (!node || second || rankOfLevel(level, constitution) !== null) continue;
          const usual = [...uses].filter(([, nodes]) => nodes.length > 1).map(([other]) => other);
          const meant = nearest(level, usual);
          if (meant === undefined) continue;
          context.report({
            node,
            message: `The level "${level}" occurs once, and "${meant}" ${uses.get(meant)?.length ?? 0} times.`,
            advice: `If "${meant}" is meant, write so; else state the document's levels of authority in a list.`,
          });
        }
      },
    };
  },
});

const nameOf = (node: Section | Clause): string =>
  node.type === 'section' ? `"${node.title}"` : node.title === null ? 'This clause' : `"${node.title}"`;

const didYouMean = (level: string, levels: readonly string[]): string => {
  const meant = nearest(level, levels);
  return meant === undefined ? '' : `Did you mean "${meant}"? `;
};
