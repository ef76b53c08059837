/** Two versions of a constitution of several files. */
import path from 'node:path';
import { nearest, type DocumentEntry } from '../lint/index.js';
import { documentFilesAmong } from './configured-documents.js';
import type { DiffSide, DiffSides, SideFile } from './diff-side.js';
import { Git, NoRepository } from './git.js';
import { displayPath, slashes } from './paths.js';
import type { Text } from './read-text.js';
import { filesAtRevision, noSuchRevision, readRevisionFile } from './revision-file.js';
import { revisionRange } from './revision-range.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

/**
 * Reads a document of `documents` as it was at a revision, and as it is or as it was at another (`A..B`, `A...B`). Which files belong to it, the
 * configuration that is found from the working directory says, as it stands today; at a revision, those of them that were there then. Throws
 * a WorkspaceError for whatever cannot be read.
 *
 * @param name As in the configuration.
 */
export async function readDocumentSides(
  workspace: Workspace,
  revision: string,
  name: string,
): Promise<DiffSides> {
  const git = new Git(workspace.cwd);
  const { entry, files, folder } = await documentNamed(workspace, name);
  await git.prefix().catch((error: unknown) => {
    throw error instanceof NoRepository ? new WorkspaceError(`"${revision}": ${error.reason}`) : error;
  });
  const range = await revisionRange(git, revision);
  if (range === null) throw new WorkspaceError(await noSuchRevision(git, revision));
  const at = (which: string): Promise<DiffSide> => sideAt(git, which, entry, folder);
  return {
    before: await at(range.from),
    after: range.to === null ? await sideToday(workspace, name, files) : await at(range.to),
  };
}

async function documentNamed(
  workspace: Workspace,
  name: string,
): Promise<{ entry: DocumentEntry; files: readonly string[]; folder: string }> {
  const { configuration, documents, file, folder, problems } = await workspace.configurationFor(
    workspace.cwd,
  );
  const where = displayPath(file ?? workspace.cwd, workspace.cwd);
  const [broken] = problems;
  if (broken !== undefined) throw new WorkspaceError(`${where}: ${broken}`);
  const entry = configuration.documents?.find((one) => one.name === name);
  const found = documents.find((one) => one.name === name);
  if (entry && found) return { entry, files: found.files, folder };
  const names = documents.map((one) => one.name);
  if (names.length === 0)
    throw new WorkspaceError(`No configuration names documents of several files (\`documents\`).`);
  const meant = nearest(name, names);
  const hint =
    meant === undefined ? `it has ${names.map((one) => `"${one}"`).join(', ')}.` : `did you mean "${meant}"?`;
  throw new WorkspaceError(`${where} names no document "${name}"; ${hint}`);
}

async function sideAt(git: Git, revision: string, entry: DocumentEntry, folder: string): Promise<DiffSide> {
  const root = await git.root();
  const byName = new Map(
    (await filesAtRevision(git, revision)).map((file) => [
      slashes(path.relative(folder, path.join(root, file))),
      file,
    ]),
  );
  const files: SideFile[] = [];
  for (const name of documentFilesAmong(entry, [...byName.keys()])) {
    const { text, path: inside } = await readRevisionFile(git, { revision, path: byName.get(name) ?? name });
    files.push(fileOf(git.cwd, path.join(root, inside), text, `${revision}:${inside}`));
  }
  if (files.length === 0) throw new WorkspaceError(`No file of "${entry.name}" is there at ${revision}.`);
  return { name: `${entry.name} at ${revision}`, files, isStored: true, revision };
}

async function sideToday(workspace: Workspace, name: string, files: readonly string[]): Promise<DiffSide> {
  const { cwd } = workspace;
  const read = files.map(async (file) =>
    fileOf(cwd, file, await workspace.read(file), displayPath(file, cwd)),
  );
  return { name, files: await Promise.all(read) };
}

function fileOf(cwd: string, file: string, { source, problem }: Text, shown: string): SideFile {
  if (source === null) throw new WorkspaceError(`${shown}: ${problem}`);
  return { file, path: displayPath(file, cwd), source };
}
