/** What a document extends, with what that extends in turn. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Constitution } from '../clast/index.js';
import { parseFiles, type SourceFile } from '../markdown/index.js';
import { extendsOf } from './own-configuration.js';
import { displayPath } from './paths.js';
import { systemReason } from './read-text.js';
import type { Workspace } from './workspace.js';

/** A base without its norms, with what it was read from; or why there is none, as a sentence. */
export type Base =
  { base: Constitution; files: readonly SourceFile[]; problem: null } | { base: null; problem: string };

/**
 * Reads the base at `target` (an absolute path). A file of a document of several files stands for all of it. What the base
 * extends follows it in the same tree.
 *
 * @param chain Files of the documents that led here, absolute: a base among them would go in a circle.
 */
export async function readBase(
  workspace: Workspace,
  target: string,
  chain: readonly string[],
): Promise<Base> {
  const files: SourceFile[] = [];
  const seen = [...chain];
  let next: string | null = target;
  let tree: Constitution | null = null;
  while (next !== null) {
    const read = await readOne(workspace, next, seen);
    if (read.problem !== null) return { base: null, problem: read.problem };
    seen.push(...read.parts);
    files.push(...read.files);
    tree = parseFiles(files);
    next = read.extends;
  }
  return tree ? { base: tree, files, problem: null } : { base: null, problem: 'There is no base.' };
}

interface One {
  files: readonly SourceFile[];
  /** Absolute paths of the files. */
  parts: readonly string[];
  /** Absolute path of what it extends. */
  extends: string | null;
  problem: null;
}

async function readOne(
  workspace: Workspace,
  target: string,
  seen: readonly string[],
): Promise<One | { problem: string }> {
  const shown = displayPath(target, workspace.cwd);
  if (seen.includes(target)) return { problem: `Goes in a circle: it leads back to ${shown}.` };
  if (/(?:^|\/)https?:\/[^/]/i.test(shown)) {
    return { problem: 'Is an address; save that document in a file, and name the file.' };
  }
  const configuration = await workspace.configurationFor(path.dirname(target));
  const whole = configuration.documents.find(({ files }) => files.includes(target));
  const parts = whole?.files ?? [target];
  const files: SourceFile[] = [];
  for (const part of parts) {
    const file = displayPath(part, workspace.cwd);
    const reason = workspace.isOpen(part) ? null : await whyNoFile(part);
    if (reason !== null) return { problem: `${file} cannot be read: ${reason}.` };
    const { source, problem } = await workspace.read(part);
    if (source === null) return { problem: `${file}: ${problem}` };
    files.push({ file, source });
  }
  const [first] = files;
  const own = first ? extendsOf(parseFiles([first]), first.source) : null;
  const beyond = own ? path.resolve(path.dirname(parts[0] ?? target), own.target) : (whole?.extends ?? null);
  return { files, parts, extends: beyond, problem: null };
}

/** Why a path cannot be read as a file; null where it can. A pipe or a device would never end. */
async function whyNoFile(file: string): Promise<string | null> {
  const stat = await fs.stat(file).catch((error: unknown) => systemReason(error));
  if (typeof stat === 'string') return stat;
  return stat.isFile() ? null : 'it is no file';
}
