/** What holds for every pair of versions. */
import fc from 'fast-check';
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/clast/index.js';
import { compare, mirrorOf, type Change, type Comparison } from '../../src/diff/index.js';
import { corpus } from '../corpus.js';
import { treeOf } from './versions.js';

const sources = ['reference/constitution.md', 'agent/charter.md', 'research-assistant/constitution.md'].map(
  (name) => fs.readFileSync(`constitutions/${name}`, 'utf8'),
);

/** Blocks of real text: a heading, a paragraph, an item, a fence. */
const blocks = [
  ...new Set(sources.flatMap((source) => source.replace(/^---[^]*?\n---\n/, '').split(/\n{2,}/))),
].filter((block) => block.trim() !== '' && !block.startsWith('<!--'));
const document = fc
  .array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 14 })
  .map((list) => `${list.join('\n\n')}\n`);
const words = [
  'must',
  'should',
  'may',
  'not',
  'never',
  'unless the user asks',
  'operators',
  'generally',
  'stop',
  'and keep a log',
];

/** A document and a later version of it: blocks and words that came, went, changed places or changed. */
const pair = fc
  .tuple(
    fc.array(fc.constantFrom(...blocks), { minLength: 2, maxLength: 12 }),
    fc.array(
      fc.record({
        what: fc.constantFrom('drop', 'double', 'swap', 'word', 'new'),
        at: fc.nat(1000),
        to: fc.nat(1000),
        word: fc.constantFrom(...words),
        block: fc.constantFrom(...blocks),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([before, edits]): [string, string] => {
    const after = [...before];
    for (const { what, at, to, word, block } of edits) {
      const [i, j] = [at % (after.length || 1), to % (after.length || 1)];
      const [one, other] = [after[i] ?? '', after[j] ?? ''];
      if (what === 'drop') after.splice(i, 1);
      else if (what === 'double') after.splice(i, 0, other);
      else if (what === 'new') after.splice(i, 0, block);
      else if (what === 'swap') [after[i], after[j]] = [other, one];
      else {
        const pieces = one.split(' ');
        pieces.splice(to % (pieces.length + 1), at % 2, word);
        after[i] = pieces.join(' ');
      }
    }
    return [before, after].map((list) => `${list.join('\n\n')}\n`) as [string, string];
  });

const key = ({ kind, level, before, after, hard }: Change): string =>
  JSON.stringify([kind, level, before?.position.start.offset, after?.position.start.offset, hard]);
const mirroredKey = ({ kind, level, before, after, hard }: Change): string =>
  JSON.stringify([mirrorOf(kind), level, after?.position.start.offset, before?.position.start.offset, hard]);

/** Sentences of one side that are in no change and in no equal text of the other. */
function unexplained(comparison: Comparison, side: 'before' | 'after'): string[] {
  const other = side === 'before' ? 'after' : 'before';
  const kept = new Map<string, number>();
  for (const { value } of sentencesOf(comparison[other])) kept.set(value, (kept.get(value) ?? 0) + 1);
  const changed = comparison.changes.flatMap((change) => (change[side] ? [change[side].position] : []));
  return [...sentencesOf(comparison[side])]
    .filter(({ position: { start, end } }) => {
      const [from, to] = [start.offset ?? 0, end.offset ?? 0];
      return !changed.some((it) => (it.start.offset ?? 0) <= from && (it.end.offset ?? 0) >= to);
    })
    .filter(({ value }) => {
      const left = kept.get(value) ?? 0;
      kept.set(value, left - 1);
      return left <= 0;
    })
    .map(({ value }) => value);
}

const runs = { numRuns: 150 };

describe('a comparison', () => {
  test('of a version with itself is empty', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(compare(treeOf(text), treeOf(text)).changes).toEqual([]);
      }),
      runs,
    );
  });

  test('mirrors that of the versions the other way round', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [a, b] = [treeOf(before), treeOf(after)];
        const [there, back] = [compare(a, b).changes, compare(b, a).changes];
        expect(back.map(key).sort()).toEqual(there.map(mirroredKey).sort());
      }),
      runs,
    );
  });

  test('tells every sentence that changed, on both sides', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const comparison = compare(treeOf(before), treeOf(after));
        expect(unexplained(comparison, 'before')).toEqual([]);
        expect(unexplained(comparison, 'after')).toEqual([]);
      }),
      runs,
    );
  });

  test('of another layout of the same text is empty or editorial', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('crlf', 'reflow', 'bold', 'bullets'), (text, how) => {
        const after = {
          crlf: () => text.replaceAll('\n', '\r\n'),
          reflow: () =>
            text.replace(/^(?![#>|\-*\d`~!< ]).{40,}$/gm, (line) =>
              line.replace(/(.{30,40}) (?=\p{Ll})/gu, '$1\n'),
            ),
          bold: () => text.replace(/(?<=[a-z] )(?:must|never)(?= )/g, '**$&**'),
          bullets: () => text.replace(/^- /gm, '* '),
        }[how]();
        const kinds = compare(treeOf(text), treeOf(after)).changes.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'editorial')).toEqual([]);
      }),
      runs,
    );
  });

  test('says in its words what stands on both sides', () => {
    const bare = (text: string): string => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(pair, ([before, after]) => {
        for (const { words: edits, before: a, after: b } of compare(treeOf(before), treeOf(after)).changes) {
          if (!edits || !a || !b) continue;
          const side = (without: string): string =>
            bare(
              edits
                .filter(({ op }) => op !== without)
                .map(({ text }) => text)
                .join(''),
            );
          expect(side('insert')).toBe(bare(a.text));
          expect(side('delete')).toBe(bare(b.text));
        }
      }),
      runs,
    );
  });
});

describe.skipIf(corpus.length === 0)('real constitutions', () => {
  test.each(corpus)('%s: nothing has changed since itself, nor with other line ends', (file) => {
    const source = fs.readFileSync(file, 'utf8');
    const tree = treeOf(source);
    expect(compare(tree, treeOf(source)).changes).toEqual([]);
    const other = source.includes('\r\n') ? source.replaceAll('\r\n', '\n') : source.replaceAll('\n', '\r\n');
    expect(compare(tree, treeOf(other)).changes.filter(({ kind }) => kind !== 'editorial')).toEqual([]);
  });
});
