/**
 * Layout rules: which edits would bring a document's source into shape. They name markers, blank lines, numbers of list
 * items and the order of attributes, and nothing else: no run of text is touched.
 */
import type { Heading, List, Nodes, Paragraph, Parents, Root } from 'mdast';
import { lineEndingOf } from './line-ending.js';
import { parseAttributes } from './syntax/attributes.js';

/** A replacement in the source; offsets in UTF-16 code units. */
export interface LayoutEdit {
  start: number;
  end: number;
  text: string;
}

export type LayoutRule = 'markers' | 'blank-lines' | 'numbering' | 'attributes';

/** Edits that belong together: all or none. */
export interface LayoutChange {
  rule: LayoutRule;
  edits: readonly LayoutEdit[];
}

/**
 * What layout asks of a document. Where each change stands alone the document stays the same; whether it does is for the
 * caller to check.
 *
 * @param source The text without its byte order mark.
 */
export function layoutChanges(source: string, tree: Root): LayoutChange[] {
  const changes: LayoutChange[] = [];
  blankLines(source, tree, changes);
  inside(source, tree, changes);
  return changes.filter(({ edits }) => edits.length > 0);
}

function inside(source: string, node: Parents, changes: LayoutChange[]): void {
  let before: Nodes | undefined;
  let marker = '-';
  for (const child of node.children) {
    if (child.type === 'list' && child.ordered === true) changes.push(numbering(source, child));
    else if (child.type === 'list') {
      // Two lists in a row are told apart by their markers alone.
      marker = before?.type === 'list' && before.ordered !== true && marker === '-' ? '*' : '-';
      changes.push(markers(source, child, marker));
    }
    if (child.type === 'heading' || child.type === 'paragraph') changes.push(attributes(source, child));
    if ('children' in child) inside(source, child, changes);
    before = child;
  }
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

function markers(source: string, list: List, marker: string): LayoutChange {
  const edits = list.children.flatMap((item): LayoutEdit[] => {
    const start = startOf(item);
    const now = source[start] ?? '';
    return /[*+-]/.test(now) && now !== marker ? [{ start, end: start + 1, text: marker }] : [];
  });
  return { rule: 'markers', edits };
}

/** Numbers as they are shown: one more than the item before, from the first on. What stands in an item moves with the width of its number. */
function numbering(source: string, list: List): LayoutChange {
  const first = list.start ?? 1;
  const edits: LayoutEdit[] = [];
  for (const [index, item] of list.children.entries()) {
    const start = startOf(item);
    const now = /^\d{1,9}(?=[.)])/.exec(source.slice(start, start + 10))?.[0];
    const next = String(first + index);
    if (now === undefined || now === next || next.length > 9) continue;
    edits.push({ start, end: start + now.length, text: next });
    const wider = next.length - now.length;
    if (wider !== 0) edits.push(...indentation(source, start, endOf(item), wider));
  }
  return { rule: 'numbering', edits };
}

/** Moves the lines of an item after its first by `wider` columns, where they are indented as far as the item's marker stands. */
function indentation(source: string, start: number, end: number, wider: number): LayoutEdit[] {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const column = start - lineStart;
  const edits: LayoutEdit[] = [];
  for (const match of source.slice(start, end).matchAll(/\r\n|\n|\r/g)) {
    const line = start + match.index + match[0].length;
    const at = line + column;
    const space = /^[ ]*/.exec(source.slice(at, at + 40))?.[0].length ?? 0;
    const isBlank = /^[ \t>]*(?:[\r\n]|$)/.test(source.slice(line, at + space + 1));
    if (at >= end || isBlank || !/^[ >]*$/.test(source.slice(line, at)) || space === 0) continue;
    if (wider > 0) edits.push({ start: at, end: at, text: ' '.repeat(wider) });
    else if (space >= -wider) edits.push({ start: at, end: at - wider, text: '' });
  }
  return edits;
}

/** One blank line around headings, lists and fences of the document's own level, and never more than one between two blocks. */
function blankLines(source: string, { children }: Root, changes: LayoutChange[]): void {
  const newline = lineEndingOf(source);
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    if (!next) continue;
    const [start, end] = [endOf(node), startOf(next)];
    const gap = /^([ \t]*(?:\r\n|\n|\r))((?:[ \t]*(?:\r\n|\n|\r))*)[ \t]*$/.exec(source.slice(start, end));
    if (!gap) continue;
    const [, head = '', blank = ''] = gap;
    const count = blank.match(/\r\n|\n|\r/g)?.length ?? 0;
    const from = start + head.length;
    if (count > 1)
      changes.push({
        rule: 'blank-lines',
        edits: [{ start: from, end: from + blank.length, text: newline }],
      });
    else if (count === 0 && (standsFree(node, source) || standsFree(next, source))) {
      changes.push({ rule: 'blank-lines', edits: [{ start: from, end: from, text: newline }] });
    }
  }
}

const standsFree = (node: Nodes, source: string): boolean =>
  node.type === 'heading' ||
  node.type === 'list' ||
  (node.type === 'code' && /^(?:`{3}|~{3})/.test(source.slice(startOf(node), startOf(node) + 3)));

/** In an attribute list the id comes first, then classes, then the authority, then the rest as it was. */
function attributes(source: string, node: Heading | Paragraph): LayoutChange {
  const list = node.children.findLast(({ type }) => type === 'attributeList');
  if (!list) return { rule: 'attributes', edits: [] };
  const [start, end] = [startOf(list), endOf(list)];
  const written = source.slice(start, end);
  const [, opening = '', body = ''] = /^(\{:?\s*)([^]*?)\s*\}$/.exec(written) ?? [];
  const parts = body.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const sorted = [...parts].sort((a, b) => rank(a) - rank(b));
  const isSame = sorted.every((part, index) => part === parts[index]);
  if (isSame || !parseAttributes(written)) return { rule: 'attributes', edits: [] };
  const from = start + opening.length;
  return { rule: 'attributes', edits: [{ start: from, end: from + body.length, text: sorted.join(' ') }] };
}

const rank = (attribute: string): number => {
  if (attribute.startsWith('#')) return 0;
  if (attribute.startsWith('.')) return 1;
  return attribute.startsWith('authority=') ? 2 : 3;
};
