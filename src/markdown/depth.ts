import type { Nodes, Root } from 'mdast';

/**
 * Levels of nesting that are kept. Nobody writes quotations or emphasis as deep; a text that is (by a broken tool, or to
 * break one) must not cost more stack than there is, here or wherever the tree is read later.
 */
export const deepest = 100;

/** Nodes that hold others of their own kind. */
const containers = new Set([
  'blockquote',
  'list',
  'listItem',
  'admonition',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Puts what is nested deeper than `deepest` levels into the container at that level, in order. Nothing else is lost. */
export function limitDepth(root: Root): Root {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    const parent = node as { children: Nodes[] };
    // A list holds items and nothing else: its items are flattened one by one.
    if (depth >= deepest && node.type !== 'list') parent.children = leavesOf(node);
    for (const child of parent.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return root;
}

/** What stands in a container and its containers, in order. */
function leavesOf(container: Nodes): Nodes[] {
  const leaves: Nodes[] = [];
  const waiting: Nodes[] = [container];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node && (node === container || containers.has(node.type))) {
      waiting.push(...(node.children as Nodes[]).toReversed());
    } else leaves.push(node);
  }
  return leaves;
}
