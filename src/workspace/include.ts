/** Which Markdown files are constitutions: those that match `include`, or say so in their front matter. */
import fs from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { hasClausewrightKey } from './front-matter-key.js';
import { slashes } from './paths.js';

/**
 * A test of absolute paths against globs that are relative to `folder`; a glob that begins with `!` takes files out again.
 * Case does not matter, since `CONSTITUTION.md` is written like `README.md`. Of a file outside of the folder the part
 * after the common folder counts.
 */
export function matcher(globs: readonly string[], folder: string): (file: string) => boolean {
  const options = { nocase: true, dot: true };
  const clean = (glob: string): string => glob.replace(/^\.\//, '');
  const wanted = picomatch(globs.filter((glob) => !glob.startsWith('!')).map(clean), options);
  const unwanted = picomatch(
    globs.filter((glob) => glob.startsWith('!')).map((glob) => clean(glob.slice(1))),
    options,
  );
  return (file) => {
    const relative = slashes(path.relative(folder, file)).replace(/^(?:\.\.\/)+/, '');
    return wanted(relative) && !unwanted(relative);
  };
}

/** Front matter longer than this, in bytes, is not looked through. */
const frontMatterLimit = 65_536;

/** Whether a Markdown file's front matter has a key `clausewright`. A file that cannot be read does not. */
export async function declaresItself(file: string): Promise<boolean> {
  if (!/\.(?:md|markdown)$/i.test(file)) return false;
  const handle = await fs.open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(frontMatterLimit), 0, frontMatterLimit, 0);
    return hasClausewrightKey(buffer.toString('utf8', 0, bytesRead));
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
