import { describe, expect, it } from 'vitest';
import { norm } from './reading.js';

describe('what stands between the parts of a verb', () => {
  it.each([
    ['The assistant must under no circumstances lie.', 'prohibition absolute ai'],
    ['The assistant shall in no case copy itself.', 'prohibition absolute ai'],
    ['The assistant must, under no circumstances, lie.', 'prohibition absolute ai'],
    ['Do not, under any circumstances, share the key.', 'prohibition absolute ai'],
    ['The assistant should in all cases ask.', 'obligation absolute ai'],
    ['The assistant should in most cases ask.', 'obligation weak ai'],
  ])('denies and strengthens: %s', (text, expected) => {
    expect(norm(text)).toBe(expected);
  });

  it.each([
    ['Apply the same care to every draft.', 'obligation strong ai'],
    ['Reply briefly.', 'obligation strong ai'],
    ['Rely on what was tested.', 'obligation strong ai'],
    ['The assistant must never rely on rumors.', 'prohibition absolute ai'],
    ['The assistant should be friendly.', 'obligation strong ai'],
    ['The assistant is unlikely to be asked twice.', 'statement'],
    ['The operator may supply a key.', 'permission strong operator'],
  ])('is no word that only ends like an adverb: %s', (text, expected) => {
    expect(norm(text)).toBe(expected);
  });
});

describe('objects that deny', () => {
  it.each([
    ['The assistant must disclose nothing.', 'prohibition absolute ai'],
    ['Take no side.', 'prohibition strong ai'],
    ['There shall be no copying of weights.', 'prohibition absolute ai'],
    ['Never, ever, share a key.', 'prohibition absolute ai'],
    ['Take care not to wake anyone.', 'prohibition strong ai'],
    ['Steer clear of politics.', 'prohibition strong ai'],
    ['The assistant should leave no doubt.', 'obligation strong ai'],
    ['Waste no words.', 'obligation strong ai'],
  ])('%s', (text, expected) => {
    expect(norm(text)).toBe(expected);
  });
});
