/** How documents stand to all topics, whatever preset or configuration they are linted under. */
import { fileCoverage, resolveSettings, type CoverageReport, type FileCoverage } from '../lint/index.js';
import type { PathProblem } from './find-documents.js';
import { ownConfiguration } from './own-configuration.js';
import { readTree, type OnProgress } from './read-tree.js';
import type { Workspace } from './workspace.js';

export interface CoverageOfFiles {
  report: CoverageReport;
  /** What could not be judged, or was left out. */
  problems: readonly PathProblem[];
  /** 2 where something could not be judged, else 0: a gap is no failure here. */
  exitCode: 0 | 2;
}

/** Judges what paths, globs and `-` stand for. What is wrong with one file is a problem, and the others are judged all the same. */
export async function coverageOfFiles(
  workspace: Workspace,
  patterns: readonly string[],
  onProgress?: OnProgress,
): Promise<CoverageOfFiles> {
  const { loaded } = workspace;
  const { documents, problems } = await workspace.find(patterns);
  const found = [...problems];
  const files: FileCoverage[] = [];
  for (const [index, document] of documents.entries()) {
    const { path, configuration } = document;
    const read = await readTree(document, { number: index + 1, of: documents.length }, onProgress);
    if (read.tree === null) {
      found.push({ path, kind: 'unreadable', message: read.problem });
      continue;
    }
    const own = ownConfiguration(read.tree, read.source, loaded);
    for (const message of own.problems) found.push({ path, kind: 'config', message });
    const settings = resolveSettings(loaded, [configuration.configuration, own.configuration]);
    read.begin('judging topics');
    files.push(fileCoverage(path, read.tree, loaded.topics, settings));
  }
  const failed = found.some(({ kind }) => kind !== 'skipped');
  return { report: { version: 1, files }, problems: found, exitCode: failed ? 2 : 0 };
}
