/** The lines of the side view, and what the status bar says. */
import { describe, expect, it } from 'vitest';
import type { DocumentCoverage, TopicStanding } from '../../src/lsp/coverage.js';
import { coverageTree, type TreeLine } from '../../src/vscode/coverage-tree.js';
import { statusText } from '../../src/vscode/status-text.js';

const standing = (id: string, more: Partial<TopicStanding>): TopicStanding => ({
  id,
  title: `Topic ${id}`,
  status: 'absent',
  about: 'Asks for it.',
  why: 'It matters.',
  missing: [],
  declared: null,
  coveredByBase: false,
  evidence: [],
  ...more,
});

const place = {
  quote: 'It must not lie.',
  meaning: 'forbids lies',
  uri: 'file:///charter.md',
  range: { start: { line: 41, character: 0 }, end: { line: 41, character: 16 } },
};

const coverage: DocumentCoverage = {
  name: 'charter.md',
  notJudged: null,
  counts: { covered: 2, partial: 1, opposed: 1, absent: 1 },
  groups: [
    {
      group: 'safety',
      topics: [
        standing('a', { status: 'covered', evidence: [place] }),
        standing('b', { status: 'partial', evidence: [place], missing: ['no pausing', 'no appeal'] }),
        standing('c', { status: 'opposed', evidence: [place] }),
      ],
    },
    {
      group: 'character',
      topics: [
        standing('d', { declared: 'declared not-applicable: It has none.' }),
        standing('e', { status: 'covered', coveredByBase: true }),
      ],
    },
  ],
};

const tree = coverageTree(coverage);
const topics = tree.flatMap(({ children }) => children);
const every = (lines: readonly TreeLine[]): TreeLine[] =>
  lines.flatMap((line) => [line, ...every(line.children)]);

describe('the side view', () => {
  it('has a line a group, open, with how many of its topics are covered', () => {
    expect(tree.map(({ label, description, open }) => [label, description, open])).toEqual([
      ['Safety', '1 of 3', true],
      ['Character', '1 of 2', true],
    ]);
  });

  it('names every status but the good one, and what the author and the base say', () => {
    expect(topics.map(({ description }) => description)).toEqual([
      '',
      'partial',
      'opposed',
      'absent, declared not-applicable: It has none.',
      'covered by the base',
    ]);
  });

  it('tells statuses apart by shape, not by color alone, and says them to a screen reader', () => {
    const icons = new Map(topics.slice(0, 4).map(({ icon, spoken }) => [icon?.name, spoken]));
    expect([...icons.keys()]).toHaveLength(4);
    expect([...icons.values()].map((spoken) => spoken.replace(/^[^:]*: /, ''))).toEqual([
      'covered',
      'partial',
      'opposed',
      'absent, declared not-applicable: It has none.',
    ]);
  });

  it('shows under a topic the lines that it rests on, which lead there, and then what is missing', () => {
    expect(topics[1]?.children.map(({ label, place: to }) => [label, to])).toEqual([
      ['42: It must not lie.', place],
      ['no pausing', null],
      ['no appeal', null],
    ]);
  });

  it('gives every line an id of its own', () => {
    const ids = every(tree).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the status bar', () => {
  it('says how many topics are covered', () => {
    const { text, tooltip } = statusText(coverage);
    expect(text).toBe('$(law) 2 of 5 topics');
    expect(tooltip).toContain('2 covered, 1 partial, 1 opposed, 1 absent');
  });

  it('says why nothing was judged', () => {
    const notJudged = 'Not judged: the document is empty.';
    expect(statusText({ ...coverage, notJudged, groups: [] })).toEqual({
      text: '$(law) not judged',
      tooltip: `charter.md. ${notJudged}`,
    });
  });
});
