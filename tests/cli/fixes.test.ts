import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clausewright, folderWith, lintedPaths, reportOf } from './built-command.js';

const stale = '<!-- clausewright-disable-next-clause structure/empty-section -- to be written in March -->';
const faulty = `# Charter

${stale}

The assistant must tell its users the truth, as [it is ruled](#limts).

## Privacy

## Limits {#limits}

The assistant must never help to build weapons.

## More limits {#limits}

The assistant must never help to steal.
`;
const mended = faulty
  .replace(`${stale}\n\n`, '')
  .replace('#limts', '#limits')
  .replace('More limits {#limits}', 'More limits {#limits-2}');
const read = (folder: string, name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
const quiet = ['--fail-on', 'never', '--format', 'json'];

describe('--fix', () => {
  test('writes safe fixes, reports what is left, and has nothing to do the second time', () => {
    const cwd = folderWith({
      'charter.md': faulty,
      'crlf-charter.md': `\uFEFF${faulty.replaceAll('\n', '\r\n')}`,
    });
    fs.chmodSync(path.join(cwd, 'charter.md'), 0o640);
    fs.symlinkSync('charter.md', path.join(cwd, 'linked-charter.md'));
    const run = clausewright(['lint', '--fix', 'linked-charter.md', 'crlf-charter.md', ...quiet], { cwd });
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('clausewright: linked-charter.md: 3 fixes applied\n');
    expect(read(cwd, 'charter.md')).toBe(mended);
    expect(read(cwd, 'crlf-charter.md')).toBe(`\uFEFF${mended.replaceAll('\n', '\r\n')}`);
    expect(fs.statSync(path.join(cwd, 'charter.md')).mode & 0o777).toBe(0o640);
    expect(fs.lstatSync(path.join(cwd, 'linked-charter.md')).isSymbolicLink()).toBe(true);
    expect(fs.readdirSync(cwd).sort()).toEqual(['charter.md', 'crlf-charter.md', 'linked-charter.md']);
    const rules = reportOf(run).files[0]?.findings.map(({ ruleId }) => ruleId) ?? [];
    expect(rules).toContain('structure/empty-section');
    expect(rules).not.toContain('structure/unique-ids');

    const again = clausewright(['lint', '--fix', 'charter.md', ...quiet], { cwd });
    expect(again.stderr).toBe('');
    expect(read(cwd, 'charter.md')).toBe(mended);
  });

  test('fixes a document of several files where each finding stands', () => {
    const cwd = folderWith({
      'clausewright.config.json': JSON.stringify({ documents: [{ name: 'Rules', files: ['a.md', 'b.md'] }] }),
      'a.md': '# A\n\n## One {#same}\n\nThe assistant must never lie.\n',
      'b.md': `# B\n\n## Two {#same}\n\n- The assistant must never steal. ${stale}\n`,
    });
    const run = clausewright(['lint', '--fix', 'a.md', ...quiet], { cwd });
    expect(lintedPaths(run)).toEqual(['a.md', 'b.md']);
    expect(read(cwd, 'a.md')).toContain('{#same}');
    expect(read(cwd, 'b.md')).toBe('# B\n\n## Two {#same-2}\n\n- The assistant must never steal.\n');
  });

  test('changes no wording without --fix-unsafe', () => {
    const cwd = folderWith({ 'charter.md': mended });
    const run = clausewright(['lint', '--fix-unsafe', 'charter.md', ...quiet], { cwd });
    expect(run.status).toBe(0);
    expect(read(cwd, 'charter.md')).toBe(mended.replace('## Privacy\n\n', ''));
  });

  test('is refused for standard input', () => {
    const run = clausewright(['lint', '--fix', '-'], { cwd: folderWith({}), input: faulty });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('--fix-dry-run');
  });
});

test('--fix-dry-run prints a diff that applies, and writes nothing', () => {
  const cwd = folderWith({ 'docs/charter.md': faulty.replaceAll('\n', '\r\n').trimEnd() });
  const before = read(cwd, 'docs/charter.md');
  const run = clausewright(['lint', '--fix-dry-run', '--fail-on', 'never'], { cwd });
  expect(run.status).toBe(0);
  expect(run.stdout).toMatch(/^--- a\/docs\/charter\.md\n\+\+\+ b\/docs\/charter\.md\n@@ /);
  expect(read(cwd, 'docs/charter.md')).toBe(before);
  const applied = spawnSync('git', ['apply', '-'], { cwd, input: run.stdout, encoding: 'utf8' });
  expect(applied).toMatchObject({ status: 0, stderr: '' });
  expect(read(cwd, 'docs/charter.md')).toBe(mended.replaceAll('\n', '\r\n').trimEnd());
});
