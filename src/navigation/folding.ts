/** What can be folded away in a file. */
import { fileOf, type Node } from '../clast/index.js';
import type { NavigableDocument } from './document.js';

/** Lines from 1; the first one stays to be seen. */
export interface Fold {
  kind: 'section' | 'list' | 'example' | 'comment' | 'block' | 'frontmatter';
  first: number;
  last: number;
}

/** Sections to their last line with text, front matter, examples, code, comments, admonitions, tables, and long items of lists. */
export function foldsOf({ tree, sources }: NavigableDocument, file: string): Fold[] {
  const folds: Fold[] = [];
  const lines = (sources.get(file) ?? '').split(/\r\n|\n|\r/);
  const visit = (node: Node): void => {
    const kind = kindOf(node);
    const { start, end } = node.position;
    let last = end.column === 1 ? end.line - 1 : end.line;
    while (last > start.line && (lines[last - 1] ?? '').trim() === '') last--;
    if (kind && last > start.line) folds.push({ kind, first: start.line, last });
    if (node.type === 'section' || node.type === 'group') for (const child of node.children) visit(child);
  };
  for (const top of tree.children) if (fileOf(top, tree) === file) visit(top);
  return folds;
}

function kindOf(node: Node): Fold['kind'] | null {
  switch (node.type) {
    case 'section':
      return 'section';
    case 'example':
      return 'example';
    case 'group':
      if (node.form === 'list') return null;
      return node.form === 'item' ? 'list' : 'block';
    case 'verbatim':
      if (node.form === 'frontmatter') return 'frontmatter';
      return node.form === 'comment' ? 'comment' : node.form === 'code' ? 'block' : null;
    case 'clause':
      return null;
  }
}
