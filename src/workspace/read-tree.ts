/** From a file that was found to its tree, norms read. */
import type { Constitution } from '../clast/index.js';
import { parseMarkdown } from '../markdown/index.js';
import { readNorms } from '../norms/index.js';
import type { FoundFile } from './find-documents.js';

/** What a long run is at. */
export interface Progress {
  /** As in the report. */
  path: string;
  /** Its number in the run, from 1, and how many there are. */
  number: number;
  of: number;
  stage: 'reading the file' | 'parsing' | 'reading norms' | 'applying rules' | 'judging topics' | 'comparing';
  /** Length of its text in UTF-16 code units; 0 before it is read. */
  size: number;
}

/** Called before each stage of each file, so that a door can say what takes so long. */
export type OnProgress = (progress: Progress) => void;

export interface ReadFile {
  source: string;
  tree: Constitution;
  problem: null;
  /** Tells the next stage to whoever watches the progress. */
  begin: (stage: Progress['stage']) => void;
}

/** Reads and parses a file by itself, or says why it cannot be read. */
export async function readTree(
  { path, read }: Pick<FoundFile, 'path' | 'read'>,
  { number, of }: Pick<Progress, 'number' | 'of'>,
  onProgress?: OnProgress,
): Promise<ReadFile | { tree: null; problem: string }> {
  let size = 0;
  const begin = (stage: Progress['stage']): void => onProgress?.({ path, number, of, stage, size });
  begin('reading the file');
  const { source, problem } = await read();
  if (source === null) return { tree: null, problem };
  size = source.length;
  begin('parsing');
  const tree = parseMarkdown(source, { file: path });
  begin('reading norms');
  return { source, tree: readNorms(tree), problem: null, begin };
}
