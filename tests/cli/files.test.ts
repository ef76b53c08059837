import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { charter, clausewright, folderWith, lintedPaths, reportOf } from './built-command.js';

const lint = (cwd: string, ...args: string[]) => clausewright(['lint', '--format', 'json', ...args], { cwd });

const cwd = folderWith({
  'README.md': '# Read me\n\nHow to build it.\n',
  'CONSTITUTION.md': charter,
  'docs/guide.md': '# Guide\n\nIt explains.\n',
  'docs/tagged.md': `---\nclausewright: true\n---\n\n${charter}`,
  'docs/constitutions/one.md': charter,
  'build/charter.md': charter,
  '.gitignore': 'build/\n',
  'node_modules/pkg/charter.md': charter,
});

test('without a path, the constitutions below the working directory are linted', () => {
  const run = lint(cwd);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(lintedPaths(run)).toEqual(['CONSTITUTION.md', 'docs/constitutions/one.md', 'docs/tagged.md']);
});

test('files, folders and globs can be mixed, and are told as seen from the working directory', () => {
  const run = lint(path.join(cwd, 'docs'), 'guide.md', '*.md', 'constitutions', '../CONSTITUTION.md');
  expect(lintedPaths(run)).toEqual(['guide.md', 'tagged.md', 'constitutions/one.md', '../CONSTITUTION.md']);
});

test('a notice says that a named file is ignored; that fails nothing, and --no-ignore lints it', () => {
  const run = lint(cwd, 'build/charter.md');
  const message = 'Not linted: .gitignore ignores it. Use --no-ignore to lint it all the same.';
  expect(run.status).toBe(0);
  expect(run.stderr).toBe(`clausewright: build/charter.md: ${message}\n`);
  expect(reportOf(run).files).toEqual([
    { path: 'build/charter.md', findings: [], notices: [{ kind: 'config', message }] },
  ]);
  expect(lintedPaths(lint(cwd, '--no-ignore', 'build/charter.md'))).toEqual(['build/charter.md']);
});

test.each([
  ['nothing-here', 'Cannot be read: there is no such file.'],
  ['docs/*.rst', 'Nothing matches: there is no Markdown file that is not ignored.'],
])('%s matches nothing: one line, and 2', (pattern, message) => {
  const run = clausewright(['lint', pattern], { cwd });
  expect(run).toEqual({ status: 2, stdout: '', stderr: `clausewright: ${pattern}: ${message}\n` });
});

test('coverage takes the same paths', () => {
  const { stdout, status } = clausewright(['coverage', 'docs', '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  expect(status).toBe(0);
  expect(files.map((file) => file.path)).toEqual(['docs/constitutions/one.md', 'docs/tagged.md']);
});

test('a folder that may not be read is told, and the others are linted', () => {
  const folder = folderWith({ 'open/charter.md': charter, 'shut/charter.md': charter });
  fs.chmodSync(path.join(folder, 'shut'), 0o000);
  try {
    const run = lint(folder);
    expect(lintedPaths(run)).toContain('open/charter.md');
    // Root may read everything.
    const isRoot = process.getuid?.() === 0;
    expect(run.stderr).toBe(isRoot ? '' : 'clausewright: shut: Cannot be read: permission denied.\n');
    expect(run.status).toBe(isRoot ? 0 : 2);
  } finally {
    fs.chmodSync(path.join(folder, 'shut'), 0o755);
  }
});
