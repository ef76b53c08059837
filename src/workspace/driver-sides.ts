/** The two sides that git hands to a diff driver. */
import path from 'node:path';
import type { DiffSide, DiffSides } from './diff-side.js';
import { readText } from './read-text.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

/** A version as git passes it: `/dev/null . .` where there is none. */
interface Passed {
  /** The path in the repository; git runs a driver where the working tree begins. */
  path: string;
  /** Where its bytes are: in the working tree, or in a temporary file. */
  file: string;
  /** The whole hash; zeros where git has not counted it. */
  hash: string;
  mode: string;
}

/**
 * Reads what git passes: `path old-file old-hex old-mode new-file new-hex new-mode`, and for a renamed file the new path and a remark
 * (gitattributes(5), "Defining an external diff driver"). A version that there is not is an empty one. Gives a sentence where the two cannot be
 * compared; throws a WorkspaceError where it was not git that called.
 */
export async function readDriverSides(
  workspace: Workspace,
  passed: readonly string[],
): Promise<DiffSides | string> {
  const [shown = '', oldFile, oldHash, oldMode, newFile, newHash, newMode, renamed] = passed;
  // A path alone is one in conflict.
  if (passed.length === 1) return `${shown} is in conflict, and is not compared.`;
  if (
    oldFile === undefined ||
    oldHash === undefined ||
    oldMode === undefined ||
    newFile === undefined ||
    newHash === undefined ||
    newMode === undefined
  ) {
    throw new WorkspaceError(
      'diff-driver is called by git, with path, old-file, old-hex, old-mode, new-file, new-hex and new-mode.',
    );
  }
  const before = await sideOf(workspace, { path: shown, file: oldFile, hash: oldHash, mode: oldMode });
  if (typeof before === 'string') return before;
  const after = await sideOf(workspace, {
    path: renamed ?? shown,
    file: newFile,
    hash: newHash,
    mode: newMode,
  });
  return typeof after === 'string' ? after : { before, after };
}

async function sideOf({ cwd }: Workspace, passed: Passed): Promise<DiffSide | string> {
  const file = path.resolve(cwd, passed.path);
  if (passed.hash === '.') return { name: '/dev/null', files: [{ file, path: passed.path, source: '' }] };
  if (passed.mode === '120000') return `${passed.path} is a symbolic link, and is not compared.`;
  if (passed.mode === '160000') return `${passed.path} is a submodule, and is not compared.`;
  const { source, problem } = await readText(path.resolve(cwd, passed.file));
  if (source === null) return `${passed.path} is not compared: ${problem}`;
  const name = /^0+$/.test(passed.hash) ? passed.path : `${passed.path} (${passed.hash.slice(0, 7)})`;
  return { name, files: [{ file, path: passed.path, source }] };
}
