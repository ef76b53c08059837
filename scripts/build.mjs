// Bundles everything that is shipped into dist/: the command, the public API with its types, and the licenses of what
// is bundled. Nothing needs to be installed beside it.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { dataForEsbuild } from './data-loader.mjs';

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
fs.rmSync('dist', { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  plugins: [dataForEsbuild],
  define: { CLAUSEWRIGHT_VERSION: JSON.stringify(version) },
  // Bundled CommonJS calls `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as clausewrightCreateRequire } from 'node:module'; const require = clausewrightCreateRequire(import.meta.url);",
  },
});
fs.chmodSync('dist/cli.js', 0o755);

/** The package folders that the bundle took code from. */
const bundled = new Set(
  Object.keys(metafile.inputs).flatMap((file) => file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
);
if (bundled.size === 0) throw new Error('No package was bundled from node_modules: is it a link?');
const licenses = [...bundled].sort().map((folder) => {
  const {
    name,
    version: its,
    license,
  } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : `License: ${license}`;
  return `${name} ${its} (${license})\n\n${text}\n`;
});
fs.writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenses.join(`\n${'-'.repeat(78)}\n\n`));

/** Declarations of everything that the public API names. Whether the types hold is `npm run check`'s to say. */
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
const types = ts.createProgram(['src/index.ts', 'src/modules.d.ts'], {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  outDir: 'dist/types',
});
types.emit();
