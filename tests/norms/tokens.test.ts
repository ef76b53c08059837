import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/norms/tokens.js';

const tokensOf = (...texts: string[]): unknown[] =>
  tokenize(texts.map((text) => ({ text, spans: [] }))).map(({ tokens, starts }) => [tokens, [...starts]]);
const words = (text: string): string[] =>
  tokenize([{ text, spans: [] }]).flatMap(({ tokens }) => tokens.map((it) => it.text));

/** Bits of words and marks that, stuck together, come apart into words that stand elsewhere with another mark. */
const bits = fc.constantFrom(
  ...[
    "isn't",
    'isn’t',
    'ours',
    "user's",
    "users'",
    'May',
    'U.S.',
    'e.g',
    'Wug',
    'wug',
    "wug's",
    "wug's-",
    'XML',
    '3.2',
    '10th',
    "o'clock",
  ],
  ...[
    '-',
    '/',
    '.',
    "'",
    '’',
    '"',
    '“',
    '”',
    '(',
    ')',
    ' ',
    ' ',
    ' ',
    '\n',
    ',',
    '—',
    '_',
    '@',
    '#',
    'é',
    '한',
    '😀',
    ':',
  ],
);
const odd = fc.array(bits, { maxLength: 40 }).map((them) => them.join(''));

describe('the tokenizer', () => {
  it('parts words alike whatever it read before', () => {
    expect(words("Open the user's file; it isn't ours.")).toEqual([
      ...['Open', 'the', 'user', "'s", 'file', ';', 'it', 'is', "n't", 'ours', '.'],
    ]);
    // It splits these into "user's" and "isn't", each one word.
    tokensOf("user's-own isn't-ours/isn't-yours _isn't_ x-user's.");
    expect(words("Open the user's file; it isn't ours.")).toContain("n't");
    expect(words("Open the user's file; it isn't ours.")).toContain("'s");
  });

  it('gives the same tokens, tags and lemmas alone, behind other texts and in between them', () => {
    fc.assert(
      fc.property(
        // A word that it has not met yet, in whatever company.
        fc.stringMatching(/^[a-z]{5,9}$/),
        odd,
        fc.array(odd, { maxLength: 6 }),
        fc.array(odd, { maxLength: 3 }),
        (word, ...texts) => {
          const [text, before, after] = texts.map((it) =>
            [it].flat().map((own) => own.replaceAll(/wug/gi, word)),
          );
          const [own = ''] = text ?? [];
          const [alone] = tokensOf(own);
          const among = tokensOf(...(before ?? []), own, ...(after ?? []));
          expect(among[before?.length ?? 0]).toEqual(alone);
          expect(tokensOf(own)).toEqual([alone]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not moved by thousands of unknown words', () => {
    const text = "Zorblat's Quux-9 must never frobnicate a user's wuggish gizmos.";
    const [before] = tokensOf(text);
    const unknown = Array.from(
      { length: 40_000 },
      (_, i) => `Wug${String(i * 7919)}z${String.fromCharCode(97 + (i % 26))}é-q${String(i)}`,
    );
    tokensOf(...Array.from({ length: 400 }, (_, i) => unknown.slice(i * 100, i * 100 + 100).join(' ')));
    expect(tokensOf(text)[0]).toEqual(before);
  });
});
