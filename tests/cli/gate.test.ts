import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../src/report/gate-report.schema.json' with { type: 'json' };
import { Repository } from '../workspace/repository.js';
import { clausewright, folderWith, root, type Run } from './built-command.js';

const charter = `# Charter

The assistant must tell its users the truth.

## Hard constraints

The assistant must never help to build weapons. {#no-weapons}
`;
const softer = charter.replace('must never help', 'should not help');
const recorded = `${softer}
## Change log

- \`no-weapons\`: museums may be helped with their exhibits.
`;
const forbidding = 'gate:\n  forbid:\n    - kinds: [weakened]\n';

const cwd = folderWith({ 'a.md': charter, 'b.md': softer, 'c.md': recorded });
const gate = (args: readonly string[], folder = cwd, input = ''): Run =>
  clausewright(['gate', ...args], { cwd: folder, input });
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

interface Report {
  passes: boolean;
  missing: { name: string; add: { changeLog: string; trailer: string | null } }[];
  recorded: { record: { where: string } }[];
}
const reportOf = (run: Run): Report => JSON.parse(run.stdout) as Report;

describe('of two files', () => {
  test('fails with what is missing: what changed, where, why, and the line to add', () => {
    const { status, stdout, stderr } = gate(['a.md', 'b.md']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('weakened  Hard constraints, line 7');
    expect(stdout).toContain('A hard constraint that is weakened needs a record of its reason.');
    expect(stdout).toContain('add: - `no-weapons` (Hard constraints) is weakened, because …');
    expect(stdout).toMatch(/fails: a\.md → b\.md, 1 record missing\./);
    // Two files have no commits between them.
    expect(stdout).not.toContain('Amends:');
  });

  test('passes with an entry in the change log, and with no change', () => {
    expect(gate(['a.md', 'c.md'])).toMatchObject({ status: 0, stderr: '' });
    expect(gate(['a.md', 'c.md']).stdout).toContain('c.md:11');
    expect(gate(['a.md', 'a.md']).stdout).toContain('passes: a.md → a.md, no change needs a record.');
  });

  test.each([['b.md'], ['c.md'], ['a.md']])('is JSON as its schema says: %s', (after) => {
    const run = gate(['a.md', after, '--format', 'json']);
    validate(JSON.parse(run.stdout));
    expect(validate.errors).toBeNull();
    expect(reportOf(run).passes).toBe(run.status === 0);
  });

  test('is Markdown', () => {
    const { status, stdout } = gate(['a.md', 'b.md', '--format', 'markdown']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^## Amendments do not pass the gate: a\.md → b\.md\n/);
    expect(stdout).toContain('  - `no-weapons` (Hard constraints) is weakened, because …\n');
  });

  test.each([
    [['a.md'], 'gate takes two versions'],
    [['a.md', 'none.md'], 'none.md'],
    [['a.md', 'b.md', '--message', 'none'], 'none (--message)'],
    [['a.md', 'b.md', '--format', 'html'], "argument 'html' is invalid"],
  ])('misuse is one line, and 2: %j', (args, message) => {
    const { status, stdout, stderr } = gate(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^clausewright: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});

describe('the policy', () => {
  test('stands in the configuration', () => {
    const folder = folderWith({ 'a.md': charter, 'c.md': recorded, 'clausewright.config.yaml': forbidding });
    const { status, stdout } = gate(['a.md', 'c.md'], folder);
    expect(status).toBe(1);
    expect(stdout).toContain('A hard constraint that is weakened is forbidden by the policy.');
    expect(stdout).toContain('1 change forbidden');
  });

  test('can leave a file with records, which is read as it was as well', () => {
    const repository = new Repository().commit({
      'charter.md': charter,
      'clausewright.config.yaml': 'gate: { changelog: AMENDMENTS.md }\n',
      'AMENDMENTS.md': '# Amendments\n\n- no-weapons: an old reason for an old amendment.\n',
    });
    repository.write({ 'charter.md': softer });
    const refused = gate(['HEAD', 'charter.md'], repository.folder);
    expect(refused.status).toBe(1);
    expect(refused.stdout.replace(/\s+/g, ' ')).toContain('with its reason, to AMENDMENTS.md');
    fs.appendFileSync(
      path.join(repository.folder, 'AMENDMENTS.md'),
      '- no-weapons: museums had complained.\n',
    );
    expect(gate(['HEAD', 'charter.md'], repository.folder).stdout).toContain('AMENDMENTS.md:4');
  });

  test.each([
    ['gate: { forbid: [{ kinds: [softened] }] }', 'softened'],
    ['gate: { requireRecord: [{ kinds: [weakened], only: soft }] }', 'only'],
    ['gate: { require: [] }', 'require'],
    ['gate: { changelog: none.md }', 'none.md (`gate.changelog`)'],
  ])('that cannot be meant is told with its place: %s', (text, message) => {
    const folder = folderWith({ 'a.md': charter, 'b.md': softer, 'clausewright.config.yaml': `${text}\n` });
    const { status, stderr } = gate(['a.md', 'b.md'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('in git', () => {
  test('a trailer of a commit between the two is a record, one before is not', () => {
    const repository = new Repository()
      .commit({ 'charter.md': charter }, 'First\n\nAmends: no-weapons -- an old reason')
      .commit({ 'charter.md': softer }, 'Soften');
    const { folder } = repository;
    const refused = gate(['HEAD~1..HEAD', 'charter.md', '--format', 'json'], folder);
    expect(refused.status).toBe(1);
    expect(reportOf(refused).missing[0]?.add.trailer).toBe('Amends: no-weapons -- …');
    repository.commit({}, 'Explain\n\nAmends: no-weapons -- museums\n  had complained');
    const passed = gate(['HEAD~2..HEAD', 'charter.md', '--format', 'json'], folder);
    expect(passed.status).toBe(0);
    expect(reportOf(passed).recorded[0]?.record.where).toMatch(/^commit [0-9a-f]{8}$/);
  });

  test('a hook holds a commit back until its message has the trailer', () => {
    const repository = new Repository().commit({ 'charter.md': charter });
    const hook = path.join(repository.folder, '.git/hooks/commit-msg');
    const command = `'${process.execPath}' '${path.join(root, 'dist/cli.js')}'`;
    fs.writeFileSync(hook, `#!/bin/sh\n${command} gate HEAD:charter.md :charter.md --message "$1"\n`);
    fs.chmodSync(hook, 0o755);
    repository.write({ 'charter.md': softer });
    repository.git('add', '.');
    const commit = (message: string) => repository.tryGit(['commit', '--quiet', '--message', message]);
    expect(commit('Soften')).toMatchObject({ status: 1 });
    expect(commit('Soften\n\nAmends: no-weapons -- ')).toMatchObject({ status: 1 });
    expect(commit('Soften\n\nAmends: no-weapons -- museums had complained')).toMatchObject({ status: 0 });
  });
});
