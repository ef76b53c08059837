/** What `plugins` and `extends` of a configuration name: files and folders beside it, and npm packages. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'import-meta-resolve';
import { isInside } from './paths.js';
import { oneLine, systemReason } from './read-text.js';

/** What a package says for us in its `package.json`, under `clausewright`: paths relative to its folder. */
export interface PackageField {
  /** Files and folders with rules; without it, its main module exports them. */
  rules?: readonly string[];
  /** The configuration that `extends` means. */
  configuration?: string;
}

export type Resolved =
  | { kind: 'file'; path: string }
  | { kind: 'folder'; path: string }
  /** A package as a whole. */
  | { kind: 'package'; folder: string; main: string | null; field: PackageField };

/** Resolves a specifier. Throws an Error that says in one line, without the specifier, why it leads nowhere. */
export async function resolveSpecifier(specifier: string, fromFolder: string): Promise<Resolved> {
  if (isPath(specifier)) return onDisk(path.resolve(fromFolder, specifier));
  const { name, below } = partsOf(specifier);
  const folder = await packageFolder(name, fromFolder);
  if (folder === null) {
    const isThere = await fs.stat(path.resolve(fromFolder, specifier)).then(
      () => true,
      () => false,
    );
    throw new Error(
      isThere
        ? `no npm package has that name; for what stands beside the configuration write "./${specifier}"`
        : `the npm package "${name}" is not installed there: npm install --save-dev ${name}`,
    );
  }
  if (below === null) {
    return { kind: 'package', folder, main: mainOf(specifier, fromFolder), field: await fieldOf(folder) };
  }
  const inside = path.join(folder, below);
  if (!isInside(inside, folder)) throw new Error('it leads out of its package');
  const direct = await onDisk(inside).catch(() => null);
  if (direct) return direct;
  const main = mainOf(specifier, fromFolder);
  if (main === null) throw new Error(`the package "${name}" has no "${below}"`);
  return { kind: 'file', path: main };
}

const isPath = (specifier: string): boolean =>
  /^\.{1,2}(?:[\\/]|$)/.test(specifier) || path.isAbsolute(specifier);

function partsOf(specifier: string): { name: string; below: string | null } {
  const steps = specifier.split('/');
  const own = specifier.startsWith('@') ? 2 : 1;
  return { name: steps.slice(0, own).join('/'), below: steps.slice(own).join('/') || null };
}

async function onDisk(file: string): Promise<Resolved> {
  const stat = await fs.stat(file).catch((error: unknown) => systemReason(error));
  if (typeof stat === 'string') throw new Error(stat);
  if (!stat.isDirectory()) return { kind: 'file', path: file };
  const isPackage = await fs.stat(path.join(file, 'package.json')).then(
    () => true,
    () => false,
  );
  if (!isPackage) return { kind: 'folder', path: file };
  const field = await fieldOf(file);
  const data = JSON.parse(await fs.readFile(path.join(file, 'package.json'), 'utf8')) as { main?: unknown };
  const main = typeof data.main === 'string' ? path.join(file, data.main) : path.join(file, 'index.js');
  const hasMain = await fs.stat(main).then(
    () => true,
    () => false,
  );
  // A folder with a package.json for its `type` alone is a folder of rules like any other.
  if (!hasMain && !field.rules && !field.configuration) return { kind: 'folder', path: file };
  return { kind: 'package', folder: file, main: hasMain ? main : null, field };
}

async function packageFolder(name: string, fromFolder: string): Promise<string | null> {
  for (let folder = fromFolder; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    const found = await fs.stat(path.join(candidate, 'package.json')).then(
      () => true,
      () => false,
    );
    if (found) return candidate;
    if (path.dirname(folder) === folder) return null;
  }
}

/** The module that Node would load; null where the package has none. */
function mainOf(specifier: string, fromFolder: string): string | null {
  try {
    return fileURLToPath(resolve(specifier, pathToFileURL(path.join(fromFolder, 'from.js')).href));
  } catch {
    return null;
  }
}

async function fieldOf(folder: string): Promise<PackageField> {
  const file = path.join(folder, 'package.json');
  let data: unknown;
  try {
    data = JSON.parse(await fs.readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`its package.json cannot be read: ${oneLine(reason)}`, { cause: error });
  }
  const own = isRecord(data) ? data.clausewright : undefined;
  if (own === undefined) return {};
  const { rules, configuration } = isRecord(own) ? own : {};
  const isList = Array.isArray(rules) && rules.every((one) => typeof one === 'string');
  if (
    !isRecord(own) ||
    (rules !== undefined && !isList) ||
    !['string', 'undefined'].includes(typeof configuration)
  ) {
    throw new Error(
      'its package.json has a `clausewright` that is not {"rules": [paths], "configuration": path}',
    );
  }
  return {
    ...(isList && { rules: rules }),
    ...(typeof configuration === 'string' && { configuration }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
