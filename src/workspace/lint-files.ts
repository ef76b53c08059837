/** Linting as every door does it: the same files, settings and order, so that the same findings come out. */
import {
  exitCode,
  lint,
  lintReport,
  resolveSettings,
  type Configuration,
  type FileReport,
  type Finding,
  type LintReport,
  type Settings,
} from '../lint/index.js';
import type { FoundConfiguration } from './configuration-file.js';
import type { FoundDocument, PathProblem } from './find-documents.js';
import { ownConfiguration } from './own-configuration.js';
import { readDocument, type ReadDocument } from './read-document.js';
import type { OnProgress } from './read-tree.js';
import type { Workspace } from './workspace.js';

export interface LintFilesOptions {
  /** What was asked for on the spot; it wins over configuration and front matter. */
  override?: Configuration;
  /** Leave out all findings but errors; the summary still counts them. */
  quiet?: boolean | undefined;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

export interface LintedFiles {
  report: LintReport;
  /** The text of every linted file, by its path in the report: for code frames. */
  sources: ReadonlyMap<string, string>;
  /**
   * 2: a file that cannot be read, nothing matched, a bad configuration, a broken rule; else 1: a finding as severe as
   * `failOn`, or too many warnings; else 0. A file that ignore files shut out is a notice and fails nothing.
   */
  exitCode: 0 | 1 | 2;
}

/** A document that was linted: a report a file. */
interface Linted {
  files: readonly FileReport[];
  settings: Settings;
  configuration: FoundConfiguration;
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
  const files: FileReport[] = [];
  let unread = 0;
  const linted: Linted[] = [];
  for (const [index, document] of documents.entries()) {
    options.signal?.throwIfAborted();
    const counter = { number: index + 1, of: documents.length };
    const read = await readDocument(workspace, document, counter, options.onProgress);
    if (read.tree === null) {
      files.push(withNotice(read.problem));
      unread += 1;
      continue;
    }
    for (const [path, source] of read.sources) sources.set(path, source);
    const one = lintOne(workspace, document, read, options);
    linted.push(one);
    files.push(...one.files);
  }
  const failed = unread > 0 || problems.some(({ kind }) => kind !== 'skipped');
  const report = lintReport([...files, ...problems.map(withNotice)]);
  return {
    report: options.quiet ? { ...report, files: report.files.map(errorsOnly) } : report,
    sources,
    exitCode: failed ? 2 : worstExit(linted, options.override),
  };
}

function lintOne(
  { loaded }: Workspace,
  { configuration }: FoundDocument,
  { tree, sources, base, begin }: ReadDocument,
  { override = {}, signal }: LintFilesOptions,
): Linted {
  begin('applying rules');
  const own = ownConfiguration(tree, sources, loaded);
  const settings = resolveSettings(loaded, [configuration.configuration, own.configuration, override]);
  const { findings, suppressed, notices } = lint(tree, sources, { ...loaded, settings, base, signal });
  const files = [...sources.keys()].map((path, index) => ({
    path,
    findings: findings.filter(({ file }) => file === path).map(unfiled),
    suppressed: suppressed.filter(({ file }) => file === path).map(unfiled),
    notices: [
      ...own.problems
        .filter((problem) => problem.path === path)
        .map(({ message }) => ({ kind: 'config', message }) as const),
      // What went wrong with a rule concerns the whole, and is told once.
      ...(index === 0 ? notices : []),
    ],
  }));
  return { files, settings, configuration };
}

/** The report lists findings by file. */
function unfiled<Any extends Finding>(finding: Any): Any {
  const rest = { ...finding };
  delete rest.file;
  return rest;
}

const errorsOnly = (file: FileReport): FileReport => ({
  ...file,
  findings: file.findings.filter(({ severity }) => severity === 'error'),
});

/** A path that gave no findings, only what is wrong with it. */
function withNotice({ path, kind, message }: PathProblem): FileReport {
  const notice = { kind: kind === 'unreadable' ? kind : 'config', message } as const;
  return { path, findings: [], suppressed: [], notices: [notice] };
}

/** Severities count by each file's own settings, warnings together over the files that share the limit. */
function worstExit(linted: readonly Linted[], override: Configuration = {}): 0 | 1 | 2 {
  const groups = new Map<FoundConfiguration | null, Linted[]>();
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
