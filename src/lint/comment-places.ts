/** Where a comment about a clause can stand, for tools that write one for the author. */
import type { AnyNode, Clause } from '../clast/index.js';
import { lineEndingOf } from '../markdown/index.js';
import type { Edit } from './rule.js';

export const isInTable = (ancestors: readonly AnyNode[]): boolean =>
  ancestors.some((node) => node.type === 'group' && node.form === 'table');

/**
 * The edits that put a comment to a clause, the likeliest first: a block before a clause of a section, inside of the text of one in
 * an item, cell, quote or footnote, where a block would split the list or end the table. Whoever makes one parses the result
 * to see that it applies.
 */
export function commentPlaces(
  clause: Clause,
  ancestors: readonly AnyNode[],
  comment: string,
  source: string,
): Edit[] {
  const inGroup = ancestors.some(({ type }) => type === 'group');
  const block = before(clause, comment, source);
  const within = [...inside(clause, comment, source, isInTable(ancestors))];
  return inGroup ? [...within, block] : [block, ...within];
}

/** A comment in a block of its own, on the line before. */
function before({ position }: Clause, comment: string, source: string): Edit {
  const at = position.start.offset ?? 0;
  const line = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const mark = source.startsWith('\uFEFF') && line === 0 ? 1 : 0;
  const ending = lineEndingOf(source);
  return { start: line + mark, end: line + mark, text: `${comment}${ending}${ending}` };
}

/** A comment behind the clause's text: at its end, before its attributes or the border of its last cell, or behind its last character. */
function* inside(clause: Clause, comment: string, source: string, inTable: boolean): Generator<Edit> {
  const { start, end } = clause.position;
  const block = source.slice(start.offset, end.offset);
  const tail = inTable ? /\s*\|?\s*$/ : /\s*(?:\{[^{}]*\})?\s*$/;
  const at = (start.offset ?? 0) + (tail.exec(block)?.index ?? block.length);
  yield { start: at, end: at, text: ` ${comment}` };
  const last = clause.data?.map.position(clause.value.length - 1, clause.value.length).end.offset;
  if (last !== undefined && last !== at) yield { start: last, end: last, text: ` ${comment}` };
}
