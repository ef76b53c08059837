/** The baseline: findings that a team has accepted for now. It names them by fingerprint, so that edits elsewhere do not lose them. */
import schema from './baseline.schema.json' with { type: 'json' };
import validate from './baseline.schema.json?validator';
import type { FileReport, Finding } from './finding.js';
import { problemOf } from './schema-problem.js';

/** Its file, which stands beside the configuration. */
export const baselineName = '.clausewright-baseline.json';

/** An accepted finding. Its JSON Schema is `baseline.schema.json`. */
export interface BaselineEntry {
  /** The document's path relative to the baseline's folder, with `/`. */
  file: string;
  ruleId: string;
  fingerprint: string;
  /** What it said when it was accepted: for people, and never compared. */
  message: string;
}

export type Baseline = readonly BaselineEntry[];

/** Reads a baseline's text, or says in one line what is wrong with it. */
export function parseBaseline(
  text: string,
): { baseline: Baseline; problem: null } | { baseline: null; problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { baseline: null, problem: `Is not JSON: ${error instanceof Error ? error.message : ''}` };
  }
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    return {
      baseline: null,
      problem: error ? problemOf(error, value, [], 'The baseline').message : `Is no ${schema.title}.`,
    };
  }
  return { baseline: (value as { findings: Baseline }).findings, problem: null };
}

/** A baseline as text: an entry a line, sorted, so that two branches merge. */
export function formatBaseline(baseline: Baseline): string {
  const lines = [...baseline]
    .sort((a, b) => compare(a.file, b.file) || compare(a.ruleId, b.ruleId) || compare(keyOf(a), keyOf(b)))
    .map(({ file, ruleId, fingerprint, message }) => JSON.stringify({ file, ruleId, fingerprint, message }));
  const findings = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

/** By code unit, so that no locale changes the order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const keyOf = ({ ruleId, fingerprint }: Pick<BaselineEntry, 'ruleId' | 'fingerprint'>): string =>
  `${ruleId} ${fingerprint}`;

/** A file that was linted, with what its baseline calls it. */
export interface BaselinedFile {
  /** As in the entries. */
  file: string;
  report: FileReport;
  /** Whether a rule looked at it: what is off or broke leaves its entries alone. */
  ran: (ruleId: string) => boolean;
}

export interface AppliedBaseline {
  /** In the order given, without the findings that are accepted. */
  reports: readonly FileReport[];
  baselined: number;
  /** Entries whose finding is there no more, though its rule looked, or whose file is gone. */
  stale: Baseline;
}

/** Takes accepted findings out of reports. `isGone`: whether the file of an entry that was not linted is no longer there. */
export function applyBaseline(
  baseline: Baseline,
  files: readonly BaselinedFile[],
  isGone: (file: string) => boolean = () => false,
): AppliedBaseline {
  const found = new Set<BaselineEntry>();
  const byFile = new Map<string, Map<string, BaselineEntry>>();
  for (const entry of baseline) {
    const entries = byFile.get(entry.file) ?? new Map<string, BaselineEntry>();
    byFile.set(entry.file, entries.set(keyOf(entry), entry));
  }
  let baselined = 0;
  const reports = files.map(({ file, report }): FileReport => {
    const findings = report.findings.filter((finding) => {
      const entry = byFile.get(file)?.get(keyOf(finding));
      if (!entry) return true;
      found.add(entry);
      baselined += 1;
      return false;
    });
    return { ...report, findings };
  });
  const linted = new Map(files.map((one) => [one.file, one]));
  const stale = baseline.filter((entry) => {
    if (found.has(entry)) return false;
    const here = linted.get(entry.file);
    return here ? here.ran(entry.ruleId) : isGone(entry.file);
  });
  return { reports, baselined, stale };
}

/**
 * The baseline after a run: without its stale entries, and no larger. Where there is none yet, or where growing is
 * allowed, with every finding of the run.
 */
export function updatedBaseline(
  baseline: Baseline | null,
  files: readonly BaselinedFile[],
  { stale, mayGrow }: { stale: Baseline; mayGrow: boolean },
): Baseline {
  const kept = (baseline ?? []).filter((entry) => !stale.includes(entry));
  if (baseline !== null && !mayGrow) return kept;
  const known = new Set(kept.map((entry) => `${entry.file}\n${keyOf(entry)}`));
  const added = files.flatMap(({ file, report }) => report.findings.map((finding) => entryOf(file, finding)));
  return [...kept, ...added.filter((entry) => !known.has(`${entry.file}\n${keyOf(entry)}`))];
}

const entryOf = (name: string, { ruleId, fingerprint, message }: Finding): BaselineEntry => ({
  file: name,
  ruleId,
  fingerprint,
  message,
});
