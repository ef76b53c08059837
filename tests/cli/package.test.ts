/** The package as it is published: packed, installed in an empty folder without any network, used from there. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { charter, folderWith, plainEnvironment, root } from './built-command.js';

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    env: plainEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the packed package, installed in an empty folder', () => {
  const folder = folderWith({
    'package.json': '{"name": "somewhere", "private": true, "type": "module"}',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2023',
        lib: ['es2023', 'dom'],
        types: [],
        strict: true,
      },
      files: ['use.ts', 'remark.ts'],
    }),
    'remark.ts': `import clausewrightRemark from 'clausewright/remark';
import { ruleProblems, testRule } from 'clausewright/rule-tester';
import { defineRule } from 'clausewright';

export default { plugins: [clausewrightRemark, [clausewrightRemark, { all: true }]] };
const rule = defineRule<{ most: number }>({
  meta: { id: 'a/b', title: 't', kind: 'code', severity: 'info', fixable: 'none', scope: 'sentence', why: 'w', sources: [] },
  create: ({ report, options }) => ({
    sentence(node) {
      if (node.value.length > (options.most ?? 20)) report({ node, message: 'Long.', advice: 'Cut.' });
    },
  }),
});
testRule(rule, { hits: ['This is a sentence that is long.'], misses: ['This is short.'] });
console.log(ruleProblems(rule, { hits: [], misses: ['This is short.'] }).length);
`,
    'charter.md': charter,
    'use.ts': `import { builtinRules, defineRule, judgeTopics, lint, parse, type Finding, type Rule } from 'clausewright';

const rule: Rule = defineRule({
  meta: {
    id: 'structure/first-person',
    title: 'Written in the first person',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'sentence',
    why: 'It reads better.',
    sources: [],
  },
  create: (context) => ({
    sentence(node) {
      if (!/\\bI\\b/.test(node.value)) context.report({ node, message: 'Not in the first person.', advice: 'Say I.' });
    },
  }),
});
const source: string = 'The assistant must be honest.';
const findings: readonly Finding[] = lint(source, { rules: [...builtinRules, rule] }).findings;
const statuses: string[] = [...judgeTopics(parse(source)).values()].map(({ status }) => status);
console.log(findings.some(({ ruleId }) => ruleId === 'structure/first-person'), statuses.length);
`,
  });
  let packed: { path: string }[] = [];

  beforeAll(() => {
    const [tarball] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
    ) as {
      filename: string;
      files: { path: string }[];
    }[];
    packed = tarball?.files ?? [];
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball?.filename ?? ''}`], folder);
  }, 120_000);

  test('holds the command, the API with its types, the pages of the rules and the licenses, and no tests', () => {
    const names = packed.map((file) => file.path);
    for (const name of [
      'LICENSE',
      'README.md',
      'dist/cli.js',
      'dist/index.js',
      'dist/types/src/index.d.ts',
      'dist/remark.js',
      'dist/rule-tester.js',
      'dist/schema/configuration.json',
      'dist/schema/rule.json',
      'docs/rules-of-your-own.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'rules/structure/empty-section/README.md',
    ]) {
      expect(names).toContain(name);
    }
    expect(names.filter((name) => /(?:^|\/)(?:tests?|fixtures|scripts)\//.test(name))).toEqual([]);
  });

  test('needs no other package', () => {
    const installed = fs
      .readdirSync(path.join(folder, 'node_modules'))
      .filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['clausewright']);
  });

  test('lints from there', () => {
    const command = path.join(folder, 'node_modules/.bin/clausewright');
    const run = spawnSync(command, ['lint', 'charter.md'], {
      cwd: folder,
      env: plainEnvironment(),
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('structure/empty-section');
  });

  test('offers its schemas by name, each one that a validator takes', () => {
    const script = `import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const ids = ['configuration', 'rule', 'clast', 'lint-report', 'coverage-report'];
console.log(JSON.stringify(ids.map((id) => require('clausewright/schema/' + id + '.json'))));`;
    fs.writeFileSync(path.join(folder, 'schemas.mjs'), script);
    const run = spawnSync(process.execPath, ['schemas.mjs'], { cwd: folder, encoding: 'utf8' });
    const schemas = JSON.parse(run.stdout) as object[];
    const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true });
    const [configuration] = schemas.map((schema) => ajv.compile(schema));
    expect(
      configuration?.({ rules: { 'structure/empty-section': 'off', 'acme/other': ['error', { a: 1 }] } }),
    ).toBe(true);
    expect(configuration?.({ rules: { 'structure/empty-section': ['off', { a: 1 }] } })).toBe(false);
  });

  test('has an API with types that compile, and runs', () => {
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    const compiled = spawnSync(process.execPath, [compiler], { cwd: folder, encoding: 'utf8' });
    expect(compiled.stdout).toBe('');
    const run = spawnSync(process.execPath, ['use.js'], {
      cwd: folder,
      env: plainEnvironment(),
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^true \d+\n$/);
    const tester = spawnSync(process.execPath, ['remark.js'], {
      cwd: folder,
      env: plainEnvironment(),
      encoding: 'utf8',
    });
    expect(tester.stderr).toBe('');
    expect(tester.stdout).toBe('1\n');
  });
});
