/** Levels of authority of a document, the highest first. */
import { clausesOf, type Constitution, type Group, sectionsOf, walk } from '../clast/index.js';

/** Where a document states no order of its own: the levels of OpenAI's Model Spec in its versions. */
const usualOrder: readonly string[] = ['root', 'system', 'platform', 'developer', 'user', 'guideline'];

const known = new WeakMap<Constitution, string | null>();

/** The highest authority that a document uses; null where it uses fewer than two levels. Lower case. */
export function highestLevel(constitution: Constitution): string | null {
  const before = known.get(constitution);
  if (before !== undefined) return before;
  const used = new Set<string>();
  for (const { attributes } of sectionsOf(constitution)) {
    if (attributes.authority) used.add(attributes.authority.toLowerCase());
  }
  const order = used.size < 2 ? [] : (statedOrder(constitution, used) ?? usualOrder);
  const top = order.find((level) => used.has(level)) ?? null;
  known.set(constitution, top);
  return top;
}

/** The order that front matter (`authority: [root, user]`), a chain ("root > user") or a list of the levels gives. */
function statedOrder(constitution: Constitution, used: ReadonlySet<string>): readonly string[] | null {
  const named = constitution.frontmatter?.data.authority;
  if (Array.isArray(named)) {
    const levels = named.filter((it): it is string => typeof it === 'string').map((it) => it.toLowerCase());
    if (counts(levels, used) >= 2) return levels;
  }
  for (const { value } of clausesOf(constitution)) {
    const chain = value.toLowerCase().split(/\s*(?:>|→|≻)\s*/);
    if (chain.length < 2) continue;
    const levels = chain.flatMap((part) => part.match(/[\p{L}-]+/gu) ?? []).filter((word) => used.has(word));
    if (new Set(levels).size >= 2) return levels;
  }
  for (const [node] of walk(constitution)) {
    if (node.type !== 'group' || node.form !== 'list') continue;
    const levels = node.children.map(firstWord);
    if (counts(levels, used) >= 2) return levels;
  }
  return null;
}

const counts = (levels: readonly string[], used: ReadonlySet<string>): number =>
  new Set(levels.filter((level) => used.has(level))).size;

function firstWord(item: Group['children'][number]): string {
  const [clause] = clausesOf(item);
  return /^[\p{L}-]+/u.exec(clause?.value.toLowerCase() ?? '')?.[0] ?? '';
}
