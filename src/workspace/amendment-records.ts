/** The records of amendments that a gate looks at: in the document's change log, in a separate one, in commits. */
import path from 'node:path';
import { changeLogRecords, newRecords, trailerRecord, type AmendmentRecord } from '../diff/index.js';
import { parseMarkdown } from '../markdown/index.js';
import { readNorms } from '../norms/index.js';
import type { ComparedSides } from './compare-sides.js';
import type { DiffSide, DiffSides } from './diff-side.js';
import { Git, GitFailure, NoRepository } from './git.js';
import { displayPath, slashes } from './paths.js';
import { readText } from './read-text.js';
import { readRevisionFile } from './revision-file.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

/** The key of the trailers: `Amends: CLAUSE -- reason`. */
const trailerKey = 'Amends';

export interface RecordPlaces {
  /** Absolute path of a file of records beside the document's own; null where the configuration names none. */
  changelog: string | null;
  /** A file with the message of a commit that is about to be made, as a `commit-msg` hook gets it; relative to the working directory. */
  message: string | null;
}

export interface FoundRecords {
  /** New with the amendment: an old entry says nothing of it. */
  records: readonly AmendmentRecord[];
  /** Commits were looked at, so that a trailer would count. */
  takesTrailers: boolean;
}

/** Reads all of them. Throws a WorkspaceError for a file that cannot be read. */
export async function readAmendmentRecords(
  workspace: Workspace,
  sides: DiffSides,
  { before, after, names }: ComparedSides,
  { changelog, message }: RecordPlaces,
): Promise<FoundRecords> {
  const git = new Git(workspace.cwd);
  const own = newRecords(
    changeLogRecords(before.tree, { name: names.before }),
    changeLogRecords(after.tree, { name: sides.after.files[0]?.path ?? names.after }),
  );
  const separate =
    changelog === null
      ? []
      : newRecords(
          await recordsOfFile(git, changelog, sides.before, 'before'),
          await recordsOfFile(git, changelog, sides.after, 'after'),
        );
  const committed = await trailersBetween(git, sides);
  const planned = message === null ? [] : await trailersOfMessage(workspace, git, message);
  return {
    records: [...own, ...separate, ...(committed ?? []), ...planned],
    takesTrailers: committed !== null || message !== null,
  };
}

/** The records of a separate file as it was or is beside a side; none where it was not there. */
async function recordsOfFile(
  git: Git,
  file: string,
  side: DiffSide,
  which: 'before' | 'after',
): Promise<AmendmentRecord[]> {
  const name = displayPath(file, git.cwd);
  const source = side.isStored
    ? await storedText(git, file, side.revision ?? '')
    : which === 'after'
      ? await currentText(file, name)
      : // Nobody keeps what it was when a plain file was written.
        null;
  if (source === null) return [];
  return changeLogRecords(readNorms(parseMarkdown(source)), { name, isWhole: true });
}

async function currentText(file: string, name: string): Promise<string> {
  const { source, problem } = await readText(file);
  if (source === null) throw new WorkspaceError(`${name} (\`gate.changelog\`): ${problem}`);
  return source;
}

async function storedText(git: Git, file: string, revision: string): Promise<string | null> {
  const relative = slashes(path.relative(git.cwd, file));
  const inside = relative.startsWith('../') ? relative : `./${relative}`;
  const read = await readRevisionFile(git, { revision, path: inside }).catch((error: unknown) => {
    if (error instanceof WorkspaceError) return null;
    throw error;
  });
  return read?.text.source ?? null;
}

/** The trailers of the commits between two revisions, or from one to the current commit; null where no revision is compared. */
async function trailersBetween(git: Git, { before, after }: DiffSides): Promise<AmendmentRecord[] | null> {
  if (before.revision === undefined) return null;
  const [from, to] = [await commitOf(git, before.revision), await commitOf(git, after.revision ?? 'HEAD')];
  if (from === null || to === null) return null;
  const format = `%H%x1f%(trailers:key=${trailerKey},valueonly=true,unfold=true,separator=%x1e)`;
  const log = await git.text('log', '-z', `--format=${format}`, `${from}..${to}`);
  return log.split('\0').flatMap((line) => {
    const [hash = '', values = ''] = line.split('\u001f');
    return values
      .split('\u001e')
      .filter((value) => value.trim() !== '')
      .map((value) => trailerRecord(value, `commit ${hash.slice(0, 8)}`));
  });
}

/** The hash of a commit; null where the text names none (a tree has no history). */
async function commitOf(git: Git, revision: string): Promise<string | null> {
  const hash = await git
    .text('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
    .catch((error: unknown) => {
      if (error instanceof GitFailure || error instanceof NoRepository) return '';
      throw error;
    });
  return hash.trim() || null;
}

/** The trailers of a message that is not committed yet; git leaves out its comments. */
async function trailersOfMessage({ cwd }: Workspace, git: Git, message: string): Promise<AmendmentRecord[]> {
  const file = path.resolve(cwd, message);
  const { problem } = await readText(file);
  if (problem !== null) throw new WorkspaceError(`${message} (--message): ${problem}`);
  // `--parse` reads what is there, and runs none of the commands that a configuration has for trailers.
  const lines = (await git.text('interpret-trailers', '--parse', file)).split('\n');
  return lines.flatMap((line) => {
    const [, key = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    return key.toLowerCase() === trailerKey.toLowerCase() && value !== ''
      ? [trailerRecord(value, 'the commit message')]
      : [];
  });
}
