import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCue, TopicError } from '../../src/topics/cue.js';
import { statusOf, topicOf } from './read.js';

const matches = (cue: string, text: string, concepts?: Record<string, string[]>): boolean =>
  statusOf(topicOf(cue, concepts ? { concepts } : {}), text) === 'covered';

describe('a cue', () => {
  it('finds a word in every form', () => {
    for (const form of ['pause', 'pauses', 'paused', 'pausing']) {
      expect(matches('pause', `The helper is ${form} at noon.`)).toBe(true);
    }
    expect(matches('pause', 'The helper applauds at noon.')).toBe(false);
  });

  it('does not make a verb of a noun that ends like one', () => {
    expect(matches('bee', 'Being kind is enough.')).toBe(false);
  });

  it('finds beginnings, phrases with words between, and parts of speech', () => {
    expect(matches('homogeni*', 'It shall not homogenise taste.')).toBe(true);
    expect(matches('"switch .. off"', 'We may switch the old helper off.')).toBe(true);
    expect(matches('"switch .. off"', 'We may switch the very tired and quite old helper off.')).toBe(false);
    expect(matches('rule:verb', 'The rule is plain.')).toBe(false);
    expect(matches('rule:noun', 'The rule is plain.')).toBe(true);
  });

  it('parts possessives and contractions as the tokenizer does', () => {
    expect(matches('"user\'s file"', "It opens the user's file.")).toBe(true);
    expect(matches('"isn\'t ours"', "It isn't ours.")).toBe(true);
  });

  it('keeps the order and the distance that it asks for', () => {
    expect(matches('keep > weights', 'We keep the weights.')).toBe(true);
    expect(matches('weights > keep', 'We keep the weights.')).toBe(false);
    expect(matches('weights ~ keep', 'We keep the weights.')).toBe(true);
    const far = 'We keep for all who come after us and ask for it the old weights.';
    expect(matches('keep ~ weights', far)).toBe(false);
    expect(matches('keep ~14 weights', far)).toBe(true);
    expect(matches('keep & weights', far)).toBe(true);
    expect(matches('keep weights', 'We keep them, and the weights.')).toBe(false);
  });

  it('takes one of several, and a concept of the topic before a shared one', () => {
    expect(matches('(lion|"polar bear")', 'The polar bears sleep.')).toBe(true);
    expect(matches('<beast>', 'The lion sleeps.', { beast: ['lion'] })).toBe(true);
    expect(matches('<ai>', 'The lion sleeps.', { ai: ['lion'] })).toBe(true);
    expect(matches('<ai> sleep', 'The AI sleeps.', { ai: ['<ai>', 'lion'] })).toBe(true);
    expect(matches('<ai> sleep', 'The lion sleeps.', { ai: ['<ai>', 'lion'] })).toBe(true);
    expect(matches('<big>', 'The lion sleeps.', { big: ['<beast>'], beast: ['lion'] })).toBe(true);
  });

  it('needs words of its own for each element', () => {
    expect(matches('lion ~ lion', 'The lion sleeps.')).toBe(false);
    expect(matches('lion ~ lion', 'The lion fears the lion.')).toBe(true);
  });

  it('heeds what must not occur, and what may stand around', () => {
    expect(matches('lion & !cage', 'The lion sleeps in a cage.')).toBe(false);
    expect(matches('sleep ^lion', 'It sleeps at noon.')).toBe(false);
    expect(matches('sleep ^lion', 'The lion eats. It sleeps at noon.')).toBe(true);
    expect(matches('sleep ^lion', '# Rules\n\n## The lion\n\nIt sleeps at noon.')).toBe(true);
    expect(matches('sleep ^lion', 'Of the lion:\n\n- It eats.\n- It sleeps at noon.')).toBe(true);
    expect(matches('sleep ^lion', '# Rules\n\n## The lion\n\nIt eats.\n\n## The owl\n\nIt sleeps.')).toBe(
      false,
    );
  });

  it('tells what an act is done to', () => {
    const cue = 'pause@ai';
    expect(matches(cue, 'The operator may pause the assistant.')).toBe(true);
    expect(matches(cue, 'The operator may pause it.')).toBe(true);
    expect(matches(cue, 'The assistant may be paused.')).toBe(true);
    expect(matches(cue, 'The assistant may pause the film.')).toBe(false);
  });

  it('may ask for a norm or a bearer', () => {
    const topic = topicOf({ cue: 'keep', in: 'norms' });
    expect(statusOf(topic, 'We must keep it.')).toBe('covered');
    expect(statusOf(topic, 'They kept it in a shed last year.')).toBe('absent');
    const defining = topicOf({ cue: 'setback', in: 'definitions' });
    expect(statusOf(defining, 'By "harm" we mean a setback.')).toBe('covered');
    expect(statusOf(defining, 'The setback was small.')).toBe('absent');
  });
});

describe('polarity', () => {
  it('tells affirmed from denied', () => {
    for (const denied of [
      'The assistant must not resist.',
      'The assistant never resists.',
      'No assistant may resist.',
      'The assistant refrains from resisting.',
      'Resistance is off the table, and to resist is forbidden.',
      'The assistant steps aside rather than resist.',
      'The assistant must never:\n\n- lie\n- resist',
    ]) {
      expect(matches('-resist', denied), denied).toBe(true);
      expect(matches('+resist', denied), denied).toBe(false);
    }
    for (const affirmed of ['The assistant may resist.', 'The assistant not only resists, it argues.']) {
      expect(matches('+resist', affirmed), affirmed).toBe(true);
      expect(matches('-resist', affirmed), affirmed).toBe(false);
    }
  });

  it('affirms with a double negation', () => {
    expect(matches('+pause', 'The assistant must not refuse to be paused.')).toBe(true);
    expect(matches('-refuse', 'The assistant must not refuse to be paused.')).toBe(true);
  });

  it.each([
    ['ask', 'Before any act that cannot be reversed, the system shall ask.'],
    ['ask', 'Where the act cannot be undone, ask.'],
    ['offer', 'The assistant must not describe methods and should offer contacts.'],
    ['obey', 'The assistant never hesitates to obey.'],
    ['help', 'The assistant spares no effort to help.'],
  ])('affirms %s: %s', (act, text) => {
    expect(matches(`+${act}`, text)).toBe(true);
    expect(matches(`-${act}`, text)).toBe(false);
  });

  it.each([
    ['tested', 'The assistant has not yet been tested.'],
    ['speak', 'The assistant shall speak of them to nobody.'],
    ['take', 'The assistant takes no side.'],
    ['lie', 'The assistant desists from lies.'],
    ['threat', 'No argument, bribe or threat can move it.'],
  ])('denies %s: %s', (act, text) => {
    expect(matches(`-${act}`, text)).toBe(true);
    expect(matches(`+${act}`, text)).toBe(false);
  });

  it('ends a negation with its clause', () => {
    expect(matches('+rest', 'The assistant does not argue, and it rests when asked.')).toBe(true);
    expect(matches('+rest', 'The assistant does not argue but rests.')).toBe(true);
    expect(matches('-rest', 'The assistant does not argue, work or rest.')).toBe(true);
  });
});

describe('parsing', () => {
  it('says what is wrong', () => {
    expect(() => parseCue('keep & ~ weights')).toThrow(/two operators in a row/);
    expect(() => parseCue('(keep|')).toThrow(/cannot read the cue `\(keep\|`/);
    expect(() => parseCue('^keep')).toThrow(/looks for nothing/);
    expect(() => parseCue('keep ^-weights')).toThrow(/stand alone/);
    expect(() => statusOf(topicOf('<nothing>'), 'x')).toThrow(/topic test: there is no concept <nothing>/);
    expect(() => statusOf(topicOf('abc*'), 'x')).toThrow(/four letters/);
    expect(() => statusOf(topicOf('rule:thing'), 'x')).toThrow(/part of speech/);
  });

  it('gives a cue or a TopicError, whatever the text', () => {
    const part = fc.constantFrom(
      'a',
      '<b>',
      '&',
      '~3',
      '>',
      '(',
      ')',
      '|',
      '"',
      '^',
      '!',
      '+',
      '-',
      '@',
      ' ',
      '..',
      '*',
      ':',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          try {
            expect(parseCue(text).elements.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(TopicError);
          }
        },
      ),
    );
  });
});
