/**
 * The remark pipeline: CommonMark, the constructs of GFM that constitutions use, and our own.
 *
 * Autolink literals are left out: they cost more than everything else of GFM together, and a constitution hardly needs
 * a bare address to be a link.
 *
 * micromark stays at 4.0.2 until a later one is as fast: 4.0.3 copies all events of a document whenever a list or quote
 * ends, so that its time grows with the square of a document's length (1.3 MB: 100 s against 8 s).
 */
import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';

import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { admonitionSyntax, admonitionToMdast } from './syntax/admonition.js';
import { alertSyntax, alertToMdast } from './syntax/alert.js';
import { attributesSyntax, attributesToMdast } from './syntax/attributes.js';
import { orphanFootnoteCallSyntax, orphanFootnoteCallToMdast } from './syntax/footnote-call.js';
import { taskListToMdast } from './syntax/task-list.js';
import { wikilinkSyntax, wikilinkToMdast } from './syntax/wikilink.js';
import { textRuns } from './text-runs.js';

const formats = ['yaml', 'toml'] as const;

/** In this order: constructs of a later extension are tried before those of an earlier one. */
export const syntax = [
  orphanFootnoteCallSyntax,
  gfmFootnote(),
  gfmStrikethrough({ singleTilde: false }),
  gfmTable(),
  gfmTaskListItem(),
  frontmatter([...formats]),
  admonitionSyntax,
  attributesSyntax,
  wikilinkSyntax,
  alertSyntax,
];

const toMdast = [
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  taskListToMdast,
  frontmatterFromMarkdown([...formats]),
  admonitionToMdast,
  attributesToMdast,
  orphanFootnoteCallToMdast,
  wikilinkToMdast,
  alertToMdast,
  textRuns,
];

function clausewrightSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(...syntax);
  (data.fromMarkdownExtensions ??= []).push(...toMdast);
}

const processor = unified().use(remarkParse).use(clausewrightSyntax).freeze();

/** The mdast of a document without a byte order mark. Every text carries its runs. Never throws. */
export function toTree(markdown: string): Root {
  return processor.parse(markdown);
}
