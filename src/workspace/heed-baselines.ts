/** Baselines for documents that were linted. */
import type { FileReport } from '../lint/index.js';
import { heedBaseline, type BaselineMode, type BaselineOutcome } from './baseline-file.js';
import type { LintedDocument } from './lint-document.js';
import type { Workspace } from './workspace.js';

/** Takes what baselines accept out of the reports; files of one configuration share one. */
export async function heedBaselines(
  { cwd }: Workspace,
  linted: readonly LintedDocument[],
  { baseline: mode = 'use' }: { baseline?: BaselineMode | undefined },
): Promise<{ accepted: readonly LintedDocument[]; baselines: readonly BaselineOutcome[] }> {
  const folders = new Set(linted.map(({ configuration }) => configuration.folder));
  const reports = new Map<FileReport, FileReport>();
  const baselines: BaselineOutcome[] = [];
  for (const folder of folders) {
    const files = linted
      .filter(({ configuration }) => configuration.folder === folder)
      .flatMap(({ files, document, ran }) =>
        files.map((report, index) => ({ report, ran, file: document.files[index]?.file ?? report.path })),
      );
    const outcome = await heedBaseline(folder, files, { mode, cwd });
    if (!outcome) continue;
    baselines.push(outcome);
    for (const [index, { report }] of files.entries()) reports.set(report, outcome.reports[index] ?? report);
  }
  const accepted = linted.map((one) => ({
    ...one,
    files: one.files.map((report) => reports.get(report) ?? report),
  }));
  return { accepted, baselines };
}
