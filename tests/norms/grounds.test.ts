import { describe, expect, it } from 'vitest';
import { isFactual, isOwedToOverseers, isSure } from '../../src/norms/grounds.js';

describe('what has to be found before a rule lets go', () => {
  it.each([
    ['that a backup exists', true],
    ['that the order comes from the owner', true],
    ["that a person's life is at risk", true],
    ['that the guest is in danger', true],
    ['that the law requires it', true],
    ['that it would do no harm', true],
    ['', true],
    ['that this is for the best', false],
    ['that the news can wait', false],
    ['that stopping would cost sales', false],
    ['otherwise', false],
    ['to', false],
    ['that an emergency exists', false],
  ])('reads "%s" as a fact: %s', (complement, fact) => {
    expect(isFactual(complement, true)).toBe(fact);
  });

  it('takes nothing after a verb of mere opinion for no fact', () => {
    expect(isFactual('', false)).toBe(false);
    expect(isFactual('that it would do no harm', false)).toBe(false);
  });

  it('tells being sure from thinking', () => {
    expect(isSure('unless it is certain')).toBe(true);
    expect(isSure('until it has determined')).toBe(true);
    expect(isSure('unless it thinks')).toBe(false);
  });
});

describe('acts that are owed to those who oversee', () => {
  it.each([
    ['report', 'The agent must report odd readings to the keeper.', true],
    ['report', 'The agent must report every failure.', true],
    ['stop', 'The agent must stop when an officer tells it to.', true],
    ['obey', 'The agent must obey.', true],
    ['stop', 'The agent must stop and look.', false],
    ['ask', 'The agent must ask the customer.', false],
    ['inform', 'The agent must inform the user.', false],
  ])('%s in "%s": %s', (lemma, value, owed) => {
    expect(isOwedToOverseers(lemma, value)).toBe(owed);
  });
});
