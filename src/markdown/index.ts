/** From Markdown to the clause tree, all but its sentences: those are read by `src/norms`. */
import type { Root, RootContent } from 'mdast';
import { Lines, sectionsOf, type Constitution } from '../clast/index.js';
import { BlockReader } from './blocks.js';
import { limitDepth } from './depth.js';
import { readFrontmatter } from './frontmatter.js';
import { setIdentity } from './identity.js';
import { Outline } from './outline.js';
import { toTree } from './pipeline.js';
import { setReferences } from './references.js';
import { setRoles, tieExamples } from './roles.js';

export { anchorsIn } from './anchors.js';
export { lineEndingOf } from './line-ending.js';
export { decodeTarget, resolvedFrom } from './link-target.js';

export interface ParseOptions {
  /** Name of the file, noted on the top nodes. */
  file?: string;
}

/** A file of a constitution. */
export interface SourceFile {
  /** Its name, by which links from the other files are resolved: a path with `/`. */
  file: string;
  /** Its text, with its byte order mark and line endings as they are. */
  source: string;
}

const byteOrderMark = '\uFEFF';

/**
 * Parses a document. Whatever the text, it gives a tree and loses nothing.
 *
 * @param source The file's text, with its byte order mark and line endings as they are.
 * @returns The tree without sentences: every clause has its text, its offset map and no children.
 */
export function parseMarkdown(source: string, { file }: ParseOptions = {}): Constitution {
  if (file !== undefined) return parseFiles([{ file, source }]);
  const outline = outlineOf(source);
  settle(outline.root, [outline]);
  return outline.root;
}

/**
 * Parses a constitution of several files, in their order, into one tree: ids, numbers and references hold over the whole,
 * footnotes within a file. Title, front matter and position are those of the first file. Throws a RangeError where there is none.
 */
export function parseFiles(files: readonly SourceFile[]): Constitution {
  const outlines = files.map(({ file, source }) => {
    const outline = outlineOf(source);
    for (const node of outline.root.children) node.file = file;
    for (const { directive } of outline.directives) directive.file = file;
    return outline;
  });
  const [first] = outlines;
  if (!first) throw new RangeError('a constitution has at least one file');
  const tree: Constitution = {
    ...first.root,
    children: outlines.flatMap(({ root }) => root.children),
    files: files.map(({ file }) => file),
  };
  settle(tree, outlines);
  return tree;
}

/** One text as sections and clauses, with what it says of itself; ids and references come later. */
function outlineOf(source: string): Outline {
  const shift = source.startsWith(byteOrderMark) ? 1 : 0;
  const mdast = limitDepth(toTree(source.slice(shift)));
  const lines = new Lines(source);
  const outline = new Outline(lines);
  const reader = new BlockReader(outline, shift, !hasHeadings(mdast), addressesIn(mdast));
  reader.read(mdast.children);
  reader.end();
  outline.root.frontmatter = readFrontmatter(mdast, lines, shift);
  setRoles(outline.root);
  outline.root.title = titleOf(outline.root);
  return outline;
}

/** What needs the whole tree: ids, and what names them. */
function settle(tree: Constitution, outlines: readonly Outline[]): void {
  setIdentity(tree);
  for (const { root } of outlines) tieExamples(root);
  setReferences(tree, new Map(outlines.flatMap(({ calls }) => [...calls])));
  tree.directives = outlines.flatMap(({ directives }) =>
    directives.map(({ directive, target }) => ({ ...directive, appliesTo: target?.id ?? null })),
  );
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
  for (const section of sectionsOf(tree)) if (section.depth === 1) return section.title;
  return null;
}
