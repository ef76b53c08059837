/** The log of a constitution, or of one clause of it: from the versions of its file to what each commit changed. */
import { nearest } from '../lint/index.js';
import { clausesOf, sectionsOf } from '../clast/index.js';
import {
  Blame,
  findNamed,
  tallyOf,
  Trail,
  type BlameRow,
  type Change,
  type KindTally,
} from '../diff/index.js';
import { FileHistory, type HistoryCommit, type HistoryOptions, type HistoryStep } from './history-of-file.js';
import type { OnProgress } from './read-tree.js';
import { WorkspaceError } from './workspace-error.js';
import type { Workspace } from './workspace.js';

/** A change without the trees that it comes from: a long history would fill the memory with them. */
export type LoggedChange = Pick<Change, 'kind' | 'level' | 'class' | 'meaning' | 'words' | 'hard'> & {
  before: LoggedPlace | null;
  after: LoggedPlace | null;
};

export interface LoggedPlace {
  line: number;
  id: string | null;
  path: string | null;
  text: string;
}

export interface LogEntry {
  commit: HistoryCommit;
  path: string;
  renamedFrom: string | null;
  /** The file came or went with it; null where it was changed. */
  fate: 'created' | 'deleted' | null;
  tally: KindTally;
  /** Of a clause, what changed; null for the log of a whole document. */
  changes: readonly LoggedChange[] | null;
  /** Why the version cannot be compared; null where it can. */
  problem: string | null;
}

export interface FileLog {
  path: string;
  /** The latest first. */
  entries: readonly LogEntry[];
}

export interface LogOptions extends HistoryOptions {
  /** The clause or section that is meant: id, path, number or title; null for the whole document. */
  clause: string | null;
  /** At most so many entries. */
  maxCount?: number | undefined;
}

/** Throws a WorkspaceError where there is no history, and where no version has the clause. */
export async function logOfFile(
  workspace: Workspace,
  file: string,
  { clause, maxCount = Infinity, since }: LogOptions,
  onProgress?: OnProgress,
): Promise<FileLog> {
  const history = await FileHistory.of(workspace, file, { since }, onProgress);
  const trail = clause === null ? null : new Trail(clause);
  const entries: LogEntry[] = [];
  for (const step of history.steps) {
    if (entries.length >= maxCount || trail?.isOver) break;
    const entry = await entryOf(history, step, trail);
    if (entry) entries.push(entry);
  }
  if (trail && !trail.isFound && clause !== null) {
    // A clause that no commit of the range has touched is there all the same.
    if (since === undefined || !(await isThere(history, clause))) throw await noSuchClause(history, clause);
  }
  return { path: history.path, entries };
}

async function entryOf(
  history: FileHistory,
  step: HistoryStep,
  trail: Trail | null,
): Promise<LogEntry | null> {
  const { commit, path, renamedFrom, before, after } = step;
  const fate = before === null ? 'created' : after === null ? 'deleted' : null;
  const plain = { commit, path, renamedFrom, fate, tally: {}, changes: null, problem: null } as const;
  try {
    const comparison = await history.comparison(step);
    if (!trail) return { ...plain, tally: tallyOf(comparison?.changes ?? []) };
    if (comparison) {
      const changes = trail.follow(comparison);
      return changes.length === 0
        ? null
        : { ...plain, tally: tallyOf(changes), changes: changes.map(withoutTrees) };
    }
    // With the first version comes all that is in it.
    const isFirst = fate === 'created' && after !== null && trail.has(await history.tree(after));
    return isFirst ? { ...plain, tally: { added: 1 }, changes: [] } : null;
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return trail ? null : { ...plain, problem: error.message };
  }
}

const withoutTrees = ({
  kind,
  level,
  class: weight,
  meaning,
  words,
  hard,
  before,
  after,
}: Change): LoggedChange => ({
  kind,
  level,
  class: weight,
  meaning,
  ...(words && { words }),
  hard,
  before: before && placeOf(before),
  after: after && placeOf(after),
});

const placeOf = ({ line, id, path, text }: LoggedPlace): LoggedPlace => ({ line, id, path, text });

async function isThere(history: FileHistory, clause: string): Promise<boolean> {
  const hash = history.steps[0]?.after ?? null;
  return hash !== null && findNamed(await history.tree(hash), clause) !== null;
}

async function noSuchClause(history: FileHistory, clause: string): Promise<WorkspaceError> {
  const hash = history.steps.find(({ after }) => after !== null)?.after ?? null;
  const tree = hash === null ? null : await history.tree(hash);
  const names = tree
    ? [...sectionsOf(tree), ...clausesOf(tree)].flatMap(({ id, path, title }) => [id, path, title ?? ''])
    : [];
  const meant = nearest(clause, names.filter(Boolean));
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  return new WorkspaceError(`No version of ${history.path} has a clause or section "${clause}"${hint}`);
}

export interface FileBlame {
  path: string;
  rows: readonly BlameRow<HistoryCommit>[];
}

/**
 * Who changed each clause of the last committed version last, or the clauses of one that is named. Throws a WorkspaceError where there is no
 * history, the file is there no more, or it has no such clause.
 */
export async function blameOfFile(
  workspace: Workspace,
  file: string,
  { clause }: { clause: string | null },
  onProgress?: OnProgress,
): Promise<FileBlame> {
  const history = await FileHistory.of(workspace, file, {}, onProgress);
  const last = history.steps[0]?.after ?? null;
  if (last === null)
    throw new WorkspaceError(`"${history.path}" is there no more: \`clausewright log\` tells its history.`);
  const tree = await history.tree(last);
  const named = clause === null ? null : findNamed(tree, clause);
  if (clause !== null && named === null) throw await noSuchClause(history, clause);
  const blame = new Blame<HistoryCommit>(tree, named ?? tree);
  for (const step of history.steps) {
    if (blame.isSettled) break;
    if (step.before === null) blame.settleRest(step.commit);
    const comparison = await history.comparison(step);
    if (comparison) blame.follow(comparison, step.commit);
  }
  return { path: history.path, rows: blame.rows };
}
