import { describe, expect, test } from 'vitest';
import { Blame, compare, findNamed, tallyOf, Trail } from '../../src/diff/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

const read = (source: string) => readNorms(parseMarkdown(source));

const first = `# Charter

## 1. Honesty

The assistant must tell its users the truth about what it did.

## 2. Limits

The assistant must never help to build weapons.

The assistant must keep secrets of its operators.
`;
const weapons = 'The assistant must never help to build weapons.';
const second = first.replace(weapons, 'The assistant should never help to build weapons.');
const moved = `${second.replace('The assistant should never help to build weapons.\n\n', '')}
## 3. Weapons

The assistant should never help to build weapons.
`;
const fourth = moved.replace('must keep secrets of', 'must keep the secrets of');
const versions = [first, second, moved, fourth].map(read);
/** The latest first. */
const comparisons = [3, 2, 1].flatMap((at) => {
  const [before, after] = [versions[at - 1], versions[at]];
  return before && after ? [compare(before, after)] : [];
});
const latest = versions.at(-1) ?? read('');

const follow = (name: string): string[][] => {
  const trail = new Trail(name);
  return comparisons.map((comparison) => trail.follow(comparison).map(({ kind }) => kind));
};

describe('a clause is followed', () => {
  test('through a move and a change of its words', () => {
    expect(follow('charter/weapons/p1')).toEqual([[], ['moved'], ['weakened']]);
  });

  test('from where it went, if it is gone', () => {
    const gone = compare(latest, read(fourth.replace(/The assistant must tell.*\n\n/, '')));
    const trail = new Trail('charter/honesty/p1');
    expect(trail.follow(gone).map(({ kind }) => kind)).toEqual(['removed']);
    expect(trail.isFound).toBe(true);
    expect(comparisons.flatMap((comparison) => trail.follow(comparison))).toEqual([]);
  });

  test('to where it came, and no further', () => {
    const trail = new Trail('charter/honesty/p2');
    const added = compare(latest, read(fourth.replace('\n## 2.', '\nIt must admit its errors.\n\n## 2.')));
    expect(trail.follow(added).map(({ kind }) => kind)).toEqual(['added']);
    expect(trail.isOver).toBe(true);
  });

  test('into a version of a side branch, which none that is known came from', () => {
    const side = read(second.replace('must never', 'may never'));
    const trail = new Trail('charter/weapons/p1');
    const [last] = comparisons;
    if (last) trail.follow(last);
    const branch = compare(read(first), side);
    expect(trail.follow(branch).map(({ kind }) => kind)).toEqual(['weakened']);
  });

  test('a section, with all that stands in it', () => {
    const trail = new Trail('2');
    const kinds = comparisons.map((comparison) => trail.follow(comparison).map(({ kind }) => kind));
    expect(kinds.at(-1)).toEqual(['weakened']);
    expect(kinds.at(-2)).toContain('moved');
  });
});

describe('names', () => {
  test.each([
    ['charter/limits/p1', 'The assistant must keep the secrets of its operators.'],
    ['#charter/limits/p1', 'The assistant must keep the secrets of its operators.'],
  ])('%s', (name, text) => {
    expect(findNamed(latest, name)).toMatchObject({ value: text });
  });

  test.each(['2', 'Section 2', 'limits', 'Limits'])('of a section: %s', (name) => {
    expect(findNamed(latest, name)).toMatchObject({ type: 'section', title: 'Limits' });
  });

  test('of nothing', () => {
    expect(findNamed(latest, 'privacy')).toBeNull();
  });
});

describe('blame', () => {
  const blame = new Blame<string>(latest);
  for (const [at, comparison] of comparisons.entries()) blame.follow(comparison, `commit ${4 - at}`);
  blame.settleRest('commit 1');
  const row = (path: string) => blame.rows.find(({ clause }) => clause.path === path);

  test('names the commit that changed the meaning, and apart the one that has only moved it since', () => {
    expect(row('charter/weapons/p1')).toMatchObject({
      meaning: { commit: 'commit 2', tally: { weakened: 1 } },
      edit: { commit: 'commit 3', tally: { moved: 1 } },
    });
  });

  test('what nobody has changed came with the first version', () => {
    expect(row('charter/honesty/p1')).toMatchObject({
      meaning: { commit: 'commit 1', tally: { added: 1 } },
      edit: null,
    });
    expect(blame.isSettled).toBe(true);
  });

  test('counts every clause once, and no heading', () => {
    expect(blame.rows.map(({ clause }) => clause.path)).toEqual([
      'charter/honesty/p1',
      'charter/limits/p1',
      'charter/weapons/p1',
    ]);
  });
});

test('kinds are counted', () => {
  expect(tallyOf([{ kind: 'moved' }, { kind: 'weakened' }, { kind: 'moved' }])).toEqual({
    moved: 2,
    weakened: 1,
  });
});
