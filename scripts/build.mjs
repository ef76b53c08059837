// Bundles everything that is shipped into dist/: the command, the public API with its types, and the licenses of what
// is bundled. Nothing needs to be installed beside it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { dataForEsbuild } from './data-loader.mjs';
import { licensesOf } from './licenses.mjs';

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
fs.rmSync('dist', { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    remark: 'src/remark.ts',
    'rule-tester': 'src/rule-tester.ts',
  },
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

fs.writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licensesOf([metafile]));

/** The schemas of what others write and read, for their editors and programs. */
const { builtinRules, builtinTopics } = await import(pathToFileURL(path.resolve('dist/index.js')).href);
const schemaFiles = {
  configuration: 'src/lint/configuration.schema.json',
  rule: 'src/lint/yaml-rule.schema.json',
  clast: 'src/clast/clast.schema.json',
  'lint-report': 'src/report/lint-report.schema.json',
  'coverage-report': 'src/report/coverage-report.schema.json',
  'diff-report': 'src/report/diff-report.schema.json',
  'gate-report': 'src/report/gate-report.schema.json',
  'log-report': 'src/report/log-report.schema.json',
  'blame-report': 'src/report/blame-report.schema.json',
};
fs.mkdirSync('dist/schema');
for (const [name, file] of Object.entries(schemaFiles)) {
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (name === 'configuration') nameIds(schema);
  fs.writeFileSync(`dist/schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

/** Every id with its title and options, so that an editor completes and checks them; ids of others' rules stay allowed. */
function nameIds({ $defs }) {
  const idsOf = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  $defs.rules.properties = idsOf(
    builtinRules.map(
      ({ meta: { id, title, why, schema: options = { type: 'object', maxProperties: 0 } } }) => {
        const entry = { type: 'array', minItems: 1, maxItems: 2, items: false };
        const severity = { $ref: '#/$defs/severity' };
        return [
          id,
          {
            description: `${title}. ${why}`,
            anyOf: [severity, { ...entry, prefixItems: [severity, options] }],
          },
        ];
      },
    ),
  );
  $defs.topics.properties = idsOf(
    builtinTopics.map(({ id, title, why }) => [
      id,
      { description: `${title}. ${why}`, $ref: '#/$defs/topic' },
    ]),
  );
}

/** Declarations of everything that the public API names. Whether the types hold is `npm run check`'s to say. */
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
const types = ts.createProgram(['src/index.ts', 'src/remark.ts', 'src/rule-tester.ts', 'src/modules.d.ts'], {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  outDir: 'dist/types',
});
types.emit();
