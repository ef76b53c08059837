/** Where front matter says what, in its own lines. */
import type { Constitution, Position } from '../../../src/lint/index.js';

/** Position of a key at the top of front matter; its first line where `key` is null; null where there is none. */
export function positionOfKey(tree: Constitution, key: string | null): Position | null {
  const { frontmatter } = tree;
  if (!frontmatter) return null;
  const { start } = frontmatter.position;
  const place = key === null ? null : lineOf(tree, key);
  const [line, column, length] = place ?? [0, 0, 3];
  const before = linesOf(tree)
    .slice(0, line)
    .reduce((sum, text) => sum + text.length, 0);
  const from = {
    line: start.line + line,
    column: (line === 0 ? start.column : 1) + column,
    offset: (start.offset ?? 0) + before + column,
  };
  return { start: from, end: { ...from, column: from.column + length, offset: from.offset + length } };
}

/** What is written behind a key, without quotes and comments around; null where it is not on the key's line. */
export function rawValue(tree: Constitution, key: string): string | null {
  const [line] = lineOf(tree, key) ?? [];
  if (line === undefined) return null;
  const text = linesOf(tree)[line] ?? '';
  const [, value = ''] = /^[^:=]*[:=]\s*(.*?)\s*(?:\s#.*)?$/.exec(text.replace(/\r?\n$/, '')) ?? [];
  return value === '' ? null : value.replace(/^(["'])(.*)\1$/, '$2');
}

/** Line (from 0), column (from 0) and length of a key. */
function lineOf(tree: Constitution, key: string): [number, number, number] | null {
  for (const [line, text] of linesOf(tree).entries()) {
    const [, quote = '', name = ''] = /^(["']?)([^\s"':=][^"':=]*?)\1\s*[:=]/.exec(text) ?? [];
    if (name === key) return [line, quote.length, key.length];
  }
  return null;
}

function linesOf({ children }: Constitution): string[] {
  const [first] = children;
  if (first?.type !== 'verbatim' || first.form !== 'frontmatter') return [];
  return first.value.split(/(?<=\n)/);
}
