/** The package as it is published: packed, installed in an empty folder without any network, used from there. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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
      files: ['use.ts'],
    }),
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
  });
});
