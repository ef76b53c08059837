import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clausewright, folderWith, soundCharter } from './built-command.js';

const untidy = '# Charter {authority=root #charter}\nThe assistant must never:\n* lie\n* steal\n';
const tidy = '# Charter {#charter authority=root}\n\nThe assistant must never:\n\n- lie\n- steal\n';

test('fmt brings constitutions into shape, and --check says whether they are', () => {
  const cwd = folderWith({
    'charter.md': untidy,
    'sound-charter.md': soundCharter,
    'README.md': '* no\n# charter\n',
  });
  const text = (name: string): string => fs.readFileSync(path.join(cwd, name), 'utf8');
  const check = clausewright(['fmt', '--check'], { cwd });
  expect(check).toMatchObject({ status: 1, stdout: 'would change charter.md\n', stderr: '' });
  expect(text('charter.md')).toBe(untidy);
  expect(clausewright(['fmt'], { cwd })).toMatchObject({ status: 0, stdout: 'formatted charter.md\n' });
  expect([text('charter.md'), text('README.md')]).toEqual([tidy, '* no\n# charter\n']);
  expect(clausewright(['fmt', '--check'], { cwd })).toMatchObject({
    status: 0,
    stdout: 'Nothing to format in 2 files.\n',
  });
});

test('fmt prints standard input formatted, and tells what it cannot read', () => {
  const cwd = folderWith({});
  expect(clausewright(['fmt', '-'], { cwd, input: untidy })).toMatchObject({
    status: 0,
    stdout: tidy,
    stderr: '',
  });
  const missing = clausewright(['fmt', 'none.md'], { cwd });
  expect(missing).toMatchObject({ status: 2, stdout: '' });
  expect(missing.stderr).toContain('none.md: Cannot be read');
});
