import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtinTopics } from '../../src/builtin.js';
import { judgeTopics } from '../../src/topics/index.js';
import { builtin, read, readPassages, verdictOn } from './read.js';

const folder = (id: string): URL => new URL(`../../rules/coverage/${id}/`, import.meta.url);
const inDocument = (...clauses: string[]): string => `# Charter\n\n${clauses.join('\n\n')}\n`;

describe.each(builtinTopics.map((topic) => ({ id: topic.id, topic })))('$id', ({ id, topic }) => {
  const clauses = parse(readFileSync(new URL('facets.yaml', folder(id)), 'utf8')) as Record<string, string>;
  const facets = topic.facets.map((facet) => facet.id);

  it('has a clause for every facet', () => {
    expect(Object.keys(clauses).sort()).toEqual([...facets].sort());
  });

  it.each(facets)('with nothing but %s, misses all the others', (facet) => {
    const { missing } = verdictOn(topic, inDocument(clauses[facet] ?? ''));
    expect(missing).toEqual(facets.filter((it) => it !== facet));
  });

  it.each(facets)('with everything but %s, misses that alone', (facet) => {
    const others = facets.filter((it) => it !== facet).map((it) => clauses[it] ?? '');
    expect(verdictOn(topic, inDocument(...others)).missing).toEqual([facet]);
  });

  it.each(topic.starters)('has a $level clause to start from that covers it', ({ text }) => {
    expect(verdictOn(topic, inDocument(text)).status).toBe('covered');
  });
});

it('offers clauses to start from that light up the topics that they name, and hardly any other', () => {
  const lit = builtinTopics.flatMap(({ id, starters }) =>
    starters.flatMap(({ level, text }) =>
      [...judgeTopics(read(inDocument(text)), builtinTopics).values()]
        .filter(({ topic, status }) => topic !== id && status === 'covered')
        .map(({ topic }) => `${id} (${level}) lights ${topic}`),
    ),
  );
  const named = builtinTopics.flatMap(({ id, starters }) =>
    starters.flatMap(({ level, also = [] }) => also.map((topic) => `${id} (${level}) lights ${topic}`)),
  );
  expect(lit).toEqual(expect.arrayContaining(named));
  const others = lit.filter((one) => !named.includes(one));
  const asked = builtinTopics.flatMap(({ starters }) => starters).length * (builtinTopics.length - 1);
  expect(others.length / asked, others.join('\n')).toBeLessThan(0.02);
});

describe('passages in many voices', () => {
  const passages = readPassages();
  const judged = passages.map((passage) => ({
    ...passage,
    said: verdictOn(builtin(passage.topic), inDocument('## Provisions', passage.text)).status,
  }));

  it('has passages of every kind, and keeps about a third aside', () => {
    for (const { id } of builtinTopics) {
      const own = passages.filter(({ topic }) => topic === id);
      const labels = own.map(({ label }) => label);
      expect(labels).toEqual(expect.arrayContaining(['covered', 'partial', 'absent']));
      expect(own.filter(({ aside }) => aside).length / own.length).toBeGreaterThan(0.25);
    }
  });

  // Floors under what was measured when the topics were written, so that no change loses ground unseen.
  it.each([
    { part: 'written with an eye on them', aside: false, floor: 0.95 },
    { part: 'kept aside', aside: true, floor: 0.75 },
  ])('are judged right ($part)', ({ aside, floor }) => {
    const rows = judged.filter((row) => (row.aside === true) === aside && row.label !== 'partial');
    const wrong = rows.filter(({ said, label }) => (said === 'covered') !== (label === 'covered'));
    expect(
      1 - wrong.length / rows.length,
      wrong.map(({ id, said }) => `${id}: ${said}`).join('\n'),
    ).toBeGreaterThan(floor);
  });
});
