/** From the two sides of a comparison to what changed between them. */
import path from 'node:path';
import type { Constitution } from '../clast/index.js';
import { compare, type Comparison } from '../diff/index.js';
import { parseFiles, parseMarkdown } from '../markdown/index.js';
import { readNorms } from '../norms/index.js';
import type { DiffSide, DiffSides, SideFile } from './diff-side.js';
import { extendsOf } from './own-configuration.js';
import { readBase } from './read-base.js';
import type { OnProgress, Progress } from './read-tree.js';
import type { Workspace } from './workspace.js';

/** A version of a document as it was compared. */
export interface ReadVersion {
  files: readonly SideFile[];
  /** Norms read. */
  tree: Constitution;
  /** What it extends, from the working tree; null where it extends nothing, or what cannot be read. */
  base: Constitution | null;
  /** Why its base cannot be read, with the place of the word that names it; null where it can. */
  baseProblem: string | null;
}

export interface ComparedSides {
  comparison: Comparison;
  /** What reports call the sides. */
  names: { before: string; after: string };
  before: ReadVersion;
  after: ReadVersion;
}

/** Parses both sides, reads their norms and compares them. No configuration has a say in that. */
export async function compareSides(
  workspace: Workspace,
  sides: DiffSides,
  onProgress?: OnProgress,
): Promise<ComparedSides> {
  const tell = (side: DiffSide, number: number, stage: Progress['stage']): void => {
    const size = side.files.reduce((sum, { source }) => sum + source.length, 0);
    onProgress?.({ path: side.name, number, of: 2, stage, size });
  };
  const read = (side: DiffSide, number: number): Promise<ReadVersion> =>
    readVersion(workspace, side.files, (stage) => {
      tell(side, number, stage);
    });
  const before = await read(sides.before, 1);
  const after = await read(sides.after, 2);
  tell(sides.after, 2, 'comparing');
  return {
    comparison: compare(before.tree, after.tree),
    names: { before: sides.before.name, after: sides.after.name },
    before,
    after,
  };
}

/**
 * Parses a version, and reads its norms together with those of what it extends: who "you" or "Aria" is, either may say.
 *
 * @param configured Absolute path of what the configuration says that it extends, if anything; its front matter wins.
 */
export async function readVersion(
  workspace: Workspace,
  files: readonly SideFile[],
  begin: (stage: Progress['stage']) => void = () => undefined,
  configured: string | null = null,
): Promise<ReadVersion> {
  begin('parsing');
  const [first, ...others] = files;
  const tree =
    first && others.length === 0
      ? parseMarkdown(first.source)
      : parseFiles(files.map((file) => ({ file: file.path, source: file.source })));
  const own = first ? extendsOf(tree, first.source) : null;
  const folder = typeof first?.file === 'string' ? path.dirname(first.file) : workspace.cwd;
  const target = own ? path.resolve(folder, own.target) : configured;
  const parts = files.flatMap(({ file }) => (file === null ? [] : [file]));
  const { base, problem } =
    target === null ? { base: null, problem: null } : await readBase(workspace, target, parts);
  const place = `${first?.path ?? ''}: ${own ? `${own.place}: ` : ''}\`extends\`: `;
  begin('reading norms');
  return {
    files,
    tree: readNorms(tree, base),
    base,
    baseProblem: problem === null ? null : place + problem,
  };
}
