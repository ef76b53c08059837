import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinRules, builtinTopics } from '../../src/builtin.js';
import { lintFiles, Workspace, type Trust } from '../../src/workspace/index.js';
import { folderWith } from './folder-with.js';

const yamlRule = (id: string, word: string): string => `id: ${id}
title: No ${word}
why: It is vague.
forbid: { words: [${word}] }
message: '"{match}" is vague.'
advice: Say what you mean.
tests: { hits: [It must be ${word}.], misses: [It must be clear.] }
`;
const jsRule = (id: string, word: string): string => `{
  meta: { id: '${id}', title: 'No ${word}', kind: 'code', severity: 'warning', fixable: 'none', scope: 'sentence', why: 'It is vague.', sources: [] },
  create: (context) => ({
    sentence(node) {
      if (node.value.includes('${word}')) context.report({ node, message: 'Not ${word}.', advice: 'Mend it.' });
    },
  }),
}`;
const charter = '# Charter\n\nThe assistant must be nice, kind, fair, good and calm to all of its users.\n';

/** Findings of rules of the user's own, and notices, in a folder with a configuration. */
async function linted(files: Record<string, string>, trust: Trust = 'trusted') {
  const cwd = folderWith({ 'charter.md': charter, ...files });
  const workspace = new Workspace({ cwd, loaded: { rules: builtinRules, topics: builtinTopics }, trust });
  const { report, exitCode } = await lintFiles(workspace, ['charter.md'], { override: { failOn: 'never' } });
  const builtin = new Set(builtinRules.map(({ meta }) => meta.id));
  return {
    exitCode,
    rules: report.files
      .flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))
      .filter((id) => !builtin.has(id) && !id.startsWith('coverage/')),
    notices: report.files.flatMap((file) => file.notices.map((notice) => `${file.path}: ${notice.message}`)),
  };
}
const plugins = (...list: string[]) => ({ 'clausewright.config.json': JSON.stringify({ plugins: list }) });

describe('rules of one’s own', () => {
  it('come from a file, a folder with all below it, and an npm package of YAML or of modules', async () => {
    const { rules, notices, exitCode } = await linted({
      ...plugins('./one.yaml', './rules', 'acme', '@acme/more', './local'),
      'one.yaml': yamlRule('house/nice', 'nice'),
      'rules/kind.mjs': `export default ${jsRule('house/kind', 'kind')};`,
      'rules/deep/fair.yml': yamlRule('house/fair', 'fair'),
      'rules/_shared.mjs': 'export const nothing = 1;',
      'rules/kind.test.mjs': 'throw new Error("a test is no rule")',
      'node_modules/acme/package.json': '{"name": "acme", "clausewright": {"rules": ["rules"]}}',
      'node_modules/acme/rules/good.yaml': yamlRule('acme/good', 'good'),
      'node_modules/@acme/more/package.json':
        '{"name": "@acme/more", "exports": {".": {"import": "./main.mjs"}}}',
      'node_modules/@acme/more/main.mjs': `export default { rules: [${jsRule('acme/calm', 'calm')}, ${jsRule('acme/all', 'all')}] };`,
      'local/package.json': '{"name": "local", "main": "main.cjs"}',
      'local/main.cjs': `module.exports = ${jsRule('local/users', 'users')};`,
    });
    expect(notices).toEqual([]);
    expect(rules.sort()).toEqual(
      ['acme/all', 'acme/calm', 'acme/good', 'house/fair', 'house/kind', 'house/nice', 'local/users'].sort(),
    );
    expect(exitCode).toBe(0);
  });

  it('that are broken are told in one line each, and the others run', async () => {
    const { rules, notices, exitCode } = await linted({
      ...plugins('./rules', './missing', 'absent', 'rules'),
      'rules/1-nice.yaml': yamlRule('house/nice', 'nice'),
      'rules/2-again.yaml': yamlRule('house/nice', 'kind'),
      'rules/3-taken.yaml': yamlRule('structure/unique-ids', 'kind'),
      'rules/4-topic.yaml': yamlRule('house/topic', 'x')
        .replace(/forbid.*\n/, 'require: { topic: honesti }\n')
        .replace('{match}', 'x'),
      'rules/5-key.yaml': yamlRule('house/key', 'x').replace('title', 'titel'),
      'rules/6-none.mjs': 'export const rule = 1;',
      'rules/7-throws.mjs': 'throw new Error("no\\nway");',
      'rules/8-shape.mjs': 'export default { meta: { id: "house/shape" }, create() {} };',
      'rules/9-runs.mjs': `export default { ...${jsRule('house/runs', 'kind')}, create() { throw new Error('at work'); } };`,
    });
    expect(rules).toEqual(['house/nice']);
    expect(exitCode).toBe(2);
    const told = notices.join('\n');
    for (const message of [
      'rules/2-again.yaml: The id "house/nice" is taken by 1-nice.yaml; choose another.',
      'rules/3-taken.yaml: The id "structure/unique-ids" is taken by a rule that comes with Clausewright; choose another.',
      'rules/4-topic.yaml: line 4: `require.topic`: there is no topic `honesti`. Did you mean `honesty`?',
      'rules/5-key.yaml: line 2: `titel` is no known key. Did you mean `title`?',
      'rules/6-none.mjs: Has no default export',
      'rules/7-throws.mjs: Cannot be run: no way.',
      'rules/8-shape.mjs: `meta` lacks the key `title`.',
      'charter.md: The rule house/runs broke and was left out: at work',
      'clausewright.config.json: `plugins`: "./missing": there is no such file.',
      'clausewright.config.json: `plugins`: "absent": the npm package "absent" is not installed there: npm install --save-dev absent.',
      'write "./rules"',
    ]) {
      expect(told).toContain(message);
    }
  });

  it('in TypeScript load where the Node does it, else one line says how to build them', async () => {
    const { rules, notices } = await linted({
      ...plugins('./rules'),
      'rules/kind.ts': `const rule: object = ${jsRule('house/kind', 'kind')};\nexport default rule;`,
      'rules/built.ts': 'this is not read',
      'rules/built.js': `module.exports = ${jsRule('house/built', 'nice')};`,
    });
    expect(rules).toContain('house/built');
    if (rules.includes('house/kind')) expect(notices).toEqual([]);
    else {
      expect(notices).toEqual([
        'rules/kind.ts: Is TypeScript, which this Node does not load: build it (npx esbuild kind.ts --outfile=kind.js), or run with NODE_OPTIONS="--import tsx".',
      ]);
    }
  });
});

describe('in an untrusted workspace', () => {
  it('no JavaScript of the repository runs, and rules in YAML do', async () => {
    const marker = 'globalThis.clausewrightRanCode = true;';
    const { rules, notices, exitCode } = await linted(
      {
        'clausewright.config.json': JSON.stringify({
          plugins: ['./rules'],
          rules: { 'house/kind': 'error' },
        }),
        'rules/kind.mjs': `${marker} export default ${jsRule('house/kind', 'kind')};`,
        'rules/nice.yaml': yamlRule('house/nice', 'nice'),
      },
      'untrusted',
    );
    expect(rules).toEqual(['house/nice']);
    expect(notices).toEqual([
      'rules/kind.mjs: Its rules are left out: JavaScript runs only in a trusted workspace.',
    ]);
    expect(exitCode).toBe(0);
    expect('clausewrightRanCode' in globalThis).toBe(false);
  });

  it('no configuration in JavaScript runs, also not one that another builds on', async () => {
    const base = { 'base.mjs': 'globalThis.clausewrightRanCode = true; export default {};' };
    const { notices, exitCode } = await linted(
      { ...base, 'clausewright.config.json': '{"extends": "./base.mjs"}' },
      'untrusted',
    );
    expect(notices.join()).toContain('runs only in a trusted workspace');
    expect(exitCode).toBe(2);
    expect('clausewrightRanCode' in globalThis).toBe(false);
  });
});

describe('a configuration that extends others', () => {
  const workspaceIn = (cwd: string) =>
    new Workspace({ cwd, loaded: { rules: builtinRules, topics: builtinTopics }, trust: 'trusted' });

  it('takes their keys, the strongest last, and their plugins from where they stand', async () => {
    const cwd = folderWith({
      'clausewright.config.yaml': 'extends: [./base/house.yaml, acme]\nfailOn: info\n',
      'base/house.yaml': 'preset: agent\nfailOn: warning\nmaxWarnings: 3\nplugins: [./nice.yaml]\n',
      'base/nice.yaml': yamlRule('house/nice', 'nice'),
      'node_modules/acme/package.json': '{"name": "acme", "clausewright": {"configuration": "strict.json"}}',
      'node_modules/acme/strict.json': '{"preset": "frontier", "rules": {"house/nice": "error"}}',
    });
    const found = await workspaceIn(cwd).configurationFor(cwd);
    expect(found.problems).toEqual([]);
    expect(found.configuration).toEqual({ preset: 'frontier', failOn: 'info', maxWarnings: 3 });
    expect(found.layers.map(({ file }) => path.basename(file))).toEqual([
      'house.yaml',
      'strict.json',
      'clausewright.config.yaml',
    ]);
    expect(found.ownRules.map(({ rule }) => rule.meta.id)).toEqual(['house/nice']);
  });

  it.each([
    [
      'a circle',
      {
        'clausewright.config.yaml': 'extends: ./a.yaml\n',
        'a.yaml': 'extends: ./clausewright.config.yaml\n',
      },
      'in a.yaml, line 1: `extends`: "./clausewright.config.yaml": it goes in a circle.',
    ],
    [
      'a file that is not there',
      { 'clausewright.config.yaml': 'preset: agent\nextends:\n  - ./no.yaml\n' },
      'line 3: `extends`: "./no.yaml": there is no such file.',
    ],
    [
      'a fault in what it builds on',
      { 'clausewright.config.yaml': 'extends: ./a.yaml\n', 'a.yaml': '\npreset: agnet\n' },
      'in a.yaml, line 2: `preset` is "agnet"',
    ],
  ])('tells %s with its file and line', async (_, files, message) => {
    const cwd = folderWith(files);
    const { problems } = await workspaceIn(cwd).configurationFor(cwd);
    expect(problems.join('\n')).toContain(message);
  });
});
