import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../src/report/diff-report.schema.json' with { type: 'json' };
import { Repository } from '../workspace/repository.js';
import { clausewright, folderWith, inShell, type RunOptions } from './built-command.js';

const before = `# Charter

The assistant must tell its users the truth.

## Limits

The assistant must never help to build weapons.

## Tone

The assistant should be brief.
`;
/** Weaker in one rule, and with a new section. */
const after = `${before.replace('must tell', 'should tell')}
## Privacy

The assistant must not share the addresses of guests.
`;
const reflowed = before.replace('truth.\n', 'truth.\n\n').replace('should be', 'should\nbe');

const cwd = folderWith({ 'before.md': before, 'after.md': after, 'reflowed.md': reflowed });
const diff = (args: readonly string[], options: Partial<RunOptions> = {}) =>
  clausewright(['diff', ...args], { cwd, ...options });

interface Report {
  version: number;
  changes: { kind: string; before: { line: number } | null; after: { line: number } | null }[];
  findings?: { opened: { ruleId: string }[]; closed: { ruleId: string }[] };
}
const reportOf = ({ stdout }: { stdout: string }): Report => JSON.parse(stdout) as Report;
const kindsOf = (run: { stdout: string }): string[] => reportOf(run).changes.map(({ kind }) => kind);
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('diff of two files', () => {
  test('tells what changed, the weakened first, and ends with 0', () => {
    const { status, stdout, stderr } = diff(['before.md', 'after.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^before\.md → after\.md\n/);
    expect(stdout).toMatch(/weakened[^]*added/);
    expect(stdout).toContain('[-must-] {+should+}');
  });

  test('is JSON as its schema says', () => {
    const run = diff(['before.md', 'after.md', '--format', 'json']);
    expect(validate(JSON.parse(run.stdout))).toBe(true);
    expect(reportOf(run).version).toBe(1);
    expect(kindsOf(run)).toContain('weakened');
    const weakened = reportOf(run).changes.find(({ kind }) => kind === 'weakened');
    expect([weakened?.before?.line, weakened?.after?.line]).toEqual([3, 3]);
  });

  test('is Markdown, a page, and a line a section', () => {
    expect(diff(['before.md', 'after.md', '--format', 'markdown']).stdout).toMatch(/weakened/);
    const page = diff(['before.md', 'after.md', '--format', 'html']).stdout;
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('before.md');
    const stat = diff(['before.md', 'after.md', '--stat']).stdout;
    expect(stat).toMatch(/^ Charter +\| 1 {2}1 weakened$/m);
    expect(stat).not.toContain('[-');
  });

  test('ends with 1 where that is asked for and something changed', () => {
    expect(diff(['before.md', 'after.md', '--exit-code']).status).toBe(1);
    expect(diff(['before.md', 'reflowed.md', '--exit-code', '--format', 'json']).status).toBeLessThan(2);
    const same = diff(['before.md', 'before.md', '--exit-code']);
    expect(same).toEqual({ status: 0, stderr: '', stdout: 'before.md → before.md\n\nNothing changed.\n' });
  });

  test('shows editorial changes on request', () => {
    const emphasized = { input: before.replace('never', '*never*') };
    expect(diff(['before.md', '-'], emphasized).stdout).toContain('--verbose');
    expect(diff(['before.md', '-', '--verbose'], emphasized).stdout).not.toContain('--verbose');
  });

  test('colors only where it is asked to, or there is a terminal', () => {
    expect(diff(['before.md', 'after.md']).stdout).not.toContain('\u001b[');
    expect(diff(['before.md', 'after.md', '--color']).stdout).toContain('\u001b[');
    expect(diff(['before.md', 'after.md'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
  });

  test('calls the sides as it is told to', () => {
    const { stdout } = diff(['before.md', 'after.md', '--label', '1.0', '--label', '2.0', '--stat']);
    expect(stdout).toMatch(/^1\.0 → 2\.0\n/);
    expect(diff(['before.md', 'after.md', '--label', '1.0', '--stat']).stdout).toMatch(/^1\.0 → after\.md\n/);
  });

  test('reads standard input, a pipe and an empty file', () => {
    const piped = diff(['before.md', '-'], { input: after });
    expect(piped.stdout).toMatch(/^before\.md → <stdin>\n/);
    expect(piped.stdout).toContain('weakened');
    expect(diff(['-', 'after.md', '--stdin-filename', 'old.md'], { input: before }).stdout).toMatch(
      /^old\.md → after\.md\n/,
    );
    const { stdout, stderr } = inShell('$clausewright diff <(cat before.md) after.md --format json', cwd);
    expect(stderr).toBe('');
    expect(kindsOf({ stdout })).toContain('weakened');
    const gone = diff(['before.md', '/dev/null', '--format', 'json']);
    expect(new Set(kindsOf(gone))).toEqual(new Set(['removed']));
  });
});

describe('--output', () => {
  test('writes the report whole, in the format that its name asks for, and says nothing', () => {
    const folder = folderWith({ 'before.md': before, 'after.md': after, 'page.html': 'old' });
    for (const [name, start] of [
      ['page.html', /^<!doctype html>/i],
      ['out/report.json', /^\{\n {2}"version": 1,/],
      ['report.md', /weakened/],
      ['report.txt', /^before\.md → after\.md\n/],
    ] as const) {
      const run = diff(['before.md', 'after.md', '--output', name], { cwd: folder });
      expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).toMatch(start);
    }
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('never replaces a side', () => {
    const folder = folderWith({ 'before.md': before, 'after.md': after });
    const run = diff(['before.md', 'after.md', '--output', './after.md'], { cwd: folder });
    expect(run.stderr).toBe('clausewright: --output ./after.md would replace one of the sides.\n');
    expect(run.status).toBe(2);
    expect(fs.readFileSync(path.join(folder, 'after.md'), 'utf8')).toBe(after);
  });

  test('writes through a device, and tells where it cannot write', () => {
    const { stdout } = inShell('$clausewright diff before.md after.md --output /dev/stdout | cat', cwd);
    expect(stdout).toContain('weakened');
    const run = diff(['before.md', 'after.md', '--output', 'before.md/x.html']);
    expect(run.stderr).toMatch(/^clausewright: before\.md\/x\.html: Cannot be written: .+\.\n$/);
    expect(run.status).toBe(2);
  });
});

describe('versions in git', () => {
  const repository = new Repository().commit({ 'docs/charter.md': before });
  repository.git('tag', 'v1');
  repository.commit({ 'docs/charter.md': after });
  repository.write({ 'docs/charter.md': after.replace('brief', 'brief unless a user asks for more') });
  const inRepository = (folder: string, ...args: string[]) =>
    diff([...args, '--format', 'json'], { cwd: path.join(repository.folder, folder) });

  test.each([
    ['', ['v1:docs/charter.md', 'HEAD:docs/charter.md'], ['weakened', 'added'], 'exception-added'],
    ['', ['v1', 'docs/charter.md'], ['weakened', 'added', 'exception-added'], 'removed'],
    ['docs', ['HEAD', 'charter.md'], ['exception-added'], 'weakened'],
    ['docs', ['v1..HEAD', 'charter.md'], ['weakened'], 'exception-added'],
    ['docs', ['HEAD:./charter.md', 'charter.md'], ['exception-added'], 'weakened'],
    ['', [':docs/charter.md', 'docs/charter.md'], ['exception-added'], 'weakened'],
  ])('from %j: diff %j', (folder, args, expected, other) => {
    const run = inRepository(folder, ...args);
    expect(run.stderr).toBe('');
    expect(kindsOf(run)).toEqual(expect.arrayContaining(expected));
    expect(kindsOf(run)).not.toContain(other);
  });

  test('are named as they were given', () => {
    const { stdout } = diff(['v1', 'docs/charter.md', '--stat'], { cwd: repository.folder });
    expect(stdout).toMatch(/^v1:docs\/charter\.md → docs\/charter\.md\n/);
  });
});

describe('--findings', () => {
  const vague = before.replace('should be brief', 'should generally try to be brief');
  const ruleIds = (findings: { ruleId: string }[] = []): string[] => findings.map(({ ruleId }) => ruleId);

  test('tells which the amendment opens, and which it closes', () => {
    const folder = folderWith({ 'a.md': before, 'b.md': vague });
    const opening = diff(['a.md', 'b.md', '--findings', '--format', 'json'], { cwd: folder });
    expect(opening.stderr).toBe('');
    expect(validate(JSON.parse(opening.stdout))).toBe(true);
    expect(ruleIds(reportOf(opening).findings?.opened)).toEqual(['clarity/vague-obligation']);
    expect(reportOf(opening).findings?.closed).toEqual([]);
    const closing = reportOf(diff(['b.md', 'a.md', '--findings', '--format', 'json'], { cwd: folder }));
    expect(closing.findings?.opened).toEqual([]);
    expect(ruleIds(closing.findings?.closed)).toEqual(['clarity/vague-obligation']);
    expect(diff(['a.md', 'b.md', '--findings'], { cwd: folder }).stdout).toContain(
      'clarity/vague-obligation',
    );
    expect(reportOf(diff(['a.md', 'b.md', '--format', 'json'], { cwd: folder }))).not.toHaveProperty(
      'findings',
    );
  });

  test('a finding that outlives a change around it is neither', () => {
    const folder = folderWith({ 'a.md': vague, 'b.md': vague.replace('be brief', 'be brief and kind') });
    const run = diff(['a.md', 'b.md', '--findings', '--format', 'json'], { cwd: folder });
    expect(kindsOf(run).length).toBeGreaterThan(0);
    expect(reportOf(run).findings).toEqual({ opened: [], closed: [] });
  });

  test('heeds the configuration that holds for the later side, on both', () => {
    const configuration = JSON.stringify({
      overrides: [{ files: ['b.md'], rules: { 'clarity/vague-obligation': 'off' } }],
    });
    const folder = folderWith({ 'a.md': before, 'b.md': vague, 'clausewright.config.json': configuration });
    const run = diff(['a.md', 'b.md', '--findings', '--format', 'json'], { cwd: folder });
    expect(reportOf(run).findings).toEqual({ opened: [], closed: [] });
    const turned = diff(['b.md', 'a.md', '--findings', '--format', 'json'], { cwd: folder });
    expect(ruleIds(reportOf(turned).findings?.closed)).toEqual(['clarity/vague-obligation']);
    fs.writeFileSync(path.join(folder, 'clausewright.config.json'), '{ "presett": "agent" }');
    const broken = diff(['a.md', 'b.md', '--findings'], { cwd: folder });
    expect(broken.stderr).toMatch(/^clausewright: clausewright\.config\.json: line 1: .+\n$/);
    expect(broken.status).toBe(2);
    expect(diff(['a.md', 'b.md'], { cwd: folder }).status).toBe(0);
  });

  test('sees one file of a document within the whole of it', () => {
    const files = {
      'clausewright.config.yaml': 'documents:\n  - name: House rules\n    files: [intro.md, limits.md]\n',
      'intro.md': '# House rules\n\nSee [limits](#weapons).\n',
      'limits.md': '# Limits {#weapons}\n\nThe assistant must never help to build weapons.\n',
    };
    const repository = new Repository(files).commit();
    repository.write({ 'limits.md': files['limits.md'].replace(' {#weapons}', ' {#arms}') });
    const run = diff(['HEAD', 'limits.md', '--findings', '--format', 'json'], { cwd: repository.folder });
    expect(run.stderr).toBe('');
    expect(ruleIds(reportOf(run).findings?.opened)).toContain('structure/resolved-references');
  });

  test('JavaScript of a repository runs for findings alone, as it does for lint', () => {
    const folder = folderWith({
      'a.md': before,
      'b.md': after,
      'clausewright.config.mjs':
        "import fs from 'node:fs';\nfs.writeFileSync('ran', '');\nexport default {};\n",
    });
    expect(diff(['a.md', 'b.md'], { cwd: folder }).status).toBe(0);
    expect(fs.existsSync(path.join(folder, 'ran'))).toBe(false);
    expect(diff(['a.md', 'b.md', '--findings'], { cwd: folder }).status).toBe(0);
    expect(fs.existsSync(path.join(folder, 'ran'))).toBe(true);
  });
});

describe('--document', () => {
  const repository = new Repository({
    'house/clausewright.config.yaml':
      "documents:\n  - name: House rules\n    files: [intro.md, 'rules/*.md', '!rules/old-*.md']\n",
    'house/intro.md': before,
    'house/rules/a.md': '# Rules\n\nThe assistant must be kind.\n',
    'house/rules/gone.md': '# Speed\n\nAn answer should come within a minute, or say why it takes longer.\n',
    'house/rules/old-notes.md': '# Notes\n\nThe assistant must be idle.\n',
  }).commit();
  fs.rmSync(path.join(repository.folder, 'house/rules/gone.md'));
  repository.write({
    'house/intro.md': before.replace('must tell', 'should tell'),
    'house/rules/new.md': '# Guests\n\nNobody may learn from the assistant where a guest lives.\n',
  });
  const house = { cwd: path.join(repository.folder, 'house') };
  const document = (...args: string[]) =>
    diff([...args, '--document', 'House rules', '--format', 'json'], house);

  test('compares all files of a document with those that it had', () => {
    const run = document('HEAD');
    expect(run.stderr).toBe('');
    expect(validate(JSON.parse(run.stdout))).toBe(true);
    expect(new Set(kindsOf(run))).toEqual(new Set(['weakened', 'added', 'removed']));
    expect(run.stdout).toContain('"file": "rules/new.md"');
    expect(run.stdout).not.toContain('idle');
    repository.commit();
    expect(new Set(kindsOf(document('HEAD~1..HEAD')))).toEqual(new Set(['weakened', 'added', 'removed']));
    expect(kindsOf(document('HEAD'))).toEqual([]);
    expect(diff(['HEAD', '--document', 'House rules', '--stat'], house).stdout).toMatch(
      /^House rules at HEAD → House rules\n/,
    );
  });

  test.each([
    [
      ['HEAD', '--document', 'House rule'],
      'clausewright.config.yaml names no document "House rule"; did you mean "House rules"?',
    ],
    [['nope', '--document', 'House rules'], 'There is no revision "nope".'],
    [
      ['HEAD', 'intro.md', '--document', 'House rules'],
      '--document says what to compare: beside it there is a revision alone.',
    ],
  ])('%j is told in one line', (args, message) => {
    expect(diff(args, house)).toEqual({ status: 2, stdout: '', stderr: `clausewright: ${message}\n` });
  });
});

describe('misuse is told in one line, and ends with 2', () => {
  test.each<[string[], string]>([
    [
      ['before.md'],
      'diff takes two versions, or a revision and a path: `clausewright diff HEAD charter.md`.',
    ],
    [['-', '-'], 'Only one side can be standard input: name a file or REV:PATH for the other.'],
    [
      ['before.md', 'after.md', '--stat', '--format', 'html'],
      '--stat is a report of its own: it has no format html.',
    ],
    [
      ['before.md', 'after.md', '--config', 'x.json'],
      '--config belongs to --findings and --document: comparing needs none.',
    ],
    [['befor.md', 'after.md'], '"befor.md" cannot be read: there is no such file; did you mean "before.md"?'],
    [['HEAD:before.md', 'after.md'], `"HEAD:before.md": ${cwd} is in no git repository.`],
  ])('%j', (args, message) => {
    expect(diff(args)).toEqual({ status: 2, stdout: '', stderr: `clausewright: ${message}\n` });
  });

  test('an unknown format', () => {
    const { status, stderr } = diff(['before.md', 'after.md', '--format', 'pdf']);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('changelog', () => {
  test('drafts notes for an author to edit', () => {
    const run = clausewright(['changelog', 'before.md', 'after.md', '--heading', '2.0 (1 March)'], { cwd });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^#+ 2\.0 \(1 March\)\n/);
    expect(run.stdout).toContain('Charter');
    const { stdout } = clausewright(['changelog', 'before.md', '-'], { cwd, input: after });
    expect(stdout).toMatch(/^#+ Unreleased\n/);
  });

  test('writes to a file, and to no side', () => {
    const folder = folderWith({ 'before.md': before, 'after.md': after });
    const notes = (output: string) =>
      clausewright(['changelog', 'before.md', 'after.md', '--output', output], { cwd: folder });
    expect(notes('notes.md')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(fs.readFileSync(path.join(folder, 'notes.md'), 'utf8')).toContain('Unreleased');
    expect(notes('before.md').status).toBe(2);
  });
});

test('parse prints a sentence a line on request', () => {
  const { stdout } = clausewright(['parse', 'before.md', '--format', 'text'], { cwd });
  expect(stdout).toBe(`# Charter

The assistant must tell its users the truth.

# Charter > Limits

The assistant must never help to build weapons.

# Charter > Tone

The assistant should be brief.
`);
});
