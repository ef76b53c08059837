import { describe, expect, test } from 'vitest';
import { charter, clausewright, folderWith, inShell, only, reportOf, soundCharter } from './built-command.js';

const emptySection = 'structure/empty-section';

describe('a report', () => {
  const cwd = folderWith({ 'charter.md': charter, 'sound-charter.md': soundCharter });

  test('for people has the place, the text, what is wrong and what to do', () => {
    const { status, stdout, stderr } = clausewright(['lint', 'charter.md'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('charter.md:5:1');
    expect(stdout).toContain('5 │ ## Privacy');
    expect(stdout).toContain(emptySection);
    expect(stdout).toMatch(/\n {4}do {4}\S/);
  });

  test('for programs has the shape of version 1', () => {
    const run = clausewright(['lint', 'charter.md', 'sound-charter.md', '--format', 'json'], { cwd });
    const report = reportOf(run);
    expect(run.stderr).toBe('');
    expect(report.version).toBe(1);
    expect(report.files.map(({ path }) => path)).toEqual(['charter.md', 'sound-charter.md']);
    expect(Object.keys(report.summary)).toEqual(['errors', 'warnings', 'infos', 'suppressed', 'baselined']);
    const finding = report.files[0]?.findings.find(({ ruleId }) => ruleId === emptySection);
    expect(finding).toMatchObject({
      severity: 'warning',
      clausePath: 'charter/privacy/p0',
      position: { start: { line: 5, column: 1, offset: charter.indexOf('## Privacy') } },
      related: [],
    });
    expect(finding).toHaveProperty('fingerprint', expect.stringMatching(/^[0-9a-f]{16}$/));
    expect(report.files[1]?.findings.map(({ ruleId }) => ruleId)).not.toContain(emptySection);
  });

  test('says the same each time', () => {
    const [first, second] = [0, 1].map(() => clausewright(['lint', '--format', 'json'], { cwd }).stdout);
    expect(first).toBe(second);
  });

  test('leaves out all but errors with --quiet, and still counts the others', () => {
    const loud = reportOf(clausewright(['lint', 'charter.md', '--format', 'json'], { cwd }));
    const quiet = reportOf(clausewright(['lint', 'charter.md', '--format', 'json', '--quiet'], { cwd }));
    expect(loud.summary.warnings).toBeGreaterThan(0);
    expect(quiet.files[0]?.findings).toEqual([]);
    expect(quiet.summary).toEqual(loud.summary);
    expect(clausewright(['lint', 'charter.md', '--quiet'], { cwd }).stdout).not.toContain(emptySection);
  });

  test('shows what a comment silences only where it is asked to', () => {
    const silenced = charter.replace(
      '## Privacy',
      `<!-- clausewright-disable-next-clause ${emptySection} -- to be written in March -->\n\n## Privacy`,
    );
    const folder = folderWith({ 'charter.md': silenced });
    const [hidden, shown] = [[], ['--show-suppressed']].map((more) =>
      reportOf(clausewright(['lint', 'charter.md', '--format', 'json', ...more], { cwd: folder })),
    );
    const rules = hidden?.files[0]?.findings.map(({ ruleId }) => ruleId);
    expect(rules).not.toContain(emptySection);
    expect(hidden?.summary.suppressed).toBe(1);
    expect(hidden?.files[0]).not.toHaveProperty('suppressed');
    expect(shown?.files[0]?.suppressed).toMatchObject([
      { ruleId: emptySection, suppression: { reason: 'to be written in March' } },
    ]);
    const pretty = clausewright(['lint', 'charter.md', '--show-suppressed'], { cwd: folder }).stdout;
    expect(pretty.replace(/\s+/g, ' ')).toContain('to be written in March');
  });

  test('ends quietly where its reader has seen enough', () => {
    const many = folderWith({ 'big-charter.md': charter.repeat(400) });
    const run = inShell('$clausewright lint big-charter.md --format json | head -n 1', many);
    expect(run).toMatchObject({ stdout: '{\n', stderr: '' });
  });
});

describe('exit codes', () => {
  const onlyEmptySection = only(emptySection, 'warning');
  const cwd = folderWith({
    'charter.md': charter,
    'copy-charter.md': charter,
    'sound-charter.md': soundCharter,
    'strict.json': JSON.stringify({ rules: { [emptySection]: 'error' } }),
    'gate.json': JSON.stringify({ failOn: 'warning', rules: onlyEmptySection }),
    'limit.json': JSON.stringify({ maxWarnings: 1, rules: onlyEmptySection }),
  });
  const exit = (...args: string[]): number | null => clausewright(['lint', ...args], { cwd }).status;

  test('a warning is no failure where nothing is said', () => {
    expect(exit('charter.md')).toBe(0);
  });

  test('an error is', () => {
    expect(exit('charter.md', '--config', 'strict.json')).toBe(1);
  });

  test('--fail-on sets the least severity that is', () => {
    expect(exit('charter.md', '--fail-on', 'warning')).toBe(1);
    expect(exit('charter.md', '--config', 'strict.json', '--fail-on', 'never')).toBe(0);
    expect(exit('sound-charter.md', '--config', 'gate.json')).toBe(0);
    expect(exit('charter.md', '--config', 'gate.json')).toBe(1);
  });

  test('the command line wins over the configuration', () => {
    expect(exit('charter.md', '--config', 'gate.json', '--fail-on', 'error')).toBe(0);
  });

  test('--max-warnings counts the warnings of all files together', () => {
    const two = ['charter.md', 'copy-charter.md', '--config'];
    expect(exit('charter.md', '--config', 'limit.json')).toBe(0);
    expect(exit(...two, 'limit.json')).toBe(1);
    expect(exit(...two, 'limit.json', '--max-warnings', '2')).toBe(0);
    expect(exit('charter.md', '--config', 'limit.json', '--max-warnings', '0')).toBe(1);
  });
});

describe('standard input', () => {
  const cwd = folderWith({
    'drafts/clausewright.config.json': JSON.stringify({ rules: { [emptySection]: 'error' } }),
  });

  test('is linted with -, and is a file without a name', () => {
    const run = clausewright(['lint', '-', '--format', 'json'], { cwd, input: charter });
    expect(run.status).toBe(0);
    expect(reportOf(run).files.map(({ path }) => path)).toEqual(['<stdin>']);
    expect(reportOf(run).files[0]?.findings.map(({ ruleId }) => ruleId)).toContain(emptySection);
  });

  test('takes its name, and the configuration above it, from --stdin-filename', () => {
    const args = ['lint', '-', '--format', 'json', '--stdin-filename', 'drafts/new.md'];
    const run = clausewright(args, { cwd, input: charter });
    expect(run.status).toBe(1);
    expect(reportOf(run).files.map(({ path }) => path)).toEqual(['drafts/new.md']);
  });

  test('may hold nothing', () => {
    const run = clausewright(['lint', '-', '--format', 'json'], { cwd, input: '' });
    expect(run.status).toBe(0);
    expect(reportOf(run).files[0]?.findings).toMatchObject([
      { ruleId: 'structure/empty-document', severity: 'info' },
    ]);
  });

  test('may be broken, which is told as for a file', () => {
    const run = clausewright(['lint', '-'], { cwd, input: Buffer.from([0x23, 0, 0x41]) });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toBe('clausewright: <stdin>: Is a binary file (it holds NUL bytes), not text.\n');
  });
});

describe('presets', () => {
  const cwd = folderWith({ 'charter.md': charter });

  test('`coverage` leaves out every rule about structure', () => {
    const run = clausewright(['lint', 'charter.md', '--preset', 'coverage', '--format', 'json'], { cwd });
    const families = reportOf(run).files[0]?.findings.map(({ ruleId }) => ruleId.split('/')[0]) ?? [];
    expect(families.filter((family) => family !== 'coverage')).toEqual([]);
  });
});
