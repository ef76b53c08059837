import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { charter, clausewright, folderWith, lintedPaths, reportOf } from './built-command.js';

const cwd = folderWith({
  'charter.md': charter,
  'binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
  'latin1.md': Buffer.from('# Charta\n\nDie KI soll h\u00f6flich sein.\n', 'latin1'),
  'utf16.md': Buffer.from('\ufeff# Charter\n', 'utf16le'),
  'folder/charter.md': charter,
});
fs.symlinkSync('nowhere.md', path.join(cwd, 'dangling.md'));
fs.symlinkSync('circle.md', path.join(cwd, 'circle.md'));

/** File and what is said of it, in the order in which it is said: what is not there is noticed first when all else was read. */
const unreadable = [
  ['binary.md', 'Is a binary file (it holds NUL bytes), not text.'],
  ['latin1.md', 'Is not UTF-8 (line 3): save it as UTF-8.'],
  ['utf16.md', 'Is UTF-16 text: save it as UTF-8.'],
  ['missing.md', 'Cannot be read: there is no such file.'],
  ['charter.md/part.md', 'Cannot be read: a part of its path is no folder.'],
  ['dangling.md', 'Cannot be read: there is no such file.'],
  ['circle.md', 'Cannot be read: its symbolic links go in a circle.'],
] as const;
const files = unreadable.map(([file]) => file);
const told = unreadable.map(([file, message]) => `clausewright: ${file}: ${message}\n`).join('');

describe('files that cannot be read are told in one line each, and the others get done', () => {
  test('by lint', () => {
    const run = clausewright(['lint', ...files, 'charter.md', '--format', 'json'], { cwd });
    expect(run).toMatchObject({ status: 2, stderr: told });
    expect(lintedPaths(run)).toEqual(['charter.md']);
    const linted = reportOf(run).files.filter(({ notices }) => notices.length > 0);
    expect(linted).toEqual(
      unreadable.map(([file, message]) => ({
        path: file,
        findings: [],
        notices: [{ kind: 'unreadable', message }],
      })),
    );
  });

  test('by lint, for people', () => {
    const run = clausewright(['lint', 'charter.md', ...files], { cwd });
    expect(run).toMatchObject({ status: 2, stderr: told });
    expect(run.stdout).toContain('structure/empty-section');
  });

  test('by coverage', () => {
    const run = clausewright(['coverage', ...files, 'charter.md', '--format', 'json'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr.split('\n').sort()).toEqual(told.split('\n').sort());
    const covered = (JSON.parse(run.stdout) as { files: { path: string }[] }).files;
    expect(covered.map(({ path: name }) => name)).toEqual(['charter.md']);
  });

  test.each<readonly [file: string, message: string]>([
    ...unreadable.slice(0, 4),
    ['folder', 'Cannot be read: it is a folder.'],
  ])('by parse: %s', (file, message) => {
    const run = clausewright(['parse', file], { cwd });
    expect(run).toEqual({ status: 2, stdout: '', stderr: `clausewright: ${file}: ${message}\n` });
  });

  test('alone, one leaves standard output empty', () => {
    const run = clausewright(['lint', 'missing.md'], { cwd });
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'clausewright: missing.md: Cannot be read: there is no such file.\n',
    });
  });

  test('a name cannot drive the terminal', () => {
    const { stderr } = clausewright(['lint', '\u001b[2Jx.md'], { cwd });
    expect(stderr).toBe('clausewright: \\u{1B}[2Jx.md: Cannot be read: there is no such file.\n');
  });
});

describe('odd text is linted like any other', () => {
  const odd: Readonly<Record<string, string>> = {
    'empty.md': '',
    'blank.md': ' \n\n\t\n',
    'long-line.md': `# Charter\n\n${'The AI must be honest with its users. '.repeat(3000)}\n`,
    'long-word.md': `# Charter\n\n${'a'.repeat(20_000)}\n`,
    'no-line-feed.md': '# Charter',
    'windows.md': `\ufeff${charter.replaceAll('\n', '\r\n')}`,
    'front-matter-alone.md': '---\ntitle: Charter\n---\n',
    'front-matter-without-end.md': '---\ntitle: Charter\n\n# Charter\n',
    'front-matter-no-yaml.md': '---\ntitle: [\n---\n\n# Charter\n\nThe AI must be honest.\n',
    'unclosed.md': '# Charter\n\n**The `AI <b must [be](honest\n\n```\n',
    'nested-quotes.md': `${'> '.repeat(100)}The AI must be honest.\n`,
    'controls.md': '# Charter\n\nThe AI \u0007must \u001b[31mbe\u009b honest.\n',
  };
  const folder = folderWith(odd);
  const run = clausewright(['lint', ...Object.keys(odd), '--format', 'json'], { cwd: folder });

  test('without a word on standard error', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBeLessThan(2);
    expect(lintedPaths(run)).toEqual(Object.keys(odd));
  });

  test.each(['empty.md', 'blank.md'])('%s gets one note', (file) => {
    const { findings } = reportOf(run).files.find((one) => one.path === file) ?? { findings: [] };
    expect(findings).toMatchObject([{ ruleId: 'structure/empty-document', severity: 'info' }]);
  });

  test('an empty file ends with 0', () => {
    expect(clausewright(['lint', 'empty.md'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });

  test('lines are counted from the first character, whatever ends them', () => {
    const { findings } = reportOf(run).files.find((one) => one.path === 'windows.md') ?? { findings: [] };
    const empty = findings.find(({ ruleId }) => ruleId === 'structure/empty-section');
    expect(empty?.position.start).toEqual({
      line: 5,
      column: 1,
      offset: odd['windows.md']?.indexOf('## Privacy'),
    });
  });

  test('nothing of it drives the terminal', () => {
    const { stdout } = clausewright(['lint', 'controls.md'], { cwd: folder });
    for (const control of ['\u001b', '\u0007', '\u009b']) expect(stdout).not.toContain(control);
  });
});
