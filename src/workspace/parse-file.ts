import type { Constitution } from '../clast/index.js';
import { readTree, type OnProgress } from './read-tree.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

/** The clause tree of one document, norms read. Throws a WorkspaceError where it cannot be read. */
export async function parseFile(
  workspace: Workspace,
  file: string,
  onProgress?: OnProgress,
): Promise<Constitution> {
  const document = workspace.open(file);
  const read = await readTree(document, { number: 1, of: 1 }, onProgress);
  if (read.tree === null) throw new WorkspaceError(`${document.path}: ${read.problem}`);
  return read.tree;
}
