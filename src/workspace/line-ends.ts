/** Line ends that git converts when it checks a file out. */
import { slashes } from './paths.js';
import path from 'node:path';
import { GitFailure, type Git } from './git.js';

/**
 * The text of a stored version as git would check it out beside the file as it is: with CRLF where the file has that throughout, the
 * stored one has none, and attributes or `core.autocrlf` say that git converts them. Else every line would count as changed.
 *
 * @param file Absolute path of the file in the working tree, whose text is `current`.
 */
export async function asCheckedOut(git: Git, stored: string, file: string, current: string): Promise<string> {
  if (stored.includes('\r') || !current.includes('\r\n') || /(?<!\r)\n/.test(current)) return stored;
  const relative = slashes(path.relative(git.cwd, file));
  const attributes = await textOf(git, 'check-attr', '-z', 'text', 'eol', '--', relative);
  // Path, attribute and value, each ended by NUL.
  const values = attributes.split('\0').filter((_, index) => index % 3 === 2);
  const [text = 'unspecified', eol = 'unspecified'] = values;
  if (text === 'unset') return stored;
  const isText = text !== 'unspecified' || eol !== 'unspecified';
  const automatic = (await textOf(git, 'config', '--get', 'core.autocrlf')).trim().toLowerCase();
  const converts = isText || (automatic !== '' && automatic !== 'false');
  return converts ? stored.replaceAll('\n', '\r\n') : stored;
}

const textOf = (git: Git, ...args: string[]): Promise<string> =>
  git.text(...args).catch((error: unknown) => {
    if (error instanceof GitFailure) return '';
    throw error;
  });
