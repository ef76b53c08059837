/** From Markdown to the clause tree, all but its sentences: those are read by `src/norms`. */
import type { Root, RootContent } from 'mdast';
import { Lines, type Constitution } from '../clast/index.js';
import { BlockReader } from './blocks.js';
import { readFrontmatter } from './frontmatter.js';
import { setIdentity } from './identity.js';
import { Outline } from './outline.js';
import { toTree } from './pipeline.js';
import { setReferences } from './references.js';
import { setRoles, tieExamples } from './roles.js';

export { hashId, fold } from './identity.js';

export interface ParseOptions {
  /** Name of the file, noted on the top nodes of a constitution of several files. */
  file?: string;
}

const byteOrderMark = '\uFEFF';

/**
 * Parses a document. Whatever the text, it gives a tree and loses nothing.
 *
 * @param source The file's text, with its byte order mark and line endings as they are.
 * @returns The tree without sentences: every clause has its text, its offset map and no children.
 */
export function parseMarkdown(source: string, options: ParseOptions = {}): Constitution {
  const shift = source.startsWith(byteOrderMark) ? 1 : 0;
  const mdast = toTree(source.slice(shift));
  const lines = new Lines(source);
  const outline = new Outline(lines);
  const reader = new BlockReader(outline, shift, !hasHeadings(mdast), addressesIn(mdast));
  reader.read(mdast.children);
  reader.end();

  const tree = outline.root;
  tree.frontmatter = readFrontmatter(mdast, lines, shift);
  setRoles(tree);
  setIdentity(tree);
  tieExamples(tree);
  setReferences(tree, outline.calls);
  tree.directives = outline.directives.map(({ directive, target }) => ({
    ...directive,
    appliesTo: target?.id ?? null,
  }));
  tree.title = titleOf(tree);
  if (options.file !== undefined) {
    for (const node of tree.children) if (node.type === 'section') node.file = options.file;
  }
  return tree;
}

function hasHeadings(node: Root | RootContent): boolean {
  if (node.type === 'heading') return true;
  if (node.type === 'html') return /<h[1-6][\s>]/i.test(node.value);
  return 'children' in node && node.children.some((child) => hasHeadings(child));
}

/** Where the link definitions of a document lead, wherever they stand; of two with one name the first counts. */
function addressesIn(node: Root | RootContent, found = new Map<string, string>()): Map<string, string> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) addressesIn(child, found);
  return found;
}

function titleOf(tree: Constitution): string | null {
  const stated = tree.frontmatter?.data.title;
  if (typeof stated === 'string' && stated.trim() !== '') return stated.trim();
  const first = tree.children.find((node) => node.type === 'section');
  return first?.depth === 1 ? first.title : null;
}
