import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { charter, clausewright, folderWith, only, reportOf, type Run } from './built-command.js';

const emptySection = 'structure/empty-section';
const name = '.clausewright-baseline.json';
const configuration = JSON.stringify({ rules: only(emptySection, 'error') });

function setUp(): {
  cwd: string;
  lint: (...args: string[]) => Run;
  entries: () => { file: string; ruleId: string }[];
} {
  const cwd = folderWith({ 'docs/clausewright.config.json': configuration, 'docs/charter.md': charter });
  return {
    cwd,
    lint: (...args) => clausewright(['lint', 'docs', '--format', 'json', ...args], { cwd }),
    entries: () =>
      (JSON.parse(fs.readFileSync(path.join(cwd, 'docs', name), 'utf8')) as { findings: [] }).findings,
  };
}

test('a baseline accepts the findings of the day, by fingerprint and not by line, and only shrinks', () => {
  const { cwd, lint, entries } = setUp();
  const write = (text: string): void => {
    fs.writeFileSync(path.join(cwd, 'docs/charter.md'), text);
  };
  const made = lint('--update-baseline');
  expect(made.status).toBe(0);
  expect(made.stderr).toBe(`clausewright: docs/${name}: 1 finding accepted (1 new, 0 taken out)\n`);
  expect(entries()).toMatchObject([{ file: 'charter.md', ruleId: emptySection }]);

  // Moved and renamed around, it is the same finding; another one is new, and no update takes it in.
  write(
    `# Charter\n\nThe assistant must be patient.\n\n## Work\n\n## Rest\n\n${charter.slice(charter.indexOf('The'))}`,
  );
  const moved = lint('--update-baseline');
  expect([moved.status, reportOf(moved).summary]).toMatchObject([1, { errors: 1, baselined: 1 }]);
  expect(entries()).toHaveLength(1);
  expect(reportOf(lint('--no-baseline')).summary).toMatchObject({ errors: 2, baselined: 0 });
  expect(lint('--update-baseline', '--force').status).toBe(0);
  expect(entries()).toHaveLength(2);
});

test('an entry that is found no more fails the run, unless its rule did not run', () => {
  const { cwd, lint, entries } = setUp();
  lint('--update-baseline');
  fs.writeFileSync(path.join(cwd, 'docs/charter.md'), charter.replace('## Privacy\n\n', ''));
  const stale = lint();
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain(`docs/${name}: 1 entry is stale`);
  expect(JSON.parse(stale.stdout)).toMatchObject({
    staleBaseline: [{ file: 'charter.md', ruleId: emptySection }],
  });
  expect(lint('--config', off(cwd)).status).toBe(0);
  const updated = lint('--update-baseline');
  expect([updated.status, entries()]).toEqual([0, []]);
});

/** A configuration in the same folder under which the rule is off. */
function off(cwd: string): string {
  const file = path.join(cwd, 'docs/other.json');
  fs.writeFileSync(file, JSON.stringify({ rules: only(emptySection, 'off') }));
  return file;
}

test('a baseline that cannot be read, and misuse, are told', () => {
  const { cwd, lint } = setUp();
  fs.writeFileSync(path.join(cwd, 'docs', name), '{"version": 1, "findings": [{"file": "charter.md"}]}');
  const broken = lint();
  expect(broken.status).toBe(2);
  expect(broken.stderr).toMatch(/docs\/\.clausewright-baseline\.json: .*`findings\[0\]` lacks/);
  expect(lint('--force')).toMatchObject({ status: 2, stdout: '' });
});
