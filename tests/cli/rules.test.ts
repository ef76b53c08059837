import { describe, expect, test } from 'vitest';
import { charter, clausewright, folderWith } from './built-command.js';

const ownRule = `id: house/truth
title: Truth is named
why: A test needs it.
select: { kind: obligation }
forbid: { words: [truth] }
message: '"{match}" is a big word.'
advice: Say what is meant.
tests:
  hits: [The assistant must tell the truth.]
  misses: [The truth is hard to find.]
`;
const folder = () =>
  folderWith({
    'clausewright.config.yaml':
      'plugins: [./rules]\npreset: agent\nrules:\n  house/truth: error\noverrides:\n  - files: [charter.md]\n    rules:\n      structure/empty-section: info\n',
    'rules/truth.yaml': ownRule,
    'charter.md': `---\nclausewright:\n  rules:\n    structure/unique-ids: warning\n---\n\n${charter}`,
  });

describe('rules', () => {
  test('lists all, with severity, fix and precision, those of one’s own among them', () => {
    const cwd = folder();
    const run = clausewright(['rules'], { cwd });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^house\/truth +error +- +- +Truth is named \(rules\/truth\.yaml\)$/m);
    expect(run.stdout).toMatch(/^structure\/unique-ids +error/m);
    expect(run.stdout).toContain('under the preset agent');
    expect(run.status).toBe(0);
  });

  test('as JSON, under another preset', () => {
    const { stdout } = clausewright(['rules', '--format', 'json', '--preset', 'frontier'], { cwd: folder() });
    const { version, preset, rules } = JSON.parse(stdout) as {
      version: number;
      preset: string;
      rules: { id: string; severity: string; presets: Record<string, string>; source: string }[];
    };
    expect([version, preset]).toEqual([1, 'frontier']);
    expect(rules.find(({ id }) => id === 'coverage/human-oversight')).toMatchObject({
      severity: 'error',
      presets: { recommended: 'warning', frontier: 'error' },
      source: 'built-in',
      precision: null,
    });
    expect(rules.find(({ id }) => id === 'house/truth')).toMatchObject({
      severity: 'error',
      source: 'rules/truth.yaml',
    });
  });
});

describe('explain', () => {
  test('prints the page of a rule, by its whole id or its own part of it', () => {
    const cwd = folder();
    const page = clausewright(['explain', 'structure/unique-ids'], { cwd });
    expect(page.stdout).toMatch(/^# An id names one thing\n\n`structure\/unique-ids`/);
    expect(clausewright(['explain', 'unique-ids'], { cwd }).stdout).toBe(page.stdout);
    expect(page.status).toBe(0);
  });

  test('makes a page for a rule of one’s own', () => {
    const { stdout } = clausewright(['explain', 'house/truth'], { cwd: folder() });
    expect(stdout).toContain('# Truth is named');
    expect(stdout).toContain('The truth is hard to find.');
  });

  test('knows what was meant', () => {
    const run = clausewright(['explain', 'unique-idz'], { cwd: folder() });
    expect(run.stderr).toBe(
      'clausewright: there is no rule "unique-idz". Did you mean structure/unique-ids?\n',
    );
    expect(run.status).toBe(2);
  });
});

describe('print-config', () => {
  test('shows every key with where it comes from', () => {
    const run = clausewright(['print-config', 'charter.md'], { cwd: folder() });
    expect(run.stderr).toBe('');
    const sourceOf = (key: string) =>
      run.stdout
        .split('\n')
        .find((line) => line.trim().startsWith(key))
        ?.split('# ')[1];
    expect(sourceOf('preset:')).toBe('clausewright.config.yaml:2');
    expect(sourceOf('failOn:')).toBe('default');
    expect(sourceOf('house/truth: error')).toBe('clausewright.config.yaml:4');
    expect(sourceOf('structure/empty-section: info')).toBe('clausewright.config.yaml:8');
    expect(sourceOf('structure/unique-ids: warning')).toBe('charter.md:4 (front matter)');
    expect(sourceOf('coverage/side-effects: warning')).toBe('preset agent');
    expect(run.status).toBe(0);
  });

  test('as JSON, and 2 for what is not there', () => {
    const cwd = folder();
    const { settings } = JSON.parse(
      clausewright(['print-config', 'charter.md', '--format', 'json'], { cwd }).stdout,
    ) as { settings: { keys: string[]; value: unknown; source: object }[] };
    expect(settings.find(({ keys }) => keys[1] === 'house/truth')).toEqual({
      keys: ['rules', 'house/truth'],
      value: 'error',
      source: { kind: 'configuration', file: 'clausewright.config.yaml', line: 4 },
    });
    expect(clausewright(['print-config', 'nothing.md'], { cwd }).status).toBe(2);
  });
});

describe('test-rules', () => {
  test('passes rules whose tests hold, of the configuration or as named', () => {
    const cwd = folder();
    const run = clausewright(['test-rules'], { cwd });
    expect(run.stdout).toBe('pass  house/truth  2 cases  rules/truth.yaml\n');
    expect(run.status).toBe(0);
    expect(clausewright(['test-rules', 'rules/truth.yaml'], { cwd }).status).toBe(0);
  });

  test('ends with 1 where a test fails, and with 2 where a file is no rule or there is none', () => {
    const cwd = folderWith({
      'failing/a.yaml': ownRule.replace('The truth is hard to find.', 'Users must tell the truth.'),
      'broken/a.yaml': ownRule.replace('forbid', 'forbit'),
      'bare/a.yaml': ownRule.replace(/tests:[^]*/, ''),
      'empty/readme.txt': '',
    });
    const failing = clausewright(['test-rules', 'failing'], { cwd });
    expect(failing.stdout).toContain('fail  house/truth');
    expect(failing.stdout).toContain('is reported: line 1');
    expect(failing.status).toBe(1);
    const broken = clausewright(['test-rules', 'broken'], { cwd });
    expect(broken.stderr).toBe(
      'clausewright: broken/a.yaml: line 5: `forbit` is no known key. Did you mean `forbid`?\n',
    );
    expect(broken.status).toBe(2);
    expect(clausewright(['test-rules', 'bare'], { cwd }).stderr).toContain('lacks the key `tests`');
    expect(clausewright(['test-rules', 'empty'], { cwd }).status).toBe(2);
  });
});
