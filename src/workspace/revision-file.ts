/** A file as it was at a revision of git, or as it stands in the index. */
import path from 'node:path';
import { nearest } from '../lint/index.js';
import { GitFailure, NoRepository, type Git } from './git.js';
import { decode, type Text } from './read-text.js';
import { WorkspaceError } from './workspace-error.js';

/** A file of a revision: `REV:PATH`. */
export interface RevisionPath {
  /** As git takes it: `HEAD~2`, a tag, a branch, a hash. Empty for the index, or the stage of a conflict: `0` to `3`. */
  revision: string;
  /** As git takes it: from the root of the repository, or with `./` and `../` from the working directory. */
  path: string;
}

export interface RevisionFile {
  /** From the root of the repository, with `/`. */
  path: string;
  text: Text;
}

/** What git keeps beside files. */
const modes = { folder: '040000', link: '120000', submodule: '160000' } as const;

/** A line of `ls-tree` or `ls-files --stage`. */
interface Entry {
  mode: string;
  hash: string;
}

/**
 * Splits `REV:PATH` at the colon where git does: the first one outside of braces (`HEAD@{1 day 12:00}:a.md`). `:a.md`, `:0:a.md` and
 * `:2:a.md` are the index. Null where there is no such colon, and for a Windows path (`C:\a.md`).
 */
export function splitRevisionPath(text: string): RevisionPath | null {
  if (/^[a-z]:[\\/]/i.test(text)) return null;
  const staged = /^:(?:([0-3]):)?(?!\/)(.*)$/s.exec(text);
  if (staged) return { revision: staged[1] ?? '', path: staged[2] ?? '' };
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === ':' && depth <= 0 && at > 0) {
      return { revision: text.slice(0, at), path: text.slice(at + 1) };
    }
  }
  return null;
}

/** Whether text names a commit, a tag or a tree of the repository; false where there is no repository. */
export async function isRevision(git: Git, text: string): Promise<boolean> {
  if (text.startsWith('-')) return false;
  return (await treeOf(git, text).catch(noWhereGitFails)) !== '';
}

/** Reads a file of a revision. Throws a WorkspaceError that says what there is not; bytes that are no text are in `text.problem`. */
export async function readRevisionFile(git: Git, wanted: RevisionPath): Promise<RevisionFile> {
  const { revision } = wanted;
  const shown = shownAs(wanted);
  if (revision.startsWith('-'))
    throw new WorkspaceError(`"${revision}" is no revision: none begins with "-".`);
  const prefix = await git.prefix().catch((error: unknown) => {
    throw error instanceof NoRepository ? new WorkspaceError(`"${shown}": ${error.reason}`) : error;
  });
  const file = fromRoot(wanted.path, prefix);
  if (file === null) throw new WorkspaceError(`"${shown}": ${wanted.path} is outside of the repository.`);
  if (file === '') throw new WorkspaceError(`"${shown}" names no file.`);
  const tree = isStage(revision) ? null : await treeOf(git, revision);
  if (tree === '') throw new WorkspaceError(await noSuchRevision(git, revision));
  const entry = tree === null ? await indexed(git, revision, file, prefix) : await listed(git, tree, file);
  if (entry === null) throw new WorkspaceError(await noSuchPath(git, wanted, file, tree, prefix));
  if (entry === 'conflict') {
    throw new WorkspaceError(
      `"${shown}" is in conflict: ":1:${file}" is the common version, ":2:${file}" ours, ":3:${file}" theirs.`,
    );
  }
  return { path: file, text: await textOf(git, entry, shown) };
}

const shownAs = ({ revision, path: file }: RevisionPath): string =>
  isStage(revision) && revision !== '' ? `:${revision}:${file}` : `${revision}:${file}`;

const isStage = (revision: string): boolean => /^[0-3]?$/.test(revision);

/** A path as git keeps it; null where it leads out of the repository. */
function fromRoot(given: string, prefix: string): string | null {
  const file = /^\.\.?(?:\/|$)/.test(given)
    ? path.posix.join(prefix, given)
    : path.posix.normalize(given || '.');
  if (file === '..' || file.startsWith('../') || file.startsWith('/')) return null;
  return file === '.' || file === './' ? '' : file.replace(/\/$/, '');
}

/** The hash of a revision's tree; empty where there is no such revision. */
async function treeOf(git: Git, revision: string): Promise<string> {
  // With `--quiet` git ends with 1 and says nothing; only what is ambiguous or broken makes it speak.
  return (await git.text('rev-parse', '--verify', '--quiet', `${revision}^{tree}`)).trim();
}

async function listed(git: Git, tree: string, file: string): Promise<Entry | null> {
  const [, mode, hash] =
    /^(\d+) \w+ ([0-9a-f]+)\t/.exec(await git.text('ls-tree', '-z', '--full-tree', tree, '--', file)) ?? [];
  return mode === undefined || hash === undefined ? null : { mode, hash };
}

async function indexed(
  git: Git,
  stage: string,
  file: string,
  prefix: string,
): Promise<Entry | 'conflict' | null> {
  const lines = (await git.text('ls-files', '--stage', '-z', '--', path.posix.relative(prefix, file))).split(
    '\0',
  );
  const entries = lines.flatMap((line) => {
    const [, mode, hash, its, name = ''] = /^(\d+) ([0-9a-f]+) (\d)\t([^]*)$/.exec(line) ?? [];
    // A folder lists what is in it.
    const isIt = path.posix.join(prefix, name) === file;
    return mode !== undefined && hash !== undefined && isIt ? [{ mode, hash, stage: its }] : [];
  });
  const found = entries.find((entry) => entry.stage === (stage || '0'));
  return found ?? (entries.length > 0 ? 'conflict' : null);
}

async function textOf(git: Git, { mode, hash }: Entry, shown: string): Promise<Text> {
  if (mode === modes.folder) throw new WorkspaceError(`"${shown}" is a folder: name a file in it.`);
  if (mode === modes.submodule) {
    throw new WorkspaceError(`"${shown}" is a submodule: compare its files in its own folder.`);
  }
  const bytes = await git.blob(hash).catch((error: unknown) => {
    if (!(error instanceof GitFailure)) throw error;
    throw new WorkspaceError(
      `"${shown}": this clone holds no copy of the file (it is a partial one, or broken); ` +
        `\`git cat-file -e ${hash}\` fetches it.`,
    );
  });
  const text = decode(bytes);
  if (text.source === null) return text;
  if (mode === modes.link) {
    throw new WorkspaceError(`"${shown}" is a symbolic link to ${text.source}: name that file.`);
  }
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: this is the first line of every pointer.
  if (text.source.startsWith('version https://git-lfs.github.com/spec/')) {
    throw new WorkspaceError(
      `"${shown}" is kept in Git LFS, and the repository holds a pointer: \`git lfs smudge\` gives the text.`,
    );
  }
  return text;
}

/** What to say of a revision that there is not, with the likely reason. */
export async function noSuchRevision(git: Git, revision: string): Promise<string> {
  const hasCommits = (await treeOf(git, 'HEAD').catch(noWhereGitFails)) !== '';
  if (!hasCommits) return `There is no revision "${revision}": the repository has no commit yet.`;
  const isShallow = (await git.text('rev-parse', '--is-shallow-repository')).trim() === 'true';
  if (isShallow) {
    return `There is no revision "${revision}" in this shallow clone; \`git fetch --unshallow\` brings the rest of the history.`;
  }
  const names = (await git.text('for-each-ref', '--format=%(refname:short)')).split('\n').filter(Boolean);
  const meant = nearest(revision, [...names, 'HEAD']);
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  return `There is no revision "${revision}"${hint}`;
}

/** All files of a revision, from the root of the repository. Throws a WorkspaceError where there is no such revision. */
export async function filesAtRevision(git: Git, revision: string): Promise<string[]> {
  const tree = await treeOf(git, revision);
  if (tree === '') throw new WorkspaceError(await noSuchRevision(git, revision));
  return filesOfTree(git, tree);
}

async function filesOfTree(git: Git, tree: string): Promise<string[]> {
  const listing = await git.text('ls-tree', '-r', '-z', '--name-only', '--full-tree', tree);
  return listing.split('\0').filter(Boolean);
}

async function noSuchPath(
  git: Git,
  wanted: RevisionPath,
  file: string,
  tree: string | null,
  prefix: string,
): Promise<string> {
  const where = tree === null ? 'in the index' : `at ${wanted.revision}`;
  const submodule = tree === null ? null : await submoduleAround(git, tree, file);
  if (submodule !== null) {
    return `There is no file ${file} ${where}: ${submodule} is a submodule; compare its files in its own folder.`;
  }
  const names =
    tree === null
      ? await git.text('ls-files', '-z', '--full-name', '--', path.posix.relative(prefix, '') || '.')
      : (await filesOfTree(git, tree)).join('\0');
  const meant = nearestPath(file, names.split('\0').filter(Boolean), prefix);
  return meant === undefined
    ? `There is no file ${file} ${where}.`
    : `There is no file ${file} ${where}; did you mean "${shownAs({ ...wanted, path: meant })}"?`;
}

/** The submodule that a path leads into; null where it leads into none. */
async function submoduleAround(git: Git, tree: string, file: string): Promise<string | null> {
  const folder = path.posix.dirname(file);
  if (folder === '.') return null;
  const entry = await listed(git, tree, folder);
  if (entry === null) return submoduleAround(git, tree, folder);
  return entry.mode === modes.submodule ? folder : null;
}

/** The file that was most likely meant: from the working directory, of the same name elsewhere, or of a name nearly the same. */
function nearestPath(file: string, names: readonly string[], prefix: string): string | undefined {
  const inFolder = names.find((name) => name === prefix + file);
  if (inFolder !== undefined) return inFolder;
  const base = path.posix.basename(file).toLowerCase();
  const elsewhere = names.filter((name) => path.posix.basename(name).toLowerCase() === base);
  if (elsewhere.length > 0) return nearest(file, elsewhere) ?? elsewhere[0];
  const extension = path.posix.extname(file);
  return nearest(
    file,
    names.filter((name) => path.posix.extname(name) === extension),
  );
}

function noWhereGitFails(error: unknown): string {
  if (error instanceof GitFailure) return '';
  throw error;
}
