import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import blameSchema from '../../src/report/blame-report.schema.json' with { type: 'json' };
import logSchema from '../../src/report/log-report.schema.json' with { type: 'json' };
import { Repository } from '../workspace/repository.js';
import { clausewright, folderWith, type Run } from './built-command.js';

const first = `# Charter

## Honesty

The assistant must tell its users the truth about what it did.

## Limits

The assistant must never help to build weapons. {#no-weapons}

The assistant must keep the secrets of its operators.

## Tone

The assistant should be brief.
`;
const weapons = 'The assistant should never help to build weapons. {#no-weapons}';
const softer = first.replace('must never help', 'should never help');
const moved = `${softer.replace(`${weapons}\n\n`, '')}\n## Weapons\n\n${weapons}\n`;
const brief = moved.replace('should be brief', 'must be brief');

/** A charter that is softened, renamed and rearranged, with a side branch that is merged. */
const repository = new Repository()
  .commit({ 'charter.md': first, 'README.md': 'One.\n' }, 'First')
  .commit({ 'charter.md': softer }, 'Soften')
  .commit({ 'README.md': 'Two.\n' }, 'Readme');
repository.git('mv', 'charter.md', 'house.md');
repository.commit({}, 'Rename');
repository.git('checkout', '--quiet', '-b', 'side');
repository.commit({ 'house.md': softer.replace('about what it did', 'about all that it did') }, 'Widen');
repository.git('checkout', '--quiet', 'main');
repository.commit({ 'house.md': moved }, 'Move weapons').commit({ 'house.md': brief }, 'Be brief');
repository.git('merge', '--quiet', '--message', 'Merge', 'side');

const run = (args: readonly string[], cwd = repository.folder): Run => clausewright(args, { cwd });

interface Log {
  version: number;
  commits: {
    subject: string;
    author: string;
    hash: string;
    kinds: Record<string, number>;
    fate?: string;
    renamedFrom?: string;
    path: string;
    changes?: { kind: string; words?: { op: string; text: string }[] }[];
  }[];
}
const log = (...args: string[]): Log =>
  JSON.parse(run(['log', 'house.md', ...args, '--format', 'json']).stdout) as Log;
const subjects = ({ commits }: Log): string[] => commits.map(({ subject }) => subject);

describe('log of a document', () => {
  test('tells every commit that touched it, through a rename and side branches, the latest first', () => {
    const { commits } = log();
    expect(commits.map(({ subject }) => subject).sort()).toEqual(
      ['Be brief', 'First', 'Move weapons', 'Rename', 'Soften', 'Widen'].sort(),
    );
    expect(commits.at(-1)).toMatchObject({ subject: 'First', fate: 'created', path: 'charter.md' });
    expect(commits.find(({ subject }) => subject === 'Soften')?.kinds).toEqual({ weakened: 1 });
    expect(commits.find(({ subject }) => subject === 'Rename')).toMatchObject({
      renamedFrom: 'charter.md',
      path: 'house.md',
      kinds: {},
      author: 'An Author',
    });
  });

  test('is a block a commit for people', () => {
    const { status, stdout, stderr } = run(['log', 'house.md']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^[0-9a-f]{8} {2}2026-03-01 {2}An Author {2}Soften\n {2}1 weakened$/m);
    expect(stdout).toContain('charter.md → house.md');
    expect(stdout).toContain('first version');
  });

  test('of so many commits, or of those since a revision', () => {
    expect(subjects(log('--max-count', '1'))).toHaveLength(1);
    expect(subjects(log('--since', 'side~1')).sort()).toEqual(['Be brief', 'Move weapons', 'Widen']);
    expect(subjects(log('--since', 'HEAD'))).toEqual([]);
  });

  test('of a file that is gone', () => {
    const other = new Repository().commit({ 'charter.md': first }, 'First');
    other.git('rm', '--quiet', 'charter.md');
    other.commit({}, 'Drop');
    const { status, stdout } = run(['log', 'charter.md'], other.folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Drop\n {2}file deleted\n\n.*First\n {2}first version\n$/);
  });
});

describe('log of a clause', () => {
  test('tells only the commits that changed it, with the edit, through a move', () => {
    const { commits } = log('no-weapons');
    expect(subjects({ version: 1, commits })).toEqual(['Move weapons', 'Soften', 'First']);
    expect(commits.map(({ kinds }) => kinds)).toEqual([{ moved: 1 }, { weakened: 1 }, { added: 1 }]);
    expect(commits[1]?.changes?.[0]?.words).toContainEqual({ op: 'delete', text: ' must' });
    expect(run(['log', 'house.md', 'no-weapons']).stdout).toContain('[-must-] {+should+}');
  });

  test('by its path, on a side branch', () => {
    expect(subjects(log('charter/honesty/p1'))).toEqual(['Widen', 'First']);
  });

  test('of a section by its title', () => {
    expect(subjects(log('Tone'))).toEqual(['Be brief', 'First']);
  });

  test('that is gone, by the id that it had', () => {
    const other = new Repository()
      .commit({ 'charter.md': first }, 'First')
      .commit({ 'charter.md': first.replace(/The assistant must never.*\n\n/, '') }, 'Drop')
      .commit(
        { 'charter.md': first.replace(/The assistant must never.*\n\n/, '').replace('brief', 'kind') },
        'Kind',
      );
    const { stdout } = run(['log', 'charter.md', 'no-weapons', '--format', 'json'], other.folder);
    const { commits } = JSON.parse(stdout) as Log;
    expect(commits.map(({ subject, kinds }) => [subject, kinds])).toEqual([
      ['Drop', { removed: 1 }],
      ['First', { added: 1 }],
    ]);
  });
});

describe('blame', () => {
  interface Blame {
    clauses: {
      path: string;
      line: number;
      meaning: { subject: string; kinds: string[] } | null;
      edit: { subject: string } | null;
    }[];
  }
  const { clauses } = JSON.parse(run(['blame', 'house.md', '--format', 'json']).stdout) as Blame;

  test('tells of every clause who changed its meaning, and who has only moved it since', () => {
    expect(clauses.map(({ path, meaning, edit }) => [path, meaning?.subject, edit?.subject])).toEqual([
      ['charter/honesty/p1', 'Widen', undefined],
      ['charter/limits/p1', 'First', undefined],
      ['charter/tone/p1', 'Be brief', undefined],
      ['charter/weapons/p1', 'Soften', 'Move weapons'],
    ]);
    expect(clauses.at(-1)?.meaning?.kinds).toEqual(['weakened']);
  });

  test('is a line a clause for people, or of one clause alone', () => {
    const { status, stdout } = run(['blame', 'house.md', '--clause', 'no-weapons']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[0-9a-f]{8} {2}2026-03-01 {2}An Author {2}weakened +\d+ {2}The assistant/);
    expect(stdout.split('\n')).toHaveLength(3);
  });
});

test.each([
  ['log', ['log', 'house.md'], logSchema],
  ['log of a clause', ['log', 'house.md', 'no-weapons'], logSchema],
  ['log of a section', ['log', 'house.md', 'Limits'], logSchema],
  ['blame', ['blame', 'house.md'], blameSchema],
])('%s is JSON as its schema says', (_, args, schema) => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  validate(JSON.parse(run([...args, '--format', 'json']).stdout));
  expect(validate.errors ?? []).toEqual([]);
});

describe('misuse is one line, and 2', () => {
  const empty = new Repository();
  test.each([
    [['log', 'none.md'], repository.folder, 'is in no commit'],
    [['log', 'house.md', 'no-weapon'], repository.folder, 'did you mean "no-weapons"?'],
    [['log', 'house.md', '--since', 'nowhere'], repository.folder, 'There is no revision "nowhere"'],
    [['log', 'house.md', '--max-count', '0'], repository.folder, 'whole number'],
    [['blame', 'house.md', '--clause', 'nothing-like-it'], repository.folder, 'has a clause or section'],
    [['log', 'house.md'], empty.folder, 'the repository has no commit yet'],
    [['blame', 'house.md'], folderWith({ 'house.md': first }), 'is in no git repository'],
  ])('%j in %s', (args, folder, message) => {
    const { status, stdout, stderr } = run(args, folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^clausewright: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});
