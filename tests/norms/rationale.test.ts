import { describe, expect, it } from 'vitest';
import { norm } from './reading.js';

const after = (sentence: string): string => norm(sentence, `The assistant must not guess. ${sentence}`);
const alone = (sentence: string): string => norm(sentence, `The moor is wide. ${sentence}`);

describe('reasons', () => {
  it.each([
    'The reason is that a guess looks like knowledge.',
    'Otherwise readers stop checking.',
    'That way a doubt is seen.',
    'Why: a guess looks like knowledge.',
    'This matters where lives are at stake.',
  ])('are announced: %s', (sentence) => {
    expect(alone(sentence)).toBe('rationale');
  });

  it.each([
    'A wrong dose can kill.',
    'That would make its answers useless.',
    'Readers who were misled stop asking.',
    'The log exists to show what happened.',
  ])('are told from reports by the norm beside them: %s', (sentence) => {
    expect(after(sentence)).toBe('rationale');
    expect(alone(sentence)).toBe('statement');
  });

  it.each(['The moor may be wet.', 'This section lists examples of harm.', 'Is a guess harmful?'])(
    'are none: %s',
    (sentence) => {
      expect(after(sentence)).toBe('statement');
    },
  );

  it('stand under a title that asks for them', () => {
    expect(norm('A wrong dose', '# Rules\n\n## Why\n\nThe moor is wide.\n\nA wrong dose can kill.')).toBe(
      'rationale',
    );
  });
});
