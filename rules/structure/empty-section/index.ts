import {
  type AnyNode,
  defineRule,
  type Fix,
  isEmptyDocument,
  type Node,
  type Section,
} from '../../../src/lint/index.js';

/** A heading with nothing under it: no clause, no example, no subsection. */
export default defineRule({
  meta: {
    id: 'structure/empty-section',
    title: 'A section says something',
    kind: 'code',
    severity: 'warning',
    fixable: 'unsafe',
    scope: 'document',
    why: 'A heading without a clause promises a rule that is not there: readers take the subject for settled, and the model is told nothing.',
    sources: ['https://github.com/vhf/remark-lint-no-empty-sections'],
  },
  create: (context) => ({
    section(section, { ancestors }) {
      const [heading, ...body] = section.children;
      if (heading && isRule(heading)) return;
      if (body.some(hasContent) || isTitle(section, ancestors.at(-1)?.children ?? [])) return;
      // An outline without a word has one finding, that of structure/empty-document.
      if (isEmptyDocument(context.constitution)) return;
      context.report({
        node: section,
        message: `Section "${section.title}" is empty.`,
        ...(heading && !section.ownId && section.number === null && { fix: without(heading) }),
        advice: 'Write the clause that the heading announces, or take the heading out until there is one.',
      });
    },
  }),
});

/** No heading, where nothing can refer to it. */
const without = ({ position: { start, end } }: AnyNode): Fix => ({
  safety: 'unsafe',
  edits: [{ start: start.offset ?? 0, end: end.offset ?? 0, text: '' }],
});

/** A heading that is a norm itself ("Never lie") needs nothing under it. */
const isRule = (heading: AnyNode): boolean =>
  heading.type === 'clause' && heading.children.some(({ strength }) => strength !== null);

/**
 * Clauses, examples and subsections; a diagram or a piece of code is content too. A comment or a rule is not, nor are notes to
 * the text above, which stand where the file ends.
 */
const hasContent = (node: Node): boolean => {
  if (node.type === 'group') return node.form !== 'footnote' && node.children.some(hasContent);
  return node.type !== 'verbatim' || node.form === 'code';
};

/** The title of a document that gives its other headings the same depth: what it announces follows as siblings. */
const isTitle = (section: Section, siblings: readonly { type: string }[]): boolean => {
  const first = siblings.find(({ type }) => type === 'section');
  return section.depth === 1 && first === section;
};
