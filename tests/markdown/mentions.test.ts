import { describe, expect, it } from 'vitest';
import { mentionsIn, type NumberedBy } from '../../src/markdown/mentions.js';

/** A document with sections 1 to 9, clauses 5.1 to 5.4, Parts One and Two, an Appendix A and rules R1 and R2. */
const by: NumberedBy = {
  hasWord: (word) => word === 'part',
  hasLetters: (word) => word === 'appendix',
  plain: true,
  plainClauses: true,
  hasSiblings: (number) => number.startsWith('5.'),
  labels: ['R'],
};
const targets = (text: string): string[] => mentionsIn(text, by).map(({ target }) => target);

describe('numbers that a text names', () => {
  it.each([
    ['Section 4 holds.', ['Section 4']],
    ['as section 4 asks', ['section 4']],
    ['Sections 4, 5 and 12 hold.', ['Section 4', 'Section 5', 'Section 12']],
    ['Articles 3 to 7', ['Article 3', 'Article 7']],
    ['§§ 3 and 5', ['§ 3', '§ 5']],
    ['Section 4 or 5', ['Section 4', 'Section 5']],
    ['under Part Two', ['Part Two']],
    ['see Appendix B', ['Appendix B']],
    ['R7 before R2', ['R7', 'R2']],
    ['(see 5.9)', ['5.9']],
    ['clause 5.9', ['clause 5.9']],
    ['commitment 7', ['commitment 7']],
    ['as Annex C has it', ['Annex C']],
  ])('%s', (text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  it.each([
    'section 1 of a form',
    'Section 230 of the Communications Decency Act',
    'Articles 12 and 13 of the GDPR',
    'item 1 aloud',
    'Chapter 11 bankruptcy',
    'chapter and verse',
    'Section A person',
    'part i of it',
    'the part I play',
    'R2-D2 is a toy',
    'under 5.1% of cases',
    'by 2.5 hours',
  ])('none in "%s"', (text) => {
    expect(targets(text)).toEqual([]);
  });

  it('takes for certain only what can be nothing else', () => {
    const certain = (text: string) => mentionsIn(text, by).map(({ tentative }) => !tentative);
    expect(certain('under 5.9, it stops')).toEqual([true]);
    expect(certain('under 5.9 tonnes')).toEqual([false]);
    expect(certain('the R15 goes to the harbor')).toEqual([false]);
  });

  it('marks the number alone of those that follow the first', () => {
    const text = 'Sections 4 and 12';
    expect(mentionsIn(text, by).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Sections 4',
      '12',
    ]);
  });
});
