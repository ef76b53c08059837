/** Writes files so that nobody ever sees half of one. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { systemReason } from './read-text.js';

/**
 * Replaces the text of a file, whole or not at all: a new file is written beside it and takes its place. A symbolic
 * link stays one, and the mode stays as it is.
 *
 * @param before The text that the new one was made from; null where there was no file. Where the file holds another by
 *   now, it is left as it is.
 * @returns What went wrong, as a sentence without the file's name; null where nothing did.
 */
export async function writeText(file: string, text: string, before: string | null): Promise<string | null> {
  try {
    const target = await fs.realpath(file).catch(() => file);
    const current = await fs.readFile(target, 'utf8').catch(() => null);
    if (current !== before) return 'Was changed by somebody else in the meantime, and is left as it is.';
    const mode = before === null ? undefined : (await fs.stat(target)).mode & 0o7777;
    if (before !== null) await fs.access(target, fs.constants.W_OK);
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
    try {
      const handle = await fs.open(beside, 'wx', mode);
      try {
        await handle.writeFile(text, 'utf8');
        if (mode !== undefined) await handle.chmod(mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await fs.rename(beside, target);
    } catch (error) {
      await fs.rm(beside, { force: true });
      throw error;
    }
    return null;
  } catch (error) {
    return `Cannot be written: ${systemReason(error)}.`;
  }
}
