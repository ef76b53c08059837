import { describe, expect, test } from 'vitest';
import { charter, clausewright, folderWith, lintedPaths, reportOf } from './built-command.js';

const emptySection = 'structure/empty-section';
const strict = { rules: { [emptySection]: 'error' } };

describe('a configuration', () => {
  test('governs the files below it, the nearest one each, in any of its forms', () => {
    const cwd = folderWith({
      'clausewright.config.json': JSON.stringify(strict),
      'json/charter.md': charter,
      'yaml/clausewright.config.yaml': `# ours\nrules:\n  ${emptySection}: info\n`,
      'yaml/charter.md': charter,
      'yml/clausewright.config.yml': '# nothing is set yet\n',
      'yml/charter.md': charter,
      'mjs/clausewright.config.mjs': `export default { rules: { '${emptySection}': 'off' } };\n`,
      'mjs/charter.md': charter,
    });
    const run = clausewright(['lint', '--format', 'json'], { cwd });
    const severity = Object.fromEntries(
      reportOf(run).files.map((file) => [
        file.path,
        file.findings.find(({ ruleId }) => ruleId === emptySection)?.severity ?? 'off',
      ]),
    );
    expect(run.stderr).toBe('');
    expect(severity).toEqual({
      'json/charter.md': 'error',
      'mjs/charter.md': 'off',
      'yaml/charter.md': 'info',
      'yml/charter.md': 'warning',
    });
    expect(run.status).toBe(1);
  });

  test('named with --config governs all', () => {
    const cwd = folderWith({
      'clausewright.config.json': '{}',
      'charter.md': charter,
      'other.js': `export default ${JSON.stringify(strict)};\n`,
      'package.json': '{"type": "module"}',
    });
    expect(clausewright(['lint', 'charter.md'], { cwd }).status).toBe(0);
    expect(clausewright(['lint', 'charter.md', '--config', 'other.js'], { cwd }).status).toBe(1);
  });
});

describe('a broken configuration is told in one line, with the line and the key, and ends with 2', () => {
  const broken: Readonly<Record<string, readonly [name: string, text: string, message: string | RegExp]>> = {
    'no JSON': ['json', '{\n  "preset": "agent"\n  "rules": {}\n}\n', /^line 3: is not JSON: [^\n]+$/],
    'JSON that ends early': ['json', '{\n  "rules": {\n', /^line 2: is not JSON: [^\n]+$/],
    'no YAML': ['yaml', 'preset: agent\nrules: [\n', /^line \d: is not YAML: [^\n]+$/],
    'a key twice': [
      'yaml',
      'preset: agent\nfailOn: error\npreset: frontier\n',
      /^line 3: is not YAML: [^\n]+$/,
    ],
    'an unknown key': ['json', '{\n  "presett": "agent"\n}\n', /^line 2: `presett` .*`preset`/],
    'an unknown preset': ['yaml', '# ours\npreset: strict\n', /^line 2: .*`preset`.*strict.*recommended/],
    'an unknown rule': [
      'json',
      '{"rules": {\n\t"structure/empty-sektion": "error"\n}}',
      /^line 2: .*`structure\/empty-section`/,
    ],
    'an unknown severity': ['yaml', `rules:\n\n  ${emptySection}: fatal\n`, /^line 3: .*fatal/],
    'a list': ['json', '[]', /mapping/],
    'a binary file': ['json', '\u0000\u0001', 'Is a binary file (it holds NUL bytes), not text.'],
    'JavaScript that cannot be read': ['mjs', 'export default {', /^Cannot be run: [^\n]+$/],
    'JavaScript that throws': ['mjs', 'throw new Error("no\\nway")', 'Cannot be run: no way'],
    'JavaScript without a default export': ['mjs', 'export const preset = 1', /default export/],
  };
  // Every broken one in a folder of its own, all in one run: each is told, and the sound ones get done.
  const cases = Object.entries(broken).map(([title, [ending, text, message]], index) => {
    const folder = String(index).padStart(2, '0');
    return {
      title,
      file: `${folder}/clausewright.config.${ending}`,
      charter: `${folder}/charter.md`,
      text,
      message,
    };
  });
  const cwd = folderWith({
    ...Object.fromEntries(
      cases.flatMap((one) => [
        [one.file, one.text],
        [one.charter, charter],
      ]),
    ),
    'sound/charter.md': charter,
  });
  const run = clausewright(['lint', '--format', 'json'], { cwd });

  test.each(cases)('$title', ({ file, message }) => {
    const notices = reportOf(run).files.find(({ path }) => path === file)?.notices ?? [];
    expect(notices).toHaveLength(1);
    expect(notices[0]?.kind).toBe('config');
    if (typeof message === 'string') expect(notices[0]?.message).toBe(message);
    else expect(notices[0]?.message).toMatch(message);
    const [line, ...others] = run.stderr
      .split('\n')
      .filter((one) => one.startsWith(`clausewright: ${file}: `));
    expect(line).toBe(`clausewright: ${file}: ${notices[0]?.message ?? ''}`);
    expect(others).toEqual([]);
  });

  test('what it does not govern is linted', () => {
    expect(run.status).toBe(2);
    expect(lintedPaths(run)).toEqual(['sound/charter.md']);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(cases.length);
  });

  test('two in one folder', () => {
    const two = folderWith({
      'clausewright.config.json': '{}',
      'clausewright.config.yaml': '{}',
      'charter.md': charter,
    });
    expect(clausewright(['lint', 'charter.md'], { cwd: two })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'clausewright: clausewright.config.json: clausewright.config.yaml stands in the same folder: keep one of the two.\n',
    });
  });

  test('--config that is not there', () => {
    expect(clausewright(['lint', 'sound/charter.md', '--config', 'none.json'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'clausewright: none.json: Cannot be read: there is no such file.\n',
    });
  });
});

describe('front matter', () => {
  const withMatter = (matter: string): string => `---\ntitle: Charter\n${matter}\n---\n\n${charter}`;
  const cwd = folderWith({
    'off.md': withMatter(`clausewright:\n  rules:\n    ${emptySection}: off`),
    'wrong.md': withMatter('clausewright:\n  preset: agent\n  rules:\n    structure/nothing: error'),
    'torn.md': withMatter('clausewright:\n  preset: [agent'),
    'of-others.md': withMatter('tags: [agent'),
    'plain.md': charter,
  });
  const files = ['off.md', 'wrong.md', 'torn.md', 'of-others.md', 'plain.md'];
  const run = clausewright(['lint', ...files, '--format', 'json'], { cwd });
  const told = run.stderr.split('\n');
  const of = (file: string) => reportOf(run).files.find(({ path }) => path === file);

  test('sets what a configuration can set', () => {
    expect(of('off.md')?.findings.map(({ ruleId }) => ruleId)).not.toContain(emptySection);
    expect(of('plain.md')?.findings.map(({ ruleId }) => ruleId)).toContain(emptySection);
  });

  test('that is wrong is told with its line in the file, and the file is linted without it', () => {
    expect(run.status).toBe(2);
    expect(told[0]).toMatch(/^clausewright: wrong\.md: line 6: .*`structure\/nothing`/);
    expect(of('wrong.md')?.notices).toMatchObject([{ kind: 'config' }]);
    expect(of('wrong.md')?.findings.map(({ ruleId }) => ruleId)).toContain(emptySection);
  });

  test('that cannot be read is told where it is meant for us, and is of no concern else', () => {
    expect(told[1]).toMatch(/^clausewright: torn\.md: front matter cannot be read: /);
    expect(told).toHaveLength(3);
    expect(of('of-others.md')?.notices).toEqual([]);
  });
});
