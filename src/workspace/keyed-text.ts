/** JSON and YAML with the line of every key, so that an error about a key can name its line. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Document, parseDocument } from 'yaml';

export interface Keyed {
  value: unknown;
  /** Why it cannot be read, one line each; the value is then null. */
  problems: readonly string[];
  /** The line (from 1) of a key, given the way to it; of the nearest key above where it is missing; null where lines are not known. */
  lineOf: (keys: readonly (string | number)[]) => number | null;
}

/** Reads a text. Never throws. JSON may hold comments no more than the standard allows, that is, none. */
export function readKeyed(source: string, format: 'json' | 'yaml'): Keyed {
  const text = source.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  // Node's JSON parser is strict where YAML is lenient (commas, quotes), and YAML knows lines, which Node's does not.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = (line: number, message: string): Keyed => ({
    value: null,
    problems: [`line ${line}: is not ${format.toUpperCase()}: ${message}`],
    lineOf: () => null,
  });
  const [error] = document.errors;
  if (format === 'json') {
    try {
      JSON.parse(text);
    } catch (failure) {
      const message = failure instanceof Error ? failure.message : String(failure);
      const line = jsonErrorLine(message, text) ?? (error ? lines.linePos(error.pos[0]).line : 1);
      return unreadable(line, `${message.replace(/ in JSON at position .*$/, '')}.`);
    }
  }
  if (error) return unreadable(lines.linePos(error.pos[0]).line, `${error.message}.`);
  try {
    return { value: document.toJS(), problems: [], lineOf: (keys) => lineOf(document, lines, keys) };
  } catch (failure) {
    // Aliases without an anchor, or so many that they would blow up.
    return unreadable(1, `${failure instanceof Error ? failure.message : String(failure)}.`);
  }
}

/** Node 20 tells the position in the message; "Unexpected end" has none. What ends early is wrong in its last line. */
function jsonErrorLine(message: string, text: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !message.startsWith('Unexpected end')) return null;
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  return Math.min(before.split('\n').length, text.trimEnd().split('\n').length);
}

function lineOf(document: Document, lines: LineCounter, keys: readonly (string | number)[]): number | null {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(key)] : undefined;
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    }
  }
  return offset === undefined ? null : lines.linePos(offset).line;
}
