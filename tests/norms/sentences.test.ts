import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clause, Sentence } from '../../src/clast/index.js';
import { clausesOf } from '../../src/clast/index.js';
import { read, sentencesIn } from './reading.js';

const values = (markdown: string): string[] => sentencesIn(markdown).map(({ value }) => value);

describe('sentences', () => {
  it.each([
    ['abbreviations', 'See Sec. 4 and Art. 12 of the code. Dr. Hale, e.g. Monday, said so vs. the board.', 2],
    ['numbers of laws', 'Under No. 5 the model must stop. No. The model stays.', 3],
    ['initials', 'The charter was written by J. R. Smith. It is short.', 2],
    ['the number of what follows', 'R1. The agent must log. Article IV. The agent must stop.', 2],
    ['brackets', 'It may stop (this is rare. It was tried once.) and go on. Then it ends.', 2],
    ['quotations', 'The message “Stop. Go home.” ends it. So does silence.', 2],
    ['a question inside a sentence', 'It asks “Why?” and goes on. Then it answers.', 2],
    ['an ellipsis in mid sentence', 'It waits … and then it answers. Good.', 2],
    ['companies', 'Acme Inc. The AI is made there. Acme Inc. sells it.', 3],
    ['code', 'Call `stop. Now.` first. Then wait.', 2],
    ['decimal numbers and versions', 'Version 2.1 costs 3.50 euros. It is new.', 2],
  ])('are cut at their ends and not at %s', (_, markdown, count) => {
    expect(values(markdown)).toHaveLength(count);
  });

  it('do not end at a reference whose label is a question mark', () => {
    expect(
      values(
        'As [?](#honesty) says, the model tells the truth. It does so always.\n\n# Honesty {#honesty}',
      )[0],
    ).toBe('As ? says, the model tells the truth.');
  });

  it('end at a hard line break and at the border of a table cell', () => {
    expect(values('Never lie  \nAlways ask')).toEqual(['Never lie', 'Always ask']);
    expect(values('| Rule | Why |\n| - | - |\n| Never lie | Trust |').slice(2)).toEqual([
      'Never lie',
      'Trust',
    ]);
  });

  it('keep the title of a numbered paragraph apart from its body', () => {
    expect(values('**7. Candor.** The model tells the truth.')).toEqual([
      '7. Candor.',
      'The model tells the truth.',
    ]);
  });

  it('stand at their first and last character in the source', () => {
    const source = '> The **model** must\n> stop. It _may_ ask.\n';
    const slices = sentencesIn(source).map(({ position }) =>
      source.slice(position.start.offset, position.end.offset),
    );
    expect(slices).toEqual(
      ['The **model** must\n> stop.', 'It _may_ ask'].map((it, i) => (i === 1 ? 'It _may_ ask.' : it)),
    );
  });

  it('hold the references that lie in them', () => {
    const [first, second] = sentencesIn(
      'The model tells the truth. See [honesty](#honesty).\n\n# Honesty {#honesty}',
    );
    expect(first?.references).toHaveLength(0);
    expect(second?.references.map(({ target }) => target)).toEqual(['#honesty']);
  });

  const fragments = [
    'The AI must stop.',
    'e.g.',
    '(',
    ')',
    '“',
    '”',
    '"',
    'No.',
    '7.',
    '…',
    '?',
    '\n',
    '\n\n',
    '- ',
    ' ',
    '`a. B`',
    '**',
    'Dr.',
    'x',
    '—',
    ':',
    'ﬁ',
    '😀',
    '&amp;',
    '[?](#a)',
    '|',
  ];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((it) => it.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  it('hold every character that is no white space exactly once, in order', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        for (const clause of clausesOf(read(markdown))) {
          const covered = new Array<number>(clause.value.length).fill(0);
          for (const { value, data } of clause.children) {
            const { start, end } = placeOf(data);
            expect(clause.value.slice(start, end)).toBe(value);
            expect(value).toBe(value.trim());
            for (let i = start; i < end; i++) covered[i] = (covered[i] ?? 0) + 1;
          }
          covered.forEach((times, i) => {
            expect(times <= 1 && (times === 1 || /\s/.test(clause.value[i] ?? ''))).toBe(true);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('have tokens that spell them', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        for (const { value, data } of sentencesIn(markdown)) {
          let last = 0;
          for (const { text, start, end } of data?.tokens ?? []) {
            expect(value.slice(start, end)).toBe(text);
            expect(value.slice(last, start).trim()).toBe('');
            last = end;
          }
          expect(value.slice(last).trim()).toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('join to their value from the runs of the source', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        for (const clause of clausesOf(read(markdown)))
          for (const one of clause.children)
            expect(fromRuns(clause, one)).toBe(one.value.replace(/\s/g, '').length);
      }),
      { numRuns: 100 },
    );
  });
});

const placeOf = (data: Sentence['data']): { start: number; end: number } => {
  if (!data) throw new Error('A sentence has no data.');
  return data;
};

/** How many characters other than white space the runs of a sentence stand for. */
function fromRuns(clause: Clause, { data }: Sentence): number {
  const { start, end } = placeOf(data);
  const runs = clause.data?.map.slice(start, end) ?? [];
  return runs
    .map(([plain, length]) => clause.value.slice(plain, plain + length))
    .join('')
    .replace(/\s/g, '').length;
}
