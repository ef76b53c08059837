/** Brings the layout of a document into shape and proves that nothing else has changed. */
import type { Nodes } from 'mdast';
import { toJson, type Constitution } from '../clast/index.js';
import { parseFiles, type SourceFile } from './index.js';
import { layoutChanges, type LayoutChange, type LayoutRule } from './layout.js';
import { toTree } from './pipeline.js';

const byteOrderMark = '\uFEFF';

export interface Formatted {
  /** In the order given. */
  files: readonly SourceFile[];
  /** How many changes each layout rule made. */
  changes: Readonly<Record<LayoutRule, number>>;
  /** Changes that would have made another document of it: their text stays as it is. */
  refused: number;
}

/** Rounds after which we stop: a change can make room for another one, and two that undo each other would go on forever. */
const mostRounds = 10;

/**
 * Formats a document of one file or several. Only what a layout rule names is edited: markers of lists, blank lines around headings,
 * lists and fences, numbers of list items, the order of attributes. After each round the document is parsed, and a change
 * after which its tree or its words are others is taken back; so the result has the same tree as the original.
 */
export function format(files: readonly SourceFile[]): Formatted {
  const same = shapeOf(files);
  const changes = { markers: 0, 'blank-lines': 0, numbering: 0, attributes: 0 };
  let current = files;
  let refused = 0;
  for (let round = 0; round < mostRounds; round++) {
    const open = current.flatMap(({ file, source }) => changesIn(source).map((change) => ({ file, change })));
    const { result, done } = keepSame(current, open, same);
    for (const { change } of done) changes[change.rule] += 1;
    refused = open.length - done.length;
    current = result;
    if (done.length === 0) break;
  }
  return { files: current, changes, refused };
}

interface FileChange {
  file: string;
  change: LayoutChange;
}

/** Makes all changes, or of those that would change the tree together as many as do not, halving until each is found. */
function keepSame(
  files: readonly SourceFile[],
  open: readonly FileChange[],
  same: string,
): { result: readonly SourceFile[]; done: readonly FileChange[] } {
  let done: readonly FileChange[] = [];
  const tryAll = (some: readonly FileChange[]): void => {
    if (some.length === 0) return;
    const together = [...done, ...some];
    if (shapeOf(made(files, together)) === same) {
      done = together;
      return;
    }
    if (some.length === 1) return;
    const middle = some.length >> 1;
    tryAll(some.slice(0, middle));
    tryAll(some.slice(middle));
  };
  tryAll(open);
  return { result: made(files, done), done };
}

function made(files: readonly SourceFile[], changes: readonly FileChange[]): SourceFile[] {
  return files.map(({ file, source }) => {
    const edits = changes.filter((one) => one.file === file).flatMap(({ change }) => change.edits);
    let text = '';
    let at = 0;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      // Of two that overlap the second waits for the next round.
      if (edit.start < at) continue;
      text += source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return { file, source: text + source.slice(at) };
  });
}

function changesIn(source: string): LayoutChange[] {
  const shift = source.startsWith(byteOrderMark) ? 1 : 0;
  const text = source.slice(shift);
  return layoutChanges(text, toTree(text)).map(({ rule, edits }) => ({
    rule,
    edits: edits.map(({ start, end, text: inserted }) => ({
      start: start + shift,
      end: end + shift,
      text: inserted,
    })),
  }));
}

/**
 * The tree of a document without places and without what layout rules may change: the printed numbers of list items, and
 * white space in what is kept as it stands. With what its references lead to, which hangs on those numbers.
 */
function shapeOf(files: readonly SourceFile[]): string {
  const tree = parseFiles(files);
  const code = files.flatMap(({ source }) => codeIn(toTree(source.replace(byteOrderMark, ''))));
  return JSON.stringify([plain(tree), referencesOf(tree), code]);
}

/** What stands in fences and indented code, to the last space. */
function codeIn(node: Nodes): string[] {
  if (node.type === 'code') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => codeIn(child)) : [];
}

function plain(tree: Constitution): unknown {
  return JSON.parse(
    JSON.stringify(toJson(tree), function (this: unknown, key, value: unknown) {
      if (key === 'position') return undefined;
      const { type, form } = this as { type?: string; form?: string };
      if (key === 'label' && type === 'group' && form === 'item') return undefined;
      if (key === 'value' && (type === 'verbatim' || type === 'example'))
        return String(value).replace(/\s+/g, ' ');
      if (key === 'attributes') return Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1));
      return value;
    }),
  );
}

function referencesOf(tree: Constitution): unknown[] {
  const found: unknown[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { data, children } = node as {
      data?: { references?: readonly { reference: { target: string; resolved: string | null } }[] };
      children?: readonly unknown[];
    };
    for (const { reference } of data?.references ?? []) found.push([reference.target, reference.resolved]);
    for (const child of children ?? []) visit(child);
  };
  visit(tree);
  return found;
}
