/** From a document that was found, of one file or several, to its tree and that of its base, norms read. */
import path from 'node:path';
import type { Constitution } from '../clast/index.js';
import { parseFiles } from '../markdown/index.js';
import { readNorms } from '../norms/index.js';
import type { FoundDocument, FoundFile, PathProblem } from './find-documents.js';
import { extendsOf } from './own-configuration.js';
import { readBase, type Base } from './read-base.js';
import type { OnProgress, Progress } from './read-tree.js';
import type { Workspace } from './workspace.js';

export interface ReadDocument {
  tree: Constitution;
  /** The text of every file, by its path in reports, in the order of the files. */
  sources: ReadonlyMap<string, string>;
  /** What the document extends; null where it extends nothing. */
  base: Constitution | null;
  /** The texts that the base was read from, by their paths in reports. */
  baseSources: ReadonlyMap<string, string>;
  problem: null;
  /** Tells the next stage to whoever watches the progress. */
  begin: (stage: Progress['stage']) => void;
}

/** Reads and parses all files of a document and its base, or says why that cannot be done: half of it would give false gaps. */
export async function readDocument(
  workspace: Workspace,
  document: FoundDocument,
  { number, of }: Pick<Progress, 'number' | 'of'>,
  onProgress?: OnProgress,
): Promise<ReadDocument | { tree: null; problem: PathProblem }> {
  let size = 0;
  const [first] = document.files;
  const shown = first?.path ?? document.name;
  const begin = (stage: Progress['stage']): void => onProgress?.({ path: shown, number, of, stage, size });
  begin('reading the file');
  const sources = new Map<string, string>();
  for (const { path: name, read } of document.files) {
    const { source, problem } = await read();
    if (source === null) return { tree: null, problem: { path: name, kind: 'unreadable', message: problem } };
    sources.set(name, source);
    size += source.length;
  }
  begin('parsing');
  const tree = parseFiles([...sources].map(([file, source]) => ({ file, source })));
  const read = first ? await baseOf(workspace, document, first, tree, sources.get(first.path) ?? '') : null;
  if (typeof read === 'string')
    return { tree: null, problem: { path: shown, kind: 'config', message: read } };
  const base = read?.base ?? null;
  const baseSources = new Map(read?.files.map(({ file, source }) => [file, source]));
  begin('reading norms');
  readNorms(tree, base);
  return { tree, sources, base, baseSources, problem: null, begin };
}

/** The base of a document, without its norms; what is wrong with it, in one line with its place; null where it extends nothing. */
async function baseOf(
  workspace: Workspace,
  document: FoundDocument,
  first: FoundFile,
  tree: Constitution,
  source: string,
): Promise<Extract<Base, { problem: null }> | string | null> {
  const own = extendsOf(tree, source);
  const target = own ? path.resolve(path.dirname(first.file), own.target) : document.extends;
  if (target === null) return null;
  const read = await readBase(
    workspace,
    target,
    document.files.map(({ file }) => file),
  );
  if (read.base) return read;
  return `${own?.place ?? `\`documents\`, "${document.name}"`}: \`extends\`: ${read.problem}`;
}
