/** Modules of the user's own: loaded only where he trusts the workspace. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneLine } from './read-text.js';

/** Endings of modules. */
export const isModule = (file: string): boolean =>
  /\.(?:[cm]?js|[cm]?ts)$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
const isTypeScript = (file: string): boolean => /\.[cm]?ts$/.test(file);

/** When each module was saved that was loaded first. */
const loaded = new Map<string, number>();

/** What a module exports. Throws an Error that says in one line why it cannot be loaded, and what to do. */
export async function importModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const url = pathToFileURL(file);
    // Node keeps modules by their address: an editor's session has to see what was saved since.
    const mtimeMs = await fs.stat(file).then(
      (stat) => stat.mtimeMs,
      () => 0,
    );
    if (loaded.get(file) !== undefined && loaded.get(file) !== mtimeMs) url.search = `saved=${mtimeMs}`;
    else loaded.set(file, mtimeMs);
    return (await import(url.href)) as Record<string, unknown>;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (isTypeScript(file) && code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      const name = path.basename(file);
      throw new Error(
        `is TypeScript, which this Node does not load: build it (npx esbuild ${name} --outfile=${name.replace(/ts$/, 'js')}), or run with NODE_OPTIONS="--import tsx"`,
        { cause: error },
      );
    }
    const message = oneLine(error instanceof Error ? error.message : String(error));
    const lacksUs = code === 'ERR_MODULE_NOT_FOUND' && message.includes("package 'clausewright'");
    const hint = lacksUs ? ' (npm install --save-dev clausewright beside it)' : '';
    throw new Error(`cannot be run: ${message || 'it threw without a message'}${hint}`, { cause: error });
  }
}

/** The default export, also of CommonJS that was an ES module once. */
export function defaultOf(module: Readonly<Record<string, unknown>>): unknown {
  const { default: own } = module;
  const isWrapped = typeof own === 'object' && own !== null && '__esModule' in own && 'default' in own;
  return isWrapped ? own.default : own;
}
