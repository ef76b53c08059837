// The sources as they are now, bundled and loaded, for scripts.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { dataForEsbuild } from './data-loader.mjs';

/** Folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What a TypeScript module with these `contents` exports; it imports as if it stood in the project's folder. */
export async function bundled(contents) {
  const outfile = path.join(root, `node_modules/.cache/clausewright/bundled-${process.pid}.mjs`);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [dataForEsbuild],
    banner: {
      js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);",
    },
  });
  const loaded = await import(pathToFileURL(outfile).href);
  fs.rmSync(outfile);
  return loaded;
}
