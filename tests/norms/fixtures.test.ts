// Labeled sentences of documents written for this project, in nineteen voices. Whole documents of them (`aside`) were set
// apart when they were labeled, and their single results were not looked at since: those figures are nearest to what to
// expect elsewhere, and still too good: who wrote the later nine documents knew them when improving the rules.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/clast/index.js';
import { sentencesIn } from './reading.js';

interface Label extends Pick<Sentence, 'kind' | 'strength' | 'bearer' | 'conditional'> {
  doc: string;
  line: number;
  sentence: string;
  aside?: boolean;
}

const folder = new URL('../../fixtures/norms/', import.meta.url);
const labels = fs
  .readFileSync(new URL('sentences.jsonl', folder), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Label);
const documents = new Map(
  [...new Set(labels.map(({ doc }) => doc))].map((doc) => [
    doc,
    sentencesIn(fs.readFileSync(new URL(doc, folder), 'utf8')),
  ]),
);

const norms = new Set(['obligation', 'prohibition', 'permission', 'commitment']);
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const rows = labels.map((label) => {
  const own = documents
    .get(label.doc)
    ?.find(
      ({ value, position }) =>
        position.start.line === label.line && words(value).endsWith(words(label.sentence)),
    );
  return { label, own };
});

/** F1 of pairs [said, is]. */
function f1(pairs: readonly (readonly [boolean, boolean])[]): number {
  const hits = pairs.filter(([said, is]) => said && is).length;
  return (
    (2 * hits) / Math.max(1, pairs.filter(([said]) => said).length + pairs.filter(([, is]) => is).length)
  );
}

function figures(set: typeof rows): Record<'norm' | 'kind' | 'strength' | 'bearer' | 'conditional', number> {
  const right = set.filter(({ label, own }) => norms.has(label.kind) && own?.kind === label.kind);
  const share = (test: (row: (typeof rows)[number]) => boolean): number =>
    right.filter(test).length / right.length;
  return {
    norm: f1(set.map(({ label, own }) => [own !== undefined && norms.has(own.kind), norms.has(label.kind)])),
    kind: set.filter(({ label, own }) => own?.kind === label.kind).length / set.length,
    strength: share(({ label, own }) => own?.strength === label.strength),
    bearer: share(({ label, own }) => own?.bearer === label.bearer),
    conditional: f1(set.map(({ label, own }) => [own?.conditional === true, label.conditional])),
  };
}

describe('the labeled sentences', () => {
  it('are all found', () => {
    expect(rows.filter(({ own }) => !own).map(({ label }) => label.sentence)).toEqual([]);
  });

  it('are read as labeled', () => {
    const { norm, kind, strength, bearer, conditional } = figures(
      rows.filter(({ label }) => label.aside !== true),
    );
    expect(norm).toBeGreaterThanOrEqual(0.99);
    expect(kind).toBeGreaterThanOrEqual(0.96);
    expect(strength).toBeGreaterThanOrEqual(0.98);
    expect(bearer).toBeGreaterThanOrEqual(0.97);
    expect(conditional).toBeGreaterThanOrEqual(0.96);
  });

  it('are read nearly as well where they were held aside', () => {
    const { norm, kind, strength, bearer, conditional } = figures(
      rows.filter(({ label }) => label.aside === true),
    );
    expect(norm).toBeGreaterThanOrEqual(0.92);
    expect(kind).toBeGreaterThanOrEqual(0.87);
    expect(strength).toBeGreaterThanOrEqual(0.96);
    expect(bearer).toBeGreaterThanOrEqual(0.96);
    expect(conditional).toBeGreaterThanOrEqual(0.93);
  });
});
