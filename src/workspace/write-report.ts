import fs from 'node:fs/promises';
import path from 'node:path';
import type { DiffSides } from './diff-side.js';
import { systemReason } from './read-text.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';
import { writeText } from './write-text.js';

/**
 * Writes a report on two versions to a file, whole or not at all; folders on the way are made. Throws a WorkspaceError where it
 * cannot be written, and where it would replace one of the versions.
 */
export async function writeReport(
  { cwd }: Workspace,
  { before, after }: DiffSides,
  output: string,
  text: string,
): Promise<void> {
  const file = path.resolve(cwd, output);
  if ([...before.files, ...after.files].some((side) => side.file === file)) {
    throw new WorkspaceError(`--output ${output} would replace one of the sides.`);
  }
  const stat = await fs.stat(file).catch(() => null);
  const problem = stat === null || stat.isFile() ? await replace(file, text) : await fill(file, text);
  if (problem !== null) throw new WorkspaceError(`${output}: ${problem}`);
}

async function replace(file: string, text: string): Promise<string | null> {
  try {
    await fs.mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    return `Cannot be written: ${systemReason(error)}.`;
  }
  return writeText(file, text, await fs.readFile(file, 'utf8').catch(() => null));
}

/** Pipes and devices are written to, and stay what they are. */
async function fill(file: string, text: string): Promise<string | null> {
  return fs.writeFile(file, text).then(
    () => null,
    (error: unknown) => `Cannot be written: ${systemReason(error)}.`,
  );
}
