/** Fixing a document that was read and linted. */
import type { Constitution } from '../clast/index.js';
import { clausesOf, fold } from '../clast/index.js';
import { fixDocument, type Checked, type Finding, type Fix, type Sources } from '../lint/index.js';
import { parseFiles } from '../markdown/index.js';
import { readNorms } from '../norms/index.js';
import type { FoundFile } from './find-documents.js';
import { writeText } from './write-text.js';

/** A file that fixes change. */
export interface FixedFile {
  /** As reports print it. */
  path: string;
  before: string;
  after: string;
  /** How many findings were fixed in it. */
  fixes: number;
}

export interface FixedDocument {
  /** The text of every file at the end. */
  sources: Sources;
  /** Parsed from it, norms read. */
  tree: Constitution;
  /** Those that changed. */
  files: readonly FixedFile[];
  /** Findings whose fix would have changed more than it promised. */
  refused: readonly Finding[];
}

/** Fixes a document in memory: nothing is written. `lint` gives the findings of a tree under the document's settings. */
export function fixed(
  { tree, sources, base }: { tree: Constitution; sources: Sources; base: Constitution | null },
  level: Fix['safety'],
  lint: (tree: Constitution, sources: Sources) => readonly Finding[],
): FixedDocument {
  let last = tree;
  const check = (texts: Sources): Checked => {
    last = readNorms(parseFiles([...texts].map(([file, source]) => ({ file, source }))), base);
    return { findings: lint(last, texts), words: wordsOf(last) };
  };
  const done = fixDocument(
    sources,
    { findings: lint(tree, sources), words: wordsOf(tree) },
    { level, check },
  );
  const files = [...done.sources].flatMap(([path, after]): FixedFile[] => {
    const before = sources.get(path) ?? '';
    const fixes = done.applied.filter(({ file }) => file === path).length;
    return after === before ? [] : [{ path, before, after, fixes }];
  });
  // The last check may have been of a fix that was refused.
  if (files.length > 0 || done.refused.length > 0) check(done.sources);
  return { sources: done.sources, tree: last, files, refused: done.refused };
}

const wordsOf = (tree: Constitution): string =>
  fold([...clausesOf(tree)].map(({ value }) => value).join('\n'));

/** Writes the files that changed; what went wrong with each comes back by its path. */
export async function writeFixed(
  files: readonly Pick<FixedFile, 'path' | 'before' | 'after'>[],
  found: readonly FoundFile[],
): Promise<ReadonlyMap<string, string>> {
  const problems = new Map<string, string>();
  for (const { path, before, after } of files) {
    const file = found.find((one) => one.path === path);
    const problem = file ? await writeText(file.file, after, before) : 'Is no file that could be written.';
    if (problem !== null) problems.set(path, problem);
  }
  return problems;
}
