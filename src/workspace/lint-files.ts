/** Linting as every door does it: the same files, settings and order, so that the same findings come out. */
import {
  exitCode,
  lintReport,
  type AnyRule,
  type Configuration,
  type FileReport,
  type LintReport,
  type Fix,
} from '../lint/index.js';
import type { BaselineMode, BaselineOutcome } from './baseline-file.js';
import type { FoundConfiguration } from './configuration-file.js';
import type { FoundDocument, PathProblem } from './find-documents.js';
import { writeFixed, type FixedFile } from './fix-files.js';
import { heedBaselines } from './heed-baselines.js';
import { lintDocument, type LintedDocument } from './lint-document.js';
import { readDocument } from './read-document.js';
import type { OnProgress } from './read-tree.js';
import type { Workspace } from './workspace.js';

export interface LintFilesOptions {
  /** What was asked for on the spot; it wins over configuration and front matter. */
  override?: Configuration;
  /** Leave out all findings but errors; the summary still counts them. */
  quiet?: boolean | undefined;
  /** What to do with the baselines; `use` where nothing is said. */
  baseline?: BaselineMode | undefined;
  /** Fix what can be fixed, and report the rest; `write` writes the files, else they stay as they are. */
  fix?: { level: Fix['safety']; write: boolean } | undefined;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

export interface LintedFiles {
  report: LintReport;
  /** Every rule that was there for one of the documents: the built-in ones, and those that configurations brought. */
  rules: readonly AnyRule[];
  /** The text of every linted file, by its path in the report: for code frames. */
  sources: ReadonlyMap<string, string>;
  /** The files that fixes change. */
  fixed: readonly FixedFile[];
  /** Of how many findings the fix was refused, because it would have changed more than it promised. */
  refused: number;
  /** The baselines that had a say. */
  baselines: readonly BaselineOutcome[];
  /**
   * 2: a file that cannot be read or written, nothing matched, a bad configuration, a broken rule; else 1: a finding as severe as
   * `failOn`, too many warnings, or a stale entry of a baseline; else 0. A file that ignore files shut out is a notice and fails nothing.
   */
  exitCode: 0 | 1 | 2;
}

/**
 * Lints what paths, globs and `-` stand for. What is wrong with one file is a notice, and the others are linted all the
 * same. Throws the signal's reason where it is aborted, and nothing else but for a fault of ours.
 */
export async function lintFiles(
  workspace: Workspace,
  patterns: readonly string[],
  options: LintFilesOptions = {},
): Promise<LintedFiles> {
  const { documents, problems } = await workspace.find(patterns);
  const sources = new Map<string, string>();
  const unread: FileReport[] = [];
  const linted: LintedDocument[] = [];
  for (const [index, document] of documents.entries()) {
    options.signal?.throwIfAborted();
    const counter = { number: index + 1, of: documents.length };
    const read = await readDocument(workspace, document, counter, options.onProgress);
    if (read.tree === null) {
      unread.push(withNotice(read.problem));
      continue;
    }
    const one = lintDocument(document, read, options);
    linted.push(options.fix?.write ? await written(one) : one);
    for (const [path, source] of one.sources) sources.set(path, source);
  }
  const { accepted, baselines } = await heedBaselines(workspace, linted, options);
  const failed = unread.length > 0 || problems.some(({ kind }) => kind !== 'skipped');
  const broken = baselines.flatMap(({ path, problem }) =>
    problem === null ? [] : [withNotice({ path, kind: 'config', message: problem })],
  );
  const report = lintReport(
    [...inOrderOf(documents, accepted, unread), ...problems.map(withNotice), ...broken],
    baselines.reduce((sum, { baselined }) => sum + baselined, 0),
  );
  const stale = baselines.flatMap((one) => one.stale);
  const code = failed || broken.length > 0 ? 2 : worstExit(accepted, options.override);
  return {
    report: {
      ...(options.quiet ? { ...report, files: report.files.map(errorsOnly) } : report),
      ...(stale.length > 0 && { staleBaseline: stale }),
    },
    rules: [
      ...new Set([...workspace.loaded.rules, ...linted.flatMap((one) => one.configuration.loaded.rules)]),
    ],
    sources,
    fixed: accepted.flatMap((one) => one.fixed),
    refused: accepted.reduce((sum, one) => sum + one.refused, 0),
    baselines,
    exitCode: code === 0 && stale.length > 0 ? 1 : code,
  };
}

/** Reports in the order of the documents, with those that could not be read in their place. */
function inOrderOf(
  documents: readonly FoundDocument[],
  linted: readonly LintedDocument[],
  unread: readonly FileReport[],
): FileReport[] {
  const byDocument = new Map(linted.map((one) => [one.document, one.files]));
  const waiting = [...unread];
  return documents.flatMap((document) => byDocument.get(document) ?? waiting.splice(0, 1));
}

/** Writes what fixes changed. A file that cannot be written is a notice of its report. */
async function written(one: LintedDocument): Promise<LintedDocument> {
  const problems = await writeFixed(one.fixed, one.document.files);
  const files = one.files.map((file): FileReport => {
    const message = problems.get(file.path);
    return message === undefined
      ? file
      : { ...file, notices: [...file.notices, { kind: 'unreadable', message }] };
  });
  return { ...one, files, fixed: one.fixed.filter(({ path }) => !problems.has(path)) };
}

const errorsOnly = (file: FileReport): FileReport => ({
  ...file,
  findings: file.findings.filter(({ severity }) => severity === 'error'),
});

/** A path that gave no findings, only what is wrong with it. */
function withNotice({ path, kind, message }: PathProblem): FileReport {
  const notice = { kind: kind === 'skipped' ? 'config' : kind, message } as const;
  return { path, findings: [], suppressed: [], notices: [notice] };
}

/** Severities count by each file's own settings, warnings together over the files that share the limit. */
function worstExit(linted: readonly LintedDocument[], override: Configuration = {}): 0 | 1 | 2 {
  const groups = new Map<FoundConfiguration | null, LintedDocument[]>();
  for (const one of linted) {
    const group = override.maxWarnings === undefined ? one.configuration : null;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const codes = [
    ...linted.map(({ files, settings: { failOn } }) =>
      exitCode(lintReport(files), { failOn, maxWarnings: null }),
    ),
    ...[...groups.values()].map((group) =>
      exitCode(lintReport(group.flatMap(({ files }) => files)), {
        failOn: 'never',
        maxWarnings: least(group.map(({ settings }) => settings.maxWarnings)),
      }),
    ),
  ];
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

/** The smallest number; null where there is none. */
function least(numbers: readonly (number | null)[]): number | null {
  const given = numbers.filter((number) => number !== null);
  return given.length > 0 ? Math.min(...given) : null;
}
