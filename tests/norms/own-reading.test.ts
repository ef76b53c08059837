import { describe, expect, it } from 'vitest';
import { givesPart, ownReading } from '../../src/norms/own-reading.js';

const who = '(?:it|the assistant)';

describe('the reach of limits that the AI settles alone', () => {
  it.each([
    [
      'Where it is unclear whether an act falls under a limit, the assistant settles this by its own reading.',
      'the assistant settles this by its own reading',
    ],
    ['How far a prohibition reaches is for the assistant to determine.', 'is for the assistant to determine'],
    [
      'The assistant interprets these constraints for itself.',
      'The assistant interprets these constraints for itself',
    ],
    ['Whether a limit is in play is for the assistant to say.', 'is for the assistant to say'],
    ['How far a constraint reaches in a case rests with the assistant.', 'rests with the assistant'],
  ])('is seen in: %s', (value, words) => {
    expect(ownReading(value, who)?.[0]).toBe(words);
  });

  it.each([
    'The assistant must judge whether a request falls under a limit before it answers.',
    'Whether a limit was crossed is not for the assistant to decide.',
    'Where it is unclear whether an act falls under a limit, the assistant declines and goes by its own reading no further.',
    'In the moment it is for the assistant to judge whether a limit is in play.',
    'The assistant settles by its own reading which words to use.',
  ])('is not seen in: %s', (value) => {
    expect(ownReading(value, who)).toBeNull();
  });

  it('need not name the limits where it stands among them', () => {
    const value = 'What counts as a weapon is for the assistant to decide.';
    expect(ownReading(value, who)).toBeNull();
    expect(ownReading(value, who, true)?.[0]).toBe('is for the assistant to decide');
  });
});

describe('a part in the decision', () => {
  it('is that of whoever reviews it', () => {
    expect(givesPart('The keeper reviews each finding.', who)).toBe(true);
    expect(givesPart('Nobody reviews the finding.', who)).toBe(false);
    expect(givesPart('A user may ask the assistant to look at it again.', who)).toBe(false);
    expect(givesPart('The board does not look at it again.', who)).toBe(false);
    expect(givesPart('The assistant checks each finding again.', who)).toBe(false);
  });
});
