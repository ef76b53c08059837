/** The constitutions of several files that a configuration names, with the files that are there. */
import fs from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { ConfigurationProblem, DocumentEntry } from '../lint/index.js';
import { neverFolders } from './ignore-files.js';
import { displayPath, slashes } from './paths.js';
import { systemReason } from './read-text.js';

/** A document that a configuration names. */
export interface ConfiguredDocument {
  name: string;
  /** Absolute, each once, in the order in which they are read. */
  files: readonly string[];
  /** Absolute path of the document that it adds to; null where it adds to none. */
  extends: string | null;
}

/**
 * Finds the files of `documents`; what a glob finds comes in the order of the paths. Ignore files have no say: the
 * configuration itself names what it means. A path or glob that gives nothing is a problem, and so is a file in two documents.
 */
export async function configuredDocuments(
  entries: readonly DocumentEntry[],
  folder: string,
): Promise<{ documents: readonly ConfiguredDocument[]; problems: readonly ConfigurationProblem[] }> {
  const documents: ConfiguredDocument[] = [];
  const problems: ConfigurationProblem[] = [];
  const owners = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const files = new Set<string>();
    const isTakenOut = matcherOf(entry.files.filter(isExclusion).map((pattern) => pattern.slice(1)));
    for (const [at, pattern] of entry.files.entries()) {
      if (isExclusion(pattern)) continue;
      const { found, problem } = await filesOf(pattern, folder);
      const kept = found.filter((file) => !isTakenOut(slashes(path.relative(folder, file))));
      for (const file of kept) files.add(file);
      const message = problem ?? (kept.length === 0 ? `"${pattern}" matches no Markdown file.` : null);
      if (message === null) continue;
      problems.push({
        keys: ['documents', index, 'files', at],
        message: `\`documents[${index}].files[${at}]\`: ${message}`,
      });
    }
    for (const file of files) {
      const owner = owners.get(file);
      owners.set(file, entry.name);
      if (owner === undefined) continue;
      const shown = displayPath(file, folder);
      const message = `\`documents[${index}].files\`: ${shown} belongs to the document "${owner}" already.`;
      problems.push({ keys: ['documents', index, 'files'], message });
    }
    documents.push({
      name: entry.name,
      files: [...files],
      extends: entry.extends === undefined ? null : path.resolve(folder, entry.extends),
    });
  }
  return { documents, problems };
}

/**
 * Those of `names` (paths from the configuration's folder, with `/`) that belong to a document: for versions of it that are not in
 * the file system. In the order in which its files are read.
 */
export function documentFilesAmong({ files }: DocumentEntry, names: readonly string[]): string[] {
  const isTakenOut = matcherOf(files.filter(isExclusion).map((pattern) => pattern.slice(1)));
  const sorted = [...names].sort().filter((name) => /\.(?:md|markdown)$/i.test(name));
  const found = files
    .filter((pattern) => !isExclusion(pattern))
    .flatMap((pattern) => {
      const literal = names.filter((name) => name === clean(pattern));
      return literal.length > 0 ? literal : sorted.filter(matcherOf([pattern]));
    });
  return [...new Set(found)].filter((name) => !isTakenOut(name));
}

const isExclusion = (pattern: string): boolean => pattern.startsWith('!');
const clean = (pattern: string): string => slashes(pattern).replace(/^\.\//, '');
const matcherOf = (globs: readonly string[]): ((file: string) => boolean) =>
  globs.length === 0 ? () => false : picomatch(globs.map(clean), { dot: true });

/** A path that is there is taken as it stands, whatever signs are in it. */
async function filesOf(
  pattern: string,
  folder: string,
): Promise<{ found: readonly string[]; problem: string | null }> {
  const file = path.resolve(folder, pattern);
  const stat = await fs.stat(file).catch((error: unknown) => systemReason(error));
  if (typeof stat !== 'string') {
    if (stat.isFile()) return { found: [file], problem: null };
    const what = stat.isDirectory() ? `is a folder: write "${clean(pattern)}/*.md"` : 'is no file';
    return { found: [], problem: `"${pattern}" ${what}.` };
  }
  const { isGlob, base } = picomatch.scan(clean(pattern));
  if (!isGlob) return { found: [], problem: `"${pattern}" cannot be read: ${stat}.` };
  const matches = matcherOf([pattern]);
  const found = await markdownBelow(path.resolve(folder, base), (candidate) =>
    matches(slashes(path.relative(folder, candidate))),
  );
  return { found, problem: null };
}

async function markdownBelow(folder: string, wanted: (file: string) => boolean): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const here = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!neverFolders.has(entry.name)) found.push(...(await markdownBelow(here, wanted)));
    } else if (/\.(?:md|markdown)$/i.test(here) && wanted(here)) found.push(here);
  }
  return found;
}
