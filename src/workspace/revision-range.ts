/** The two ends of what is compared, where both are of git. */
import { GitFailure, NoRepository, type Git } from './git.js';
import { isRevision, noSuchRevision } from './revision-file.js';
import { WorkspaceError } from './workspace-error.js';

export interface RevisionRange {
  from: string;
  /** Null for the working tree. */
  to: string | null;
}

/**
 * What `REV`, `A..B` and `A...B` compare: a revision with the working tree, two revisions, or the second with the commit where it
 * parted from the first; an end that is left out is `HEAD`. Null where the text names no revision; throws a WorkspaceError where only its
 * second half names none.
 */
export async function revisionRange(git: Git, given: string): Promise<RevisionRange | null> {
  const [, start = '', dots, end = ''] = /^(?!\.)(.*?)(\.{2,3})(.*)$/s.exec(given) ?? [];
  if (dots === undefined) return (await isKnown(git, given)) ? { from: given, to: null } : null;
  const [from, to] = [start || 'HEAD', end || 'HEAD'];
  if (!(await isKnown(git, from))) return null;
  if (!(await isKnown(git, to))) throw new WorkspaceError(await noSuchRevision(git, to));
  return { from: dots === '...' ? await mergeBase(git, from, to) : from, to };
}

/** Whether text names a revision; without git or a repository none does. */
export async function isKnown(git: Git, revision: string): Promise<boolean> {
  return isRevision(git, revision).catch((error: unknown) => {
    if (error instanceof NoRepository) return false;
    throw error;
  });
}

async function mergeBase(git: Git, from: string, to: string): Promise<string> {
  const base = await git.text('merge-base', from, to).catch((error: unknown) => {
    if (error instanceof GitFailure) return '';
    throw error;
  });
  if (base.trim() === '') throw new WorkspaceError(`"${from}" and "${to}" have no commit in common.`);
  return (await git.text('rev-parse', '--short', base.trim())).trim();
}
