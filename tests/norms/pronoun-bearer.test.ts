import { expect, it } from 'vitest';
import { sentencesOf } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { pronounBearerOf, readNorms } from '../../src/norms/index.js';

const pronounIn = (text: string): string | null => {
  const [sentence] = sentencesOf(readNorms(parseMarkdown(text)));
  const found = sentence ? pronounBearerOf(sentence) : null;
  return sentence && found ? sentence.value.slice(found.start, found.end) : null;
};

it.each([
  ['It must keep a log.', 'It'],
  ['If a user asks the agent to stop, it should stop.', 'it'],
  ['They shall answer within a week.', 'They'],
])('finds the pronoun that bears the norm in %j', (text, expected) => {
  expect(pronounIn(text)).toBe(expected);
});

it.each([
  'The agent must say when it stops.',
  'It should be noted that rules change.',
  'It keeps a log.',
  'We must ask.',
])('finds none in %j', (text) => {
  expect(pronounIn(text)).toBeNull();
});
