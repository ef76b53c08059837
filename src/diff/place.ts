/** Where a node stands in its version. */
import { fileOf, type Clause, type Constitution, type Section } from '../clast/index.js';
import type { Place, Placed } from './comparison.js';

/** The place of a node of `tree`. `named` is the clause or section whose id and path it has; null where it has none. */
export function placeOf(node: Placed, named: Clause | Section | null, tree: Constitution): Place {
  const file = (tree.files?.length ?? 0) > 1 ? fileOf(node, tree) : null;
  // A section is marked by its heading, not by all that stands in it.
  const [heading] = node.type === 'section' ? node.children : [];
  return {
    line: node.position.start.line,
    id: named?.id ?? null,
    path: named?.path ?? null,
    text: node.type === 'section' ? node.title : node.value,
    ...(file !== null && { file }),
    position: heading?.position ?? node.position,
    node,
  };
}
