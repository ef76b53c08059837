/** What a document's front matter says under `clausewright:`, with the line of whatever is wrong there. */
import type { Constitution } from '../clast/index.js';
import { type Configuration, type Loaded, readFrontmatter } from '../lint/index.js';
import { hasClausewrightKey } from './front-matter-key.js';
import { readKeyed } from './keyed-text.js';
import { oneLine } from './read-text.js';

export interface OwnConfiguration {
  configuration: Configuration;
  /** One line each, with the line of the file where it is known; the configuration is then empty. */
  problems: readonly string[];
}

/** Never throws. */
export function ownConfiguration(tree: Constitution, source: string, loaded: Loaded): OwnConfiguration {
  const { frontmatter } = tree;
  // Front matter that others own may be as it likes; where it is meant for us, what we cannot read would be lost silently.
  if (typeof frontmatter?.error === 'string' && hasClausewrightKey(source)) {
    const problem = `front matter cannot be read: ${oneLine(frontmatter.error)}`;
    return { configuration: {}, problems: [problem] };
  }
  const { configuration, problems } = readFrontmatter(tree, loaded);
  if (problems.length === 0 || frontmatter === null) return { configuration, problems: [] };
  const { start, end } = frontmatter.position;
  // Fences are blank to the reader of YAML, and lines keep their numbers.
  const matter = source.slice(start.offset, end.offset).replace(/^---.*|^---.*$(?![^])/gm, '');
  const lines = frontmatter.format === 'yaml' ? readKeyed(matter, 'yaml') : null;
  return {
    configuration: {},
    problems: problems.map(({ keys, message }) => {
      const line = lines?.lineOf(keys) ?? null;
      return line === null ? `front matter: ${message}` : `line ${line + start.line - 1}: ${message}`;
    }),
  };
}
