import type { AnyNode, Constitution } from './nodes.js';
import { walk } from './visit.js';

const known = new WeakMap<Constitution, ReadonlyMap<AnyNode, string>>();

/**
 * The file that a node of `tree` stands in; of the constitution itself, its first. Null where the tree was not read from
 * named files, and for a node of another tree.
 */
export function fileOf(node: AnyNode, tree: Constitution): string | null {
  if (tree.files === undefined) return null;
  if (node === tree) return tree.files[0] ?? null;
  const file = known.get(tree)?.get(node);
  if (file !== undefined) return file;
  // Sentences come into a tree after the rest of it.
  const files = filesIn(tree);
  known.set(tree, files);
  return files.get(node) ?? null;
}

function filesIn(tree: Constitution): ReadonlyMap<AnyNode, string> {
  const files = new Map<AnyNode, string>();
  for (const top of tree.children) {
    const { file } = top;
    if (file === undefined) continue;
    for (const [node] of walk(top)) files.set(node, file);
  }
  return files;
}
