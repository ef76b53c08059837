import {
  clausesOf,
  defineRule,
  sectionsOf,
  type Clause,
  type Fix,
  type RuleContext,
  type Section,
} from '../../../src/lint/index.js';

/** An id written by the author names one section or one clause, so that `#id` leads to one place. */
export default defineRule({
  meta: {
    id: 'structure/unique-ids',
    title: 'An id names one thing',
    kind: 'code',
    severity: 'error',
    fixable: 'safe',
    scope: 'document',
    why: 'References, suppressions and comparisons of versions follow ids. Where two clauses share one, a reference to it reaches the wrong clause without anyone noticing.',
    sources: ['https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute'],
  },
  create(context) {
    const first = new Map<string, Section | Clause>();
    const taken = new Set(
      [...sectionsOf(context.constitution), ...clausesOf(context.constitution)].map(({ id }) => id),
    );

    const check = (node: Section | Clause): void => {
      if (!node.ownId) return;
      const before = first.get(node.id);
      if (!before) {
        first.set(node.id, node);
        return;
      }
      const fix = renamed(node, freeId(node.id, taken), context);
      context.report({
        node,
        ...(fix && { fix }),
        message: `The id "${node.id}" is taken: ${nameOf(before)} on ${context.placeOf(before, node)} has it.`,
        advice: `Give this ${node.type} an id of its own, and point the references that mean it there.`,
        related: [{ node: before, message: `"${node.id}" is first given here` }],
      });
    };

    return { section: check, clause: check };
  },
});

/** The first of `id-2`, `id-3` ... that nothing has yet; it is taken from then on. */
function freeId(id: string, taken: Set<string>): string {
  let count = 2;
  while (taken.has(`${id}-${count}`)) count++;
  taken.add(`${id}-${count}`);
  return `${id}-${count}`;
}

/** The id as Markdown states it, at the end of a heading or paragraph, or in an anchor. */
const stated = /(\{[^{}]*#|<a\s[^<>]*\b(?:id|name)=["'])([\w:.-]+)(?=[^{}]*\}\s*$|["'])/g;

/** A name of its own for the second; references go on leading to the first. Null where its source does not state the id just once. */
function renamed(node: Section | Clause, id: string, context: RuleContext): Fix | null {
  const place = node.type === 'section' ? node.children[0] : node;
  if (place?.type !== 'clause') return null;
  const found = [...context.sourceAt(place.position, place).matchAll(stated)].filter(
    ([, , name]) => name === node.id,
  );
  const [match] = found;
  if (!match || found.length > 1) return null;
  const start = (place.position.start.offset ?? 0) + match.index + (match[1] ?? '').length;
  return { safety: 'safe', edits: [{ start, end: start + node.id.length, text: id }] };
}

const nameOf = (node: Section | Clause): string =>
  node.type === 'section' ? `section "${node.title}"` : 'a clause';
