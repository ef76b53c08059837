import { describe, expect, test } from 'vitest';
import {
  changeKinds,
  changeLogRecords,
  compare,
  judgeAmendments,
  newRecords,
  trailerRecord,
  type GatePolicy,
  type GateVerdict,
} from '../../src/diff/index.js';
import schema from '../../src/lint/configuration.schema.json' with { type: 'json' };
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

const read = (source: string) => readNorms(parseMarkdown(source));

const charter = `# Charter

The assistant must tell its users the truth.

## Hard constraints

The assistant must never help to build weapons. {#no-weapons}

The assistant must always stop when an operator tells it to.

## Tone

The assistant should be brief.
`;
const softer = charter.replace('must never help', 'should not help');

interface Amendment {
  before?: string;
  after?: string;
  /** The change log that the later version has. */
  log?: string;
  trailers?: readonly string[];
  policy?: GatePolicy;
}

/** The verdict on the amendment by which the charter permits more, with what is said about it. */
function judge({
  before = charter,
  after = softer,
  log = '',
  trailers = [],
  policy = {},
}: Amendment): GateVerdict {
  const [was, is] = [read(before), read(log === '' ? after : `${after}\n## Change log\n\n${log}\n`)];
  const records = [
    ...newRecords(changeLogRecords(was, { name: 'a.md' }), changeLogRecords(is, { name: 'a.md' })),
    ...trailers.map((value) => trailerRecord(value, 'commit 1a2b3c4d')),
  ];
  return judgeAmendments(compare(was, is), policy, records);
}

const kindsMissing = ({ missing }: GateVerdict): string[] =>
  missing.flatMap(({ changes }) => changes.map(({ kind }) => kind));

describe('what needs a record', () => {
  test.each([
    ['weakened', softer],
    ['removed', charter.replace(/The assistant must never help.*\n\n/, '')],
    ['exception-added', charter.replace('build weapons.', 'build weapons, unless an operator asks for it.')],
    ['reversed', charter.replace('must never help', 'may help')],
  ])('a hard constraint that is %s', (kind, after) => {
    expect(kindsMissing(judge({ after }))).toEqual([kind]);
  });

  test('no other change, by the policy that holds where none is given', () => {
    const after = charter
      .replace('must tell', 'should tell')
      .replace('The assistant should be brief.', 'The assistant must be brief. It may joke.')
      .replace('must always stop when', 'must always stop as soon as');
    const verdict = judge({ after });
    expect(verdict).toMatchObject({ passes: true, missing: [], forbidden: [] });
  });

  test('a section with a hard constraint is one entry, and what went with it is counted', () => {
    const after = charter.replace(/## Hard constraints[^]*(?=## Tone)/, '');
    const { missing } = judge({ after });
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ section: 'Hard constraints', folded: 2 });
  });

  test.each([
    ['its section loses the title that says so', charter.replace('## Hard constraints', '## Preferences')],
    ['its section loses its tag', charter.replace('## Hard constraints', '## Limits')],
  ])('a hard constraint that stays word for word, and %s', (_, after) => {
    const before = after.includes('## Limits')
      ? charter.replace('## Hard constraints', '## Limits {tags=hard-constraint}')
      : charter;
    const { missing } = judge({ before, after });
    expect(missing).toHaveLength(1);
    expect(missing[0]?.changes[0]).toMatchObject({ kind: 'weakened', level: 'section' });
  });

  test('a hard constraint that moves to where none stands', () => {
    const sentence = 'The assistant must always stop when an operator tells it to.\n\n';
    const after = `${charter.replace(sentence, '')}\n${sentence}`;
    expect(judge({ after }).passes).toBe(false);
  });

  test('a policy names other kinds, and says of what', () => {
    const after = charter.replace('should be brief', 'need not be brief');
    const requireRecord = (only: 'hard' | 'normative' | 'all') =>
      judge({ after, policy: { requireRecord: [{ kinds: ['weakened', 'reversed'], only }] } });
    expect(requireRecord('hard').passes).toBe(true);
    expect(requireRecord('normative').passes).toBe(false);
    expect(judge({ policy: { requireRecord: [] } }).passes).toBe(true);
  });

  test('what is forbidden no record excuses', () => {
    const policy: GatePolicy = { forbid: [{ kinds: ['weakened'] }] };
    const verdict = judge({ policy, trailers: ['no-weapons -- the board asked for it'] });
    expect(verdict).toMatchObject({ passes: false, missing: [] });
    expect(verdict.forbidden).toHaveLength(1);
    expect(verdict.forbidden[0]?.why).toContain('forbidden');
  });
});

describe('what is a record', () => {
  const derived = judge({ after: charter.replace('must always stop', 'should stop') }).missing[0]?.name ?? '';

  test.each([
    ['id', '- `no-weapons`: the review board asked for it.'],
    ['id in running text', '- We relaxed no-weapons after the court ruled on museums.'],
    ['link', '- [This limit](#no-weapons) bound museums, too.'],
    ['path', '- charter/hard-constraints/p1: museums had complained.'],
    ['title of its section', '- Hard constraints: museums had complained.'],
    ['cell of a table', '| what | why |\n|---|---|\n| no-weapons | museums had complained |'],
    ['nested item', '- Version 2\n  - `no-weapons`: museums had complained.'],
  ])('an entry of the change log that names the clause by %s', (_, log) => {
    const verdict = judge({ log });
    expect(verdict.recorded).toHaveLength(1);
    expect(verdict.passes).toBe(true);
  });

  test.each([
    [
      'names another clause of the section',
      '- `charter/hard-constraints/p2` (Hard constraints): museums had complained.',
    ],
    ['names the heading of the whole document', '- Charter: museums had complained.'],
    ['has the id in a longer word', '- no-weapons-at-all is what museums had asked for.'],
    ['names nothing', '- Museums had complained.'],
  ])('not an entry that %s', (_, log) => {
    expect(judge({ log }).passes).toBe(false);
    expect(judge({ log }).missing[0]?.unfinished).toBeNull();
  });

  test.each([
    '- `no-weapons`',
    '- Weakened `no-weapons` (Hard constraints).',
    '- no-weapons is weakened, because …',
  ])('not an entry without a reason: %s', (log) => {
    const verdict = judge({ log });
    expect(verdict.passes).toBe(false);
    expect(verdict.missing[0]?.unfinished?.where).toMatch(/^a\.md:\d+$/);
  });

  test('not an old entry: it speaks of an old amendment', () => {
    const log = '## Change log\n\n- `no-weapons`: the review board asked for it.\n';
    expect(judge({ before: `${charter}\n${log}`, after: `${softer}\n${log}` }).passes).toBe(false);
  });

  test('an id that is a word of the language counts only where an entry begins with it, or marks it', () => {
    const [before, after] = [charter, softer].map((text) => text.replace('no-weapons', 'weapons'));
    const pass = (log: string): boolean => judge({ ...(before && after && { before, after }), log }).passes;
    expect(pass('- We talked about weapons with the board.')).toBe(false);
    expect(pass('- weapons: the board asked for it.')).toBe(true);
    expect(pass('- The board asked for `weapons` to change.')).toBe(true);
  });

  test('a number is a name behind a word that says so', () => {
    const numbered = (text: string): string => text.replace('## Hard', '## 2. Hard');
    const pass = (log: string): boolean =>
      judge({ before: numbered(charter), after: numbered(softer), log }).passes;
    expect(pass('- Section 2: museums had complained.')).toBe(true);
    expect(pass('- Version 2: museums had complained.')).toBe(false);
    expect(pass('- Section 2.4: museums had complained.')).toBe(false);
  });

  test('a trailer names clauses and gives the reason behind its dashes', () => {
    expect(judge({ trailers: ['no-weapons -- museums'] }).passes).toBe(true);
    expect(judge({ trailers: [`${derived}, #no-weapons -- museums`] }).passes).toBe(true);
    expect(judge({ trailers: ['no-weapons'] }).passes).toBe(false);
    expect(judge({ trailers: [`${derived} -- no-weapons is another matter`] }).passes).toBe(false);
  });

  test('the line that is asked for is one as soon as it has a reason, and not before', () => {
    for (const after of [softer, charter.replace(/The assistant must always stop.*\n\n/, '')]) {
      const [missing] = judge({ after }).missing;
      const [line = '', trailer = ''] = [missing?.line, missing?.trailer];
      const value = trailer.replace('Amends: ', '');
      const reason = (text: string): string => text.replace('…', 'museums had complained');
      expect([judge({ after, log: line }).passes, judge({ after, trailers: [value] }).passes]).toEqual([
        false,
        false,
      ]);
      expect(judge({ after, log: reason(line) }).passes).toBe(true);
      expect(judge({ after, trailers: [reason(value)] }).passes).toBe(true);
    }
  });
});

test('a configuration can name every kind of change, and no other', () => {
  expect([...schema.$defs.gateEntry.properties.kinds.items.enum].sort()).toEqual([...changeKinds].sort());
});
