/** The two sides of a comparison: what is given on the command line, told apart and opened. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../lint/index.js';
import { Git, NoRepository } from './git.js';
import { asCheckedOut } from './line-ends.js';
import { displayPath, slashes } from './paths.js';
import { systemReason, type Text } from './read-text.js';
import { readRevisionFile, splitRevisionPath, type RevisionPath } from './revision-file.js';
import { isKnown, revisionRange } from './revision-range.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

/** A file of a side. */
export interface SideFile {
  /** The file that it is, or is a version of, absolute; null for standard input that was given no name. */
  file: string | null;
  /** That file as reports print it: relative to the working directory, the same for every version. */
  path: string;
  source: string;
}

/** One side of a comparison. */
export interface DiffSide {
  /** What reports call it: a path, `REV:PATH`, `<stdin>`. */
  name: string;
  /** One, or those of a document that a configuration names. */
  files: readonly SideFile[];
  /** It comes out of git. */
  isStored?: boolean;
  /** The revision that it comes from, as given; left out for what is staged and for what is not of git. */
  revision?: string;
}

export interface DiffSides {
  before: DiffSide;
  after: DiffSide;
}

/**
 * Reads both sides. Each is `-` (standard input, one side alone), a file, or `REV:PATH` of git; and `REV PATH` is PATH as it was at REV,
 * against PATH as it is, `A..B PATH` and `A...B PATH` (since they parted) as git has them. What is there as a file is a file, whatever it
 * looks like. Throws a WorkspaceError, in one line, for whatever cannot be read.
 */
export async function readDiffSides(workspace: Workspace, first: string, second: string): Promise<DiffSides> {
  if (first === '-' && second === '-') {
    throw new WorkspaceError('Only one side can be standard input: name a file or REV:PATH for the other.');
  }
  const git = new Git(workspace.cwd);
  const { before, after } = (await sidesAtRevision(workspace, git, first, second)) ?? {
    before: await readSide(workspace, git, first),
    after: await readSide(workspace, git, second),
  };
  return { before: await besideFile(git, before, after), after: await besideFile(git, after, before) };
}

/** A side that git stores, with the line ends that it would have where the other side stands. */
async function besideFile(git: Git, side: DiffSide, other: DiffSide): Promise<DiffSide> {
  const [[own], [beside]] = [side.files, other.files];
  const isStored = side.isStored === true && other.isStored !== true;
  if (!isStored || !own || typeof beside?.file !== 'string' || own.file !== beside.file) return side;
  const source = await asCheckedOut(git, own.source, beside.file, beside.source);
  return { ...side, files: [{ ...own, source }] };
}

/** Reads one side: a file, `-`, or `REV:PATH`. Throws a WorkspaceError. */
export async function readDiffSide(workspace: Workspace, given: string): Promise<DiffSide> {
  return readSide(workspace, new Git(workspace.cwd), given);
}

async function readSide(workspace: Workspace, git: Git, given: string): Promise<DiffSide> {
  const { cwd } = workspace;
  if (given === '-') {
    const { path: name, read } = workspace.open(given);
    const file = name === '<stdin>' ? null : path.resolve(cwd, name);
    return sideOf(name, name, file, await read());
  }
  const state = await stateOf(given, cwd);
  if (state === 'file') return fileSide(workspace, given);
  const wanted = splitRevisionPath(given);
  if (wanted) return revisionSide(git, wanted, given);
  if (state === 'folder') throw new WorkspaceError(`"${given}" is a folder: name a file in it.`);
  throw new WorkspaceError(await noSuchSide(git, given, state));
}

/** The sides of `REV PATH`; null where the first is no revision. */
async function sidesAtRevision(
  workspace: Workspace,
  git: Git,
  first: string,
  second: string,
): Promise<DiffSides | null> {
  const isOther =
    first === '-' || splitRevisionPath(first) !== null || (await stateOf(first, git.cwd)) === 'file';
  if (isOther) return null;
  const range = await revisionRange(git, first);
  if (range === null) return null;
  if (second === '-') {
    throw new WorkspaceError(
      `"${first}" is a revision: write "${first}:PATH" to compare it with standard input.`,
    );
  }
  if ((await stateOf(second, git.cwd)) === 'folder') {
    throw new WorkspaceError(`"${second}" is a folder: name a file in it.`);
  }
  const named = path.resolve(git.cwd, second);
  // Relative to the working directory, as git takes what stands after `--`.
  const relative = `./${slashes(path.relative(git.cwd, named))}`;
  const at = (revision: string): Promise<DiffSide> =>
    revisionSide(git, { revision, path: relative.replace(/^\.\/\.\.\//, '../') });
  return {
    before: await at(range.from),
    after: range.to === null ? await fileSide(workspace, second) : await at(range.to),
  };
}

async function fileSide(workspace: Workspace, given: string): Promise<DiffSide> {
  const { path: name, read } = workspace.open(given);
  return sideOf(name, name, path.resolve(workspace.cwd, given), await read());
}

/** A file of a revision as a side; `given` is its name in reports, else it is `REV:PATH`. */
async function revisionSide(git: Git, wanted: RevisionPath, given?: string): Promise<DiffSide> {
  const { path: inside, text } = await readRevisionFile(git, wanted);
  const name = given ?? `${wanted.revision}:${inside}`;
  const file = path.join(await git.root(), inside);
  const isStaged = /^[0-3]?$/.test(wanted.revision);
  return {
    ...sideOf(name, displayPath(file, git.cwd), file, text),
    isStored: true,
    ...(!isStaged && { revision: wanted.revision }),
  };
}

function sideOf(name: string, shown: string, file: string | null, { source, problem }: Text): DiffSide {
  if (source === null) throw new WorkspaceError(`${name}: ${problem}`);
  return { name, files: [{ file, path: shown, source }] };
}

/** A device or a pipe counts as a file; what is not there says why. */
async function stateOf(given: string, cwd: string): Promise<string> {
  const stat = await fs.stat(path.resolve(cwd, given)).catch((error: unknown) => systemReason(error));
  return typeof stat === 'string' ? stat : stat.isDirectory() ? 'folder' : 'file';
}

async function noSuchSide(git: Git, given: string, reason: string): Promise<string> {
  const file = path.resolve(git.cwd, given);
  const beside = await fs.readdir(path.dirname(file)).catch(() => []);
  const meant = nearest(path.basename(file), beside);
  if (meant !== undefined) {
    const near = displayPath(path.join(path.dirname(file), meant), git.cwd);
    return `"${given}" cannot be read: ${reason}; did you mean "${near}"?`;
  }
  try {
    await git.prefix();
  } catch (error) {
    if (!(error instanceof NoRepository)) throw error;
    return `"${given}" cannot be read: ${reason}. It is no revision either: ${error.reason}`;
  }
  return (await isKnown(git, given))
    ? `"${given}" is a revision and no file: write "${given}:PATH", or the revision first and the path second.`
    : `"${given}" is no file (${reason}) and no revision.`;
}
