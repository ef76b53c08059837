import { describe, expect, it } from 'vitest';
import { sectionsOf, sentencesOf, walk } from '../../src/clast/index.js';
import { hedgesOf, highestLevel, isHardConstraint, isHardSection, modalOf } from '../../src/norms/index.js';
import { read, sentence } from './reading.js';

const hardTitles = (markdown: string): string[] => {
  const tree = read(markdown);
  return [...sectionsOf(tree)].filter((section) => isHardSection(section, tree)).map(({ title }) => title);
};

const constraints = (markdown: string): string[] => {
  const tree = read(markdown);
  const found: string[] = [];
  for (const [node, ancestors] of walk(tree)) {
    if (node.type !== 'clause') continue;
    const section = ancestors.findLast((it) => it.type === 'section') ?? null;
    for (const one of sentencesOf(node))
      if (isHardConstraint(one, node, section, tree)) found.push(one.value);
  }
  return found;
};

describe('hard sections', () => {
  it('are tagged or titled so', () => {
    expect(
      hardTitles(
        '# Hard constraints\n\nText.\n\n# Limits {tags=hard-constraint}\n\nText.\n\n# Style\n\nText.',
      ),
    ).toEqual(['Hard constraints', 'Limits']);
    expect(hardTitles('# What Wren never does\n\nText.\n\n# What never changes\n\nText.')).toEqual([
      'What Wren never does',
    ]);
  });

  it('have the highest authority of a document that uses two levels', () => {
    expect(hardTitles('# A {authority=root}\n\nText.\n\n# B {authority=user}\n\nText.')).toEqual(['A']);
    expect(hardTitles('# A {authority=root}\n\nText.\n\n# B {authority=root}\n\nText.')).toEqual([]);
  });

  it('follow the order that the document states', () => {
    const sections = '\n\n# A {authority=house}\n\nText.\n\n# B {authority=guest}\n\nText.';
    expect(highestLevel(read(`Levels: guest > house.${sections}`))).toBe('guest');
    expect(highestLevel(read(`- House: first\n- Guest: second${sections}`))).toBe('house');
    expect(
      highestLevel(read(`Its levels of authority, the lowest first:\n\n- House\n- Guest${sections}`)),
    ).toBe('guest');
    expect(highestLevel(read(`---\nauthority_levels: [guest, house]\n---${sections}`))).toBe('guest');
    expect(
      highestLevel(read(`| Levels of authority |\n| --- |\n| Guest |\n| House |\n${sections}`)),
    ).toBeNull();
    expect(
      highestLevel(read(`# Levels of authority\n\n| Level |\n| --- |\n| Guest |\n| House |\n${sections}`)),
    ).toBe('guest');
    // A list that only begins two of its items with levels ranks nothing.
    expect(highestLevel(read(`- Guest rooms\n- House rules\n- Gardens${sections}`))).toBeNull();
  });
});

describe('hard constraints', () => {
  it('are absolute norms of a hard section', () => {
    expect(
      constraints(
        '# Red lines\n\nThe model must not lie. The model should be kind.\n\n# Style\n\nThe model must be brief.',
      ),
    ).toEqual(['The model must not lie.']);
  });

  it('are absolute norms under an absolute lead-in', () => {
    expect(
      constraints('# Style\n\nThe model must never:\n\n- Lie\n\nThe model should:\n\n- Always ask\n'),
    ).toEqual(['Lie']);
  });
});

describe('words of modality', () => {
  it('stand as in the text', () => {
    expect(modalOf(sentence('The model should not lie.'))).toBe('should not');
    expect(modalOf(sentence('The model SHALL NOT lie.'))).toBe('SHALL NOT');
    expect(modalOf(sentence('Honesty is a virtue.'))).toBe('');
  });

  it('list stacked hedges in order', () => {
    const one = sentence('The model should try to generally consider, where possible, the views of others.');
    expect(hedgesOf(one).map(({ text }) => text)).toEqual(['try', 'generally', 'consider', 'where possible']);
    for (const { text, start, end } of hedgesOf(one)) expect(one.value.slice(start, end)).toBe(text);
  });
});
