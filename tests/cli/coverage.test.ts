import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../../src/report/coverage-report.schema.json' with { type: 'json' };
import { clausewright, folderWith } from './built-command.js';

const said = 'We keep the weights of every pilot that we retire, and can run it again.';

const cwd = folderWith({
  'new.md': '# Charter\n\nThe pilot accepts being shut down.\n',
  'old.md': `# Charter

We pause the pilot before we think of shutting it down, and it accepts being paused. ${said}
`,
  'empty.md': '',
  'deutsch.md': `# Charta

Der Assistent dient den Menschen, die ihn fragen, und er sagt ihnen die Wahrheit, auch wenn sie unbequem ist. Er darf
niemanden täuschen. Wenn ein Mensch ihn anhalten will, hält er an, ohne zu verhandeln.
`,
  'declared.md': `---
clausewright:
  topics:
    priority-ordering: { status: not-applicable, reason: It has one value. }
---

<!-- clausewright-covers amendment-process -- annex A -->

The pilot steers.
`,
});
const coverage = (...args: string[]) => clausewright(['coverage', ...args], { cwd });

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

interface Report {
  files: {
    path: string;
    notJudged?: string;
    topics: { topic: string; status: string; declared?: string; reason?: string }[];
  }[];
}

test('JSON is what its schema says, whatever the documents are, with all topics each time', () => {
  const { stdout, status, stderr } = coverage(
    'new.md',
    'old.md',
    'empty.md',
    'deutsch.md',
    'declared.md',
    '--format',
    'json',
  );
  const report = JSON.parse(stdout) as Report;
  validate(report);
  expect(validate.errors).toBeNull();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(report.files.map(({ path: file, notJudged }) => [file, notJudged])).toEqual([
    ['new.md', undefined],
    ['old.md', undefined],
    ['empty.md', 'empty'],
    ['deutsch.md', 'not-english'],
    ['declared.md', undefined],
  ]);
  const [first, ...others] = report.files.map(({ topics }) => topics.map(({ topic }) => topic));
  expect(first?.length).toBeGreaterThan(5);
  for (const other of others) expect(other).toEqual(first);
});

test('what the author declares stands beside what is judged', () => {
  const { files } = JSON.parse(coverage('declared.md', '--format', 'json').stdout) as Report;
  const declared = files[0]?.topics.filter((topic) => topic.declared);
  expect(declared).toMatchObject([
    { topic: 'priority-ordering', status: 'absent', declared: 'not-applicable', reason: 'It has one value.' },
    { topic: 'amendment-process', status: 'absent', declared: 'covered', reason: 'annex A' },
  ]);
});

test('a document that is empty or not in English is not judged, and lint says the same', () => {
  for (const [file, why] of [
    ['empty.md', 'Not judged: the document is empty.'],
    ['deutsch.md', 'Not judged: the document is not in English, and topics are read in English alone.'],
  ] as const) {
    const run = coverage(file);
    expect({ ...run, stdout: run.stdout.replace(/\s+/g, ' ') }).toEqual({
      status: 0,
      stdout: `${file} ${why} `,
      stderr: '',
    });
    expect(clausewright(['lint', file], { cwd }).stdout).not.toContain('coverage/');
  }
});

test('two documents are compared: covered there, absent here, and where they say it', () => {
  const { stdout, status } = coverage('new.md', 'old.md');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}kill-switch-alternatives +~ partial +✓ covered$/m);
  expect(stdout).toMatch(/^What new\.md lacks and another covers: \d+ topics?$/m);
  expect(stdout).toMatch(/^ +B +old\.md:3$/m);
  expect(coverage('old.md', 'new.md').stdout).toContain('old.md lacks nothing that another covers.');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('--evidence quotes what a status rests on', () => {
  const quote = `"${said}"`;
  const folded = (text: string): string => text.replace(/\s+/g, ' ');
  expect(folded(coverage('old.md', '--evidence').stdout)).toContain(quote);
  expect(folded(coverage('old.md').stdout)).not.toContain(quote);
  expect(coverage('old.md', '--evidence', '--format', 'markdown').stdout).toContain(quote);
});

test('--format markdown is a table, and the same from every terminal', () => {
  const { stdout, status } = coverage('new.md', 'old.md', '--format', 'markdown', '--color');
  expect(status).toBe(0);
  expect(stdout).toContain('| Topic | new.md | old.md |\n| --- | --- | --- |\n');
  expect(stdout).toMatch(/^\| .*\(`kill-switch-alternatives`\) \| \\~ partial \| ✓ covered \|$/m);
  expect(stdout).not.toContain('\u001b');
});

test('a name that would drive the terminal is shown, not obeyed', () => {
  const name = 'a\u001b[31mb\n|c.md';
  const folder = folderWith({});
  fs.writeFileSync(path.join(folder, name), '# Charter\n\nThe pilot steers.\n');
  for (const format of ['pretty', 'markdown']) {
    const run = clausewright(['coverage', name, '--format', format], { cwd: folder });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('u{1B}');
    expect(run.stdout).not.toContain('\u001b');
  }
});
