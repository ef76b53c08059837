/** What a document's front matter says under `clausewright:`, with the line of whatever is wrong there. */
import type { Constitution, Frontmatter } from '../clast/index.js';
import { type Configuration, type Loaded, readFrontmatter } from '../lint/index.js';
import { parseMarkdown } from '../markdown/index.js';
import type { PathProblem } from './find-documents.js';
import { hasClausewrightKey } from './front-matter-key.js';
import { readKeyed } from './keyed-text.js';
import { oneLine } from './read-text.js';

export interface OwnConfiguration {
  configuration: Configuration;
  /** With the line of the file where it is known; the configuration is then empty, unless the problem is a later file's. */
  problems: readonly PathProblem[];
  /** The line of a key below \`clausewright\`; null where lines are not known. */
  lineOf: (keys: readonly (string | number)[]) => number | null;
}

/**
 * What the front matter of a document's first file says. Never throws.
 *
 * @param sources The text of each of its files, by its path in reports.
 */
export function ownConfiguration(
  tree: Constitution,
  sources: ReadonlyMap<string, string>,
  loaded: Loaded,
): OwnConfiguration {
  const [[path, source] = ['', ''], ...later] = sources;
  const { frontmatter } = tree;
  const { configuration, problems } = ofFirst(tree, source, loaded);
  const strays = later.flatMap(([other, text]) => {
    const stray = strayConfiguration(text);
    return stray === null ? [] : [{ path: other, kind: 'config', message: stray } as const];
  });
  const own = problems.map((message) => ({ path, kind: 'config', message }) as const);
  const lineOf = (keys: readonly (string | number)[]): number | null =>
    frontmatter === null ? null : lineIn(frontmatter, source)(['clausewright', ...keys]);
  return { configuration, problems: [...own, ...strays], lineOf };
}

function ofFirst(
  tree: Constitution,
  source: string,
  loaded: Loaded,
): { configuration: Configuration; problems: readonly string[] } {
  const { frontmatter } = tree;
  // Front matter that others own may be as it likes; where it is meant for us, what we cannot read would be lost silently.
  if (typeof frontmatter?.error === 'string' && hasClausewrightKey(source)) {
    const problem = `front matter cannot be read: ${oneLine(frontmatter.error)}`;
    return { configuration: {}, problems: [problem] };
  }
  const { configuration, problems } = readFrontmatter(tree, loaded);
  if (problems.length === 0 || frontmatter === null) return { configuration, problems: [] };
  const place = placesIn(frontmatter, source);
  return {
    configuration: {},
    problems: problems.map(({ keys, message }) => `${place(keys)}: ${message}`),
  };
}

/** Where a key of front matter stands, for a message: "line 3"; "front matter" where its lines are not known. */
function placesIn(frontmatter: Frontmatter, source: string): (keys: readonly (string | number)[]) => string {
  const lineOf = lineIn(frontmatter, source);
  return (keys) => {
    const line = lineOf(keys);
    return line === null ? 'front matter' : `line ${line}`;
  };
}

/** The line of the file that a key of front matter stands on; null where its lines are not known. */
function lineIn(
  { format, position: { start, end } }: Frontmatter,
  source: string,
): (keys: readonly (string | number)[]) => number | null {
  // Fences are blank to the reader of YAML, and lines keep their numbers.
  const matter = source.slice(start.offset, end.offset).replace(/^---.*|^---.*$(?![^])/gm, '');
  const lines = format === 'yaml' ? readKeyed(matter, 'yaml') : null;
  return (keys) => {
    const line = lines?.lineOf(keys) ?? null;
    return line === null ? null : line + start.line - 1;
  };
}

/** What front matter says that the document extends, as written, and where it says so; null where it says nothing. */
export function extendsOf(
  { frontmatter }: Constitution,
  source: string,
): { target: string; place: string } | null {
  const own = frontmatter?.data.clausewright;
  if (frontmatter === null || typeof own !== 'object' || own === null || !('extends' in own)) return null;
  const { extends: target } = own;
  if (typeof target !== 'string' || target.trim() === '') return null;
  return { target, place: placesIn(frontmatter, source)(['clausewright', 'extends']) };
}

/**
 * What a later file of a document says under `clausewright:`, which nobody would heed: its settings stand in its first file.
 * One line; null where it says no more there than that it is a constitution.
 */
function strayConfiguration(source: string): string | null {
  if (!hasClausewrightKey(source)) return null;
  const { frontmatter } = parseMarkdown(source);
  const own = frontmatter?.data.clausewright;
  if (!frontmatter || own === undefined || own === null || own === true) return null;
  const place = placesIn(frontmatter, source)(['clausewright']);
  return `${place}: \`clausewright\` has no effect here: what holds for a document of several files stands in the first of them.`;
}
