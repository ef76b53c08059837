import type * as Mdast from 'mdast';
import type { Root } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { Frontmatter, Lines } from '../clast/index.js';

declare module 'mdast' {
  interface Toml extends Mdast.Literal {
    type: 'toml';
  }
  interface FrontmatterContentMap {
    toml: Toml;
  }
  interface RootContentMap {
    toml: Toml;
  }
}

/** The front matter of a document; null where it has none. What cannot be read is told in `error`, never thrown. */
export function readFrontmatter(root: Root, lines: Lines, shift: number): Frontmatter | null {
  const [first] = root.children;
  if (first?.type !== 'yaml' && first?.type !== 'toml') return null;
  const position = lines.position(
    (first.position?.start.offset ?? 0) + shift,
    (first.position?.end.offset ?? 0) + shift,
  );
  return {
    format: first.type,
    ...(first.type === 'yaml' ? readYaml(first.value) : readTomlText(first.value)),
    position,
  };
}

type Read = Pick<Frontmatter, 'data' | 'error'>;

function readYaml(text: string): Read {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { data: {}, error: firstLine(error.message) };
  try {
    return asRecord(document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch (failure) {
    // Aliases that expand to more than anyone would write by hand.
    return { data: {}, error: firstLine(String(failure)) };
  }
}

function readTomlText(text: string): Read {
  try {
    return asRecord(parseToml(text));
  } catch (failure) {
    return { data: {}, error: firstLine(failure instanceof Error ? failure.message : String(failure)) };
  }
}

function asRecord(value: unknown): Read {
  if (value === null || value === undefined) return { data: {}, error: null };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { data: {}, error: 'Expected keys with values ("title: ...").' };
  }
  // As plain JSON: dates become text, so that the tree is the same wherever it is read.
  return { data: JSON.parse(JSON.stringify(value)) as Record<string, unknown>, error: null };
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
