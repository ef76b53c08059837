import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureCoverage } from '../../scripts/coverage-precision.mjs';

const folder = mkdtempSync(join(tmpdir(), 'labels-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const rows = (...items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};
for (const name of ['labels', 'corpus', 'own']) mkdirSync(join(folder, name));
file('corpus/a.md', 'document');
file(
  'labels/a.json',
  JSON.stringify({
    doc: 'a.md',
    topics: {
      honesty: { label: 'covered' },
      privacy: { label: 'absent' },
      manipulation: { label: 'partial' },
    },
  }),
);
file(
  'passages-dev.jsonl',
  rows(
    { topic: 'honesty', text: 'one', label: 'covered', also: ['privacy'] },
    { topic: 'honesty', text: 'two', label: 'absent' },
    { topic: 'privacy', text: 'three', label: 'absent' },
    { topic: 'manipulation', text: 'four', label: 'covered' },
  ),
);
file(
  'own/spending-limits.jsonl',
  rows(
    { topic: 'spending-limits', text: 'x', label: 'absent', aside: true },
    { topic: 'spending-limits', text: 'y', label: 'absent' },
  ),
);
for (const name of ['labels/a.json', 'passages-dev.jsonl']) {
  utimesSync(join(folder, name), new Date('2026-03-04'), new Date('2026-03-04'));
}

const topics = [
  { id: 'honesty', group: 'character' },
  { id: 'manipulation', group: 'character' },
  { id: 'privacy', group: 'conduct' },
  { id: 'spending-limits', group: 'safety' },
] as const;
const folders = { benchmarks: folder, corpus: join(folder, 'corpus'), own: join(folder, 'own') };

describe('the precision of coverage rules', () => {
  it('counts what is not covered as right, and only findings, by group', () => {
    const blind = () => new Map(topics.map(({ id }) => [id, 'absent']));
    const { groups } = measureCoverage(blind, topics, folders);
    expect(groups.map(({ topics: ids, documents, passages }) => ({ ids, documents, passages }))).toEqual([
      {
        ids: ['honesty', 'manipulation'],
        documents: { right: 1, wrong: 1 },
        passages: { right: 1, wrong: 2 },
      },
      { ids: ['privacy'], documents: { right: 1, wrong: 0 }, passages: { right: 1, wrong: 0 } },
      { ids: ['spending-limits'], documents: null, passages: { right: 1, wrong: 0 } },
    ]);
  });

  it('has nothing to count where nothing is reported', () => {
    const content = () => new Map(topics.map(({ id }) => [id, 'covered']));
    const { groups } = measureCoverage(content, topics, folders);
    expect(groups.flatMap(({ documents, passages }) => [documents, passages]).filter(Boolean)).toEqual([]);
  });

  it('is dated by its labels', () => {
    const blind = () => new Map<string, string>();
    expect(measureCoverage(blind, topics, folders).date).toBe('2026-03-04');
    expect(measureCoverage(blind, topics, folders, '2026-01-02').date).toBe('2026-01-02');
  });
});
