import type { AnyNode, Constitution } from '../clast/index.js';

/**
 * Whether a document says nothing: no text but headings that rule nothing, and no example. Front matter, comments and
 * code are not counted as text.
 */
export function isEmptyDocument(tree: Constitution): boolean {
  return !saysSomething(tree);
}

function saysSomething(node: AnyNode): boolean {
  switch (node.type) {
    case 'clause':
      if (node.role === 'heading') return node.children.some((sentence) => sentence.strength !== null);
      return node.value.trim() !== '';
    case 'example':
      return true;
    case 'sentence':
    case 'verbatim':
      return false;
    default:
      return node.children.some(saysSomething);
  }
}
