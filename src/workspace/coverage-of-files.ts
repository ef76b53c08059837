/** How documents stand to all topics, whatever preset or configuration they are linted under. */
import { fileCoverage, resolveSettings, type CoverageReport, type FileCoverage } from '../lint/index.js';
import { documentLayers } from './document-layers.js';
import type { FoundDocument, PathProblem } from './find-documents.js';
import { ownConfiguration } from './own-configuration.js';
import { readDocument, type ReadDocument } from './read-document.js';
import type { OnProgress } from './read-tree.js';
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
  const { documents, problems } = await workspace.find(patterns);
  const found = [...problems];
  const files: FileCoverage[] = [];
  for (const [index, document] of documents.entries()) {
    const counter = { number: index + 1, of: documents.length };
    const read = await readDocument(workspace, document, counter, onProgress);
    if (read.tree === null) {
      found.push(read.problem);
      continue;
    }
    const judged = coverageOfDocument(document, read);
    found.push(...judged.problems);
    files.push(judged.coverage);
  }
  const failed = found.some(({ kind }) => kind !== 'skipped');
  return { report: { version: 1, files }, problems: found, exitCode: failed ? 2 : 0 };
}

/** Judges one document that was read. */
export function coverageOfDocument(
  document: FoundDocument,
  { tree, sources, base, begin }: ReadDocument,
): { coverage: FileCoverage; problems: readonly PathProblem[] } {
  const { loaded } = document.configuration;
  const own = ownConfiguration(tree, sources, loaded);
  const layers = documentLayers(document).map((layer) => layer.configuration);
  const settings = resolveSettings(loaded, [...layers, own.configuration]);
  begin('judging topics');
  const coverage = fileCoverage(document.name, tree, loaded.topics, settings, base);
  return { coverage, problems: own.problems };
}
