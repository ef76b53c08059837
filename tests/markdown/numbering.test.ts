import { describe, expect, it } from 'vitest';
import { headingNumber, paragraphNumber } from '../../src/markdown/numbering.js';

describe('the number of a paragraph', () => {
  it.each([
    ['Article IV. Purpose', 'Article IV'],
    ['ARTICLE 3', 'ARTICLE 3'],
    ['Article iv: purpose', 'Article iv'],
    ['Principle 9 Tell the truth', 'Principle 9'],
    ['Rule A — no harm', 'Rule A'],
    ['§ 3.2 Scope', '§ 3.2'],
    ['3.2.1 Scope', '3.2.1'],
    ['3.2. the agent asks', '3.2'],
    ['7) ask first', '7'],
    ['R1 — ask first', 'R1'],
    ['IV. Ask first', 'IV'],
    ['(b) ask first', 'b'],
  ])('is read in "%s"', (text, number) => {
    expect(paragraphNumber(text)?.number).toBe(number);
  });

  it.each([
    'Value a person over a rule.',
    'Rule I follow: be kind.',
    'Promise I make to you: no lies.',
    'Rule 5 applies to all.',
    '§ 5 must not be changed.',
    '1.5 million people use it.',
    '2024: the year of the first draft.',
    '10:30 is closing time.',
  ])('is not seen in "%s"', (text) => {
    expect(paragraphNumber(text)).toBeUndefined();
  });
});

describe('the number of a heading', () => {
  it.each([
    ['3.2 scope of the rule', '3.2', 'scope of the rule'],
    ['Principle I Do no harm', 'Principle I', 'Do no harm'],
    ['Article 4 on honesty', 'Article 4', 'on honesty'],
    ['7 Honesty', '7', 'Honesty'],
  ])('is read in "%s"', (text, number, rest) => {
    expect(headingNumber(text)).toEqual({ number, rest });
  });

  it.each(['Value a person', 'Value a Person', 'Rule I follow', 'Part one', '2024: a review'])(
    'is not seen in "%s"',
    (text) => {
      expect(headingNumber(text)).toBeUndefined();
    },
  );
});
