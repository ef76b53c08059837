/** The baseline beside a configuration: read, applied to what was linted, brought up to date. */
import fs from 'node:fs';
import path from 'node:path';
import {
  applyBaseline,
  baselineName,
  formatBaseline,
  parseBaseline,
  updatedBaseline,
  type Baseline,
  type BaselinedFile,
  type FileReport,
} from '../lint/index.js';
import { displayPath, slashes } from './paths.js';
import { readText } from './read-text.js';
import { writeText } from './write-text.js';

/**
 * `use` takes accepted findings out; `ignore` reports them as well; `update` also takes stale entries out of the file, or
 * makes one with every finding where there is none; `force` also takes in what is new.
 */
export type BaselineMode = 'use' | 'ignore' | 'update' | 'force';

/** A file that was linted. */
export interface LintedFile {
  /** Absolute. */
  file: string;
  report: FileReport;
  ran: (ruleId: string) => boolean;
}

export interface BaselineOutcome {
  /** Path of the baseline, as reports print it. */
  path: string;
  /** In the order given. */
  reports: readonly FileReport[];
  baselined: number;
  /** Entries that nothing answers to any more; none after an update, which takes them out. */
  stale: Baseline;
  /** How many entries an update took out and in; null where there was none. */
  updated: { removed: number; added: number; total: number } | null;
  /** Why it could not be read or written, as a sentence; the reports are then as they were. */
  problem: string | null;
}

/** Holds what was linted under the configuration of a folder to the baseline there. Null where there is none to heed. Never throws. */
export async function heedBaseline(
  folder: string,
  files: readonly LintedFile[],
  { mode, cwd }: { mode: BaselineMode; cwd: string },
): Promise<BaselineOutcome | null> {
  const file = path.join(folder, baselineName);
  if (mode === 'ignore' || (mode === 'use' && !fs.existsSync(file))) return null;
  const outcome = {
    path: displayPath(file, cwd),
    reports: files.map(({ report }) => report),
    baselined: 0,
    stale: [],
    updated: null,
    problem: null,
  };
  let text: string | null = null;
  let baseline: Baseline | null = null;
  if (fs.existsSync(file)) {
    const { source, problem } = await readText(file);
    if (source === null) return { ...outcome, problem };
    const parsed = parseBaseline(source);
    if (parsed.baseline === null) return { ...outcome, problem: parsed.problem };
    text = source;
    baseline = parsed.baseline;
  }
  const named = files.map((one): BaselinedFile => ({
    file: slashes(path.relative(folder, one.file)),
    report: one.report,
    ran: one.ran,
  }));
  const isGone = (name: string): boolean => !fs.existsSync(path.join(folder, name));
  const applied = applyBaseline(baseline ?? [], named, isGone);
  if (mode === 'use') return { ...outcome, ...applied };
  const next = updatedBaseline(baseline, named, { stale: applied.stale, mayGrow: mode === 'force' });
  const problem = await written(file, formatBaseline(next), text);
  if (problem !== null) return { ...outcome, problem };
  const { reports, baselined } = applyBaseline(next, named);
  const removed = applied.stale.length;
  const added = next.length - ((baseline ?? []).length - removed);
  return { ...outcome, reports, baselined, updated: { removed, added, total: next.length } };
}

/** Leaves a baseline that says the same as it is, down to its time of change. */
async function written(file: string, text: string, before: string | null): Promise<string | null> {
  return text === before ? null : writeText(file, text, before);
}
