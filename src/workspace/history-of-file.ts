/** The versions of a file in git, each parsed when it is asked for. */
import path from 'node:path';
import type { Constitution } from '../clast/index.js';
import { compare, type Comparison } from '../diff/index.js';
import { readVersion } from './compare-sides.js';
import { Git, GitFailure, NoRepository } from './git.js';
import { displayPath, slashes } from './paths.js';
import { decode } from './read-text.js';
import { isRevision, noSuchRevision } from './revision-file.js';
import type { OnProgress } from './read-tree.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

export interface HistoryCommit {
  /** In full. */
  hash: string;
  /** When its author wrote it, in ISO 8601. */
  date: string;
  author: string;
  subject: string;
}

/** A commit that touched the file. */
export interface HistoryStep {
  commit: HistoryCommit;
  /** Hashes of the file's text before and after; null where it was not there. */
  before: string | null;
  after: string | null;
  /** From the root of the repository. */
  path: string;
  /** What it was called before; null where it kept its name. */
  renamedFrom: string | null;
}

export interface HistoryOptions {
  /** Only commits that are not in this revision. */
  since?: string | undefined;
}

/** Parsed versions that are kept: a comparison needs two, reverts and side branches come back to a few more. */
const keptVersions = 12;

/** A file in git, followed through renames. Merges are left out, as `git log` does: what they bring stands in their commits. */
export class FileHistory {
  readonly #trees = new Map<string, Promise<Constitution>>();

  private constructor(
    private readonly workspace: Workspace,
    private readonly git: Git,
    /** As reports print it. */
    readonly path: string,
    /** The latest first. */
    readonly steps: readonly HistoryStep[],
    private readonly onProgress: OnProgress | undefined,
  ) {}

  /** Throws a WorkspaceError where there is no repository, no such revision, or no commit that touched the file. */
  static async of(
    workspace: Workspace,
    file: string,
    { since }: HistoryOptions,
    onProgress?: OnProgress,
  ): Promise<FileHistory> {
    const git = new Git(workspace.cwd);
    const shown = displayPath(path.resolve(git.cwd, file), git.cwd);
    await git.prefix().catch((error: unknown) => {
      throw error instanceof NoRepository ? new WorkspaceError(`"${shown}": ${error.reason}`) : error;
    });
    for (const revision of ['HEAD', ...(since === undefined ? [] : [since])]) {
      if (!(await isRevision(git, revision))) throw new WorkspaceError(await noSuchRevision(git, revision));
    }
    const steps = await stepsOf(git, shown, since);
    if (steps.length === 0 && (since === undefined || (await stepsOf(git, shown, undefined)).length === 0)) {
      throw new WorkspaceError(`"${shown}" is in no commit: it has no history yet.`);
    }
    return new FileHistory(workspace, git, shown, steps, onProgress);
  }

  /**
   * What a commit changed; null where it changed no word, and where the file came or went with it. Throws a WorkspaceError for a version that
   * is no text.
   */
  async comparison(step: HistoryStep): Promise<Comparison | null> {
    const { before, after, commit } = step;
    if (before === null || after === null || before === after) return null;
    this.onProgress?.({
      path: `${this.path} at ${commit.hash.slice(0, 8)}`,
      number: this.steps.indexOf(step) + 1,
      of: this.steps.length,
      stage: 'comparing',
      size: 0,
    });
    const [later, earlier] = [await this.tree(after), await this.tree(before)];
    return compare(earlier, later);
  }

  /** The version of a hash, norms read. */
  tree(hash: string): Promise<Constitution> {
    const known = this.#trees.get(hash);
    const tree = known ?? this.#read(hash);
    // The last used stand last.
    this.#trees.delete(hash);
    this.#trees.set(hash, tree);
    const [oldest] = this.#trees.keys();
    if (this.#trees.size > keptVersions && oldest !== undefined) this.#trees.delete(oldest);
    return tree;
  }

  async #read(hash: string): Promise<Constitution> {
    const { source, problem } = decode(await this.git.blob(hash));
    if (source === null) throw new WorkspaceError(`${this.path} (${hash.slice(0, 8)}): ${problem}`);
    const file = path.resolve(this.git.cwd, this.path);
    return (await readVersion(this.workspace, [{ file, path: this.path, source }])).tree;
  }
}

/** Between the fields of a commit; and before it, for raw lines follow. */
const [field, start] = ['\u001f', '\u001e'];

async function stepsOf(git: Git, file: string, since: string | undefined): Promise<HistoryStep[]> {
  const format = ['%x1e%H', '%aI', '%an', '%s'].join('%x1f');
  const range = since === undefined ? 'HEAD' : `${since}..HEAD`;
  const options = ['--follow', '--find-renames', '--date-order', '--raw', '--no-abbrev', '-z'];
  const log = await git
    .text('log', ...options, `--format=${format}`, range, '--', slashes(file))
    .catch((error: unknown) => {
      throw error instanceof GitFailure ? new WorkspaceError(`"${file}": ${error.message}`) : error;
    });
  const steps: HistoryStep[] = [];
  let commit: HistoryCommit | null = null;
  const parts = log.split('\0')[Symbol.iterator]();
  for (const part of parts) {
    const text = part.replace(/^\n+/, '');
    if (text.startsWith(start)) {
      const [hash = '', date = '', author = '', ...subject] = text.slice(1).split(field);
      commit = { hash, date, author, subject: subject.join(' ') };
      continue;
    }
    const [, was, is, status] = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(text) ?? [];
    if (!commit || was === undefined || is === undefined) continue;
    const first: string = parts.next().value ?? '';
    const isRenamed = status === 'R' || status === 'C';
    const later: string = isRenamed ? (parts.next().value ?? '') : first;
    steps.push({
      commit,
      before: hashOrNull(was),
      after: hashOrNull(is),
      path: later,
      renamedFrom: isRenamed ? first : null,
    });
  }
  return steps.filter(({ before, after, renamedFrom }) => before !== after || renamedFrom !== null);
}

const hashOrNull = (hash: string): string | null => (/^0+$/.test(hash) ? null : hash);
