import { defineRule, type Clause, type Section } from '../../../src/lint/index.js';

/** An id written by the author names one section or one clause, so that `#id` leads to one place. */
export default defineRule({
  meta: {
    id: 'structure/unique-ids',
    title: 'An id names one thing',
    kind: 'code',
    severity: 'error',
    fixable: 'none',
    scope: 'document',
    why: 'References, suppressions and comparisons of versions follow ids. Where two clauses share one, a reference to it reaches the wrong clause without anyone noticing.',
    sources: ['https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute'],
  },
  create(context) {
    const first = new Map<string, Section | Clause>();

    const check = (node: Section | Clause): void => {
      if (!node.ownId) return;
      const before = first.get(node.id);
      if (!before) {
        first.set(node.id, node);
        return;
      }
      context.report({
        node,
        message: `The id "${node.id}" is taken: ${nameOf(before)} has it.`,
        advice: `Give this ${node.type} an id of its own, and point the references that mean it there.`,
        related: [{ node: before, message: `"${node.id}" is first given here` }],
      });
    };

    return { section: check, clause: check };
  },
});

const nameOf = (node: Section | Clause): string =>
  `${node.type === 'section' ? `section "${node.title}"` : 'a clause'} on line ${node.position.start.line}`;
