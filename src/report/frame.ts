/** A code frame: the marked stretch of the source with a little of what stands around it. */
import stringWidth from 'string-width';
import type { Position } from '../clast/index.js';
import { printable } from './printable.js';

/** A row of the terminal: part of a source line, cut where the mark begins and ends. */
export interface FrameRow {
  /** Of the source, at the first row of each line; null at the rows after it. */
  line: number | null;
  before: string;
  marked: string;
  after: string;
}

/** More would bury the message: constitutions have paragraphs of 800 characters in one line. */
const mostRows = 3;

interface Cell {
  text: string;
  width: number;
  marked: boolean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * At most three rows of at most `width` columns. A long line is shown in a window around the mark, wrapped at spaces, with
 * an ellipsis where it goes on; of a mark over several lines the first ones are shown. No row for an empty mark.
 */
export function frame(source: string, { start, end }: Position, width: number): FrameRow[] {
  const rows: FrameRow[] = [];
  const from = start.offset ?? 0;
  const to = end.offset ?? from;
  if (to <= from) return rows;
  let line = start.line;
  let begin = startOfLine(source, from);
  while (begin < to && rows.length < mostRows) {
    const finish = endOfLine(source, begin);
    const text = source.slice(begin, finish);
    const prefix = begin > from ? (/^[\s>]*/.exec(text)?.[0].length ?? 0) : 0;
    const marked = { from: Math.max(from - begin, prefix), to: Math.min(to - begin, text.length) };
    if (marked.to > marked.from) rows.push(...rowsOf(text, marked, line, width, mostRows - rows.length));
    begin = finish + (source.startsWith('\r\n', finish) ? 2 : 1);
    line += 1;
  }
  const last = rows.at(-1);
  if (last && begin < to && last.after === '') last.after = ' …';
  return rows;
}

function rowsOf(
  text: string,
  { from, to }: { from: number; to: number },
  line: number,
  width: number,
  most: number,
): FrameRow[] {
  const begin = windowStart(text, from, width);
  // Two columns stay free for an ellipsis at the end. Cells can be wider than their characters, never more in number.
  const room = Math.max(width - 2, 10);
  const cells: Cell[] = begin > 0 ? [{ text: '… ', width: 2, marked: false }] : [];
  const window = text.slice(begin, begin + most * width * 2);
  for (const { segment, index } of graphemes.segment(window)) {
    const shown = printable(segment);
    const at = begin + index;
    cells.push({ text: shown, width: stringWidth(shown), marked: at + segment.length > from && at < to });
  }
  const lastMarked = cells.findLastIndex((cell) => cell.marked);
  const rows: FrameRow[] = [];
  let next = 0;
  while (next < cells.length && rows.length < most && next <= lastMarked) {
    const stop = endOfRow(cells, next, room);
    rows.push(rowOf(cells.slice(next, stop), rows.length === 0 ? line : null));
    next = stop;
    while (cells[next]?.text === ' ') next += 1;
  }
  const last = rows.at(-1);
  const more = next < cells.length || begin + window.length < text.length;
  if (last && more) last.after = `${last.after.trimEnd()} …`;
  return rows;
}

/** Where the window begins: at the line's start if the mark is near it, else at a word a third of the width before it. */
function windowStart(text: string, from: number, width: number): number {
  const before = Math.floor(width / 3);
  if (from <= before || stringWidth(printable(text)) <= width - 2) return 0;
  const space = text.indexOf(' ', from - before);
  return space === -1 || space >= from ? from : space + 1;
}

/** The cell after the row's last: the row ends at a space if it has one. */
function endOfRow(cells: readonly Cell[], start: number, room: number): number {
  let used = 0;
  let space = -1;
  for (let at = start; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell) break;
    if (cell.text === ' ') space = at;
    used += cell.width;
    if (used <= room) continue;
    if (space > start) return space;
    return Math.max(at, start + 1);
  }
  return cells.length;
}

function rowOf(cells: readonly Cell[], line: number | null): FrameRow {
  const first = cells.findIndex((cell) => cell.marked);
  const last = cells.findLastIndex((cell) => cell.marked);
  const join = (part: readonly Cell[]) => part.map((cell) => cell.text).join('');
  if (first === -1) return { line, before: join(cells), marked: '', after: '' };
  return {
    line,
    before: join(cells.slice(0, first)),
    marked: join(cells.slice(first, last + 1)),
    after: join(cells.slice(last + 1)),
  };
}

function startOfLine(source: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(source[start - 1])) start -= 1;
  return start;
}

function endOfLine(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isLineEnd(source[end])) end += 1;
  return end;
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';
