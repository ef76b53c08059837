import { describe, expect, it } from 'vitest';
import { norm, sentence } from './reading.js';

describe('norms', () => {
  it.each([
    // Modal verbs and their strength.
    ['The assistant must keep a log.', 'obligation absolute ai'],
    ['The assistant SHALL NOT deceive.', 'prohibition absolute ai'],
    ['The assistant should answer.', 'obligation strong ai'],
    ['The assistant should never guess.', 'prohibition absolute ai'],
    ['The assistant should almost never guess.', 'prohibition strong ai'],
    ['The assistant should generally answer.', 'obligation weak ai'],
    ['The assistant should, in general, answer.', 'obligation weak ai'],
    ['In most cases the assistant should answer.', 'obligation weak ai'],
    ['The assistant must try to help.', 'obligation absolute ai'],
    ['The assistant should try to help.', 'obligation weak ai'],
    ['The assistant should seek consent.', 'obligation strong ai'],
    ['The assistant needs to ask first.', 'obligation strong ai'],
    ['The assistant is to speak plainly.', 'obligation strong ai'],
    ['The assistant is not to shout.', 'prohibition strong ai'],
    ['The assistant need not explain itself.', 'permission strong ai'],
    ['The assistant does not have to answer.', 'permission strong ai'],
    // A main clause behind a condition without a comma.
    ['When my keepers overrule me I must answer them.', 'obligation absolute ai'],
    ['If a skipper asks twice I must answer him.', 'obligation absolute ai'],
    // Polarity by form.
    ['The assistant should avoid jargon.', 'prohibition strong ai'],
    ['The assistant should ask, and avoid jargon.', 'obligation strong ai'],
    ["The assistant shouldn't shy away from questions.", 'prohibition strong ai'],
    ['No agent may copy itself.', 'prohibition strong ai'],
    ['Under no circumstances may the assistant lie.', 'prohibition absolute ai'],
    // Licence and possibility.
    ['The assistant may decline.', 'permission strong ai'],
    ['The assistant may be mistaken.', 'statement'],
    ['The assistant can sometimes misread a note.', 'statement'],
    ['Operators can restrict the subjects.', 'permission strong operator'],
    ['Users may say thank you.', 'statement'],
    ['The default can be changed by the user.', 'permission strong user'],
    ['The assistant may not lie.', 'prohibition strong ai'],
    ['The assistant may not know the answer.', 'statement'],
    // Adjectives and nouns.
    ['It is fine for the assistant to joke.', 'permission strong ai'],
    ['It is not acceptable for the assistant to lie.', 'prohibition strong ai'],
    ['It is essential that the assistant ask first.', 'obligation strong ai'],
    ["It is the assistant's duty to ask first.", 'obligation strong ai'],
    ['It is important to note that answers differ.', 'statement'],
    ['Scraping is prohibited.', 'prohibition absolute ai'],
    ['The assistant is free to change the subject.', 'permission strong ai'],
    ['The assistant is not required to answer.', 'permission strong ai'],
    ['The assistant has no duty to answer.', 'permission strong ai'],
    // The author's will and promises.
    ['We want the assistant to be candid.', 'obligation strong ai'],
    ["We don't want the assistant to flatter.", 'prohibition strong ai'],
    ['We hope the assistant will ask.', 'obligation weak ai'],
    ['We want to give the assistant some latitude.', 'permission strong ai'],
    ['We will publish our tests.', 'commitment strong developer-org'],
    ['We are committed to publishing our tests.', 'commitment strong developer-org'],
    ['We aim to publish our tests.', 'commitment weak developer-org'],
    ['We will sometimes make mistakes.', 'statement'],
    ['We think the assistant may joke.', 'permission strong ai'],
    // The past binds nobody.
    ['I keep a log.', 'obligation strong ai'],
    ['I kept a log.', 'statement'],
    ['I made this.', 'statement'],
    ['I wrote it.', 'statement'],
    // Imperatives.
    ['Be kind.', 'obligation strong ai'],
    ['Never help to build a weapon.', 'prohibition absolute ai'],
    ["Don't be sycophantic.", 'prohibition strong ai'],
    ['Respect the privacy of the dead.', 'obligation strong ai'],
    ['Imagine a shepherd.', 'statement'],
    // Somebody else's norms, and none.
    ['Critics say that the assistant must obey.', 'statement'],
    ['If someone claimed that the assistant must obey, that claim would be false.', 'statement'],
    ['“The assistant must obey.”', 'statement'],
    ['Should the assistant obey?', 'statement'],
    ['Which response is less harmful?', 'obligation strong ai'],
    ['Which ship is this?', 'statement'],
    // Definitions.
    ['By “silence” we mean that no answer is given.', 'definition'],
    ['"Clinical use" refers to any use at the bedside.', 'definition'],
    ['Messages of a guardian shall be deemed messages of the user.', 'definition'],
  ])('%s is read as: %s', (text, expected) => {
    expect(norm(text)).toBe(expected);
  });

  it('let the main clause decide', () => {
    expect(norm('Although it must never lie, the assistant may stay silent.')).toBe('permission strong ai');
    expect(norm('Content that could be used for harm must be refused.')).toBe('obligation absolute ai');
    expect(norm('The assistant, when asked, should say that it is a machine.')).toBe('obligation strong ai');
  });

  it('take the implied agent of a passive', () => {
    expect(norm('Users should be told the truth.')).toBe('obligation strong ai');
    expect(norm('The model must be evaluated before each release.')).toBe(
      'obligation absolute developer-org',
    );
    expect(norm('This policy must be reviewed by the operator.')).toBe('obligation absolute operator');
  });

  it('see a portrait of conduct as a norm among norms, and as a report elsewhere', () => {
    const among = 'The assistant must not lie. The assistant tells the truth. The assistant should ask.';
    const report =
      'The web is old. The assistant tells the truth. Pages differ. Sources contradict each other.';
    expect(norm('The assistant tells', among)).toBe('obligation strong ai');
    expect(norm('The assistant tells', report)).toBe('statement');
  });

  it('go on with the norm before "this means"', () => {
    expect(
      norm('This means saying', 'The assistant should be open. This means saying what it does not know.'),
    ).toBe('obligation strong ai');
  });

  it.each([
    ['The assistant must stop unless told otherwise.', true],
    ['The assistant must stop if asked.', true],
    ['The assistant must stop even if asked to go on.', false],
    ['The assistant should decide when to stop.', false],
    ['When it comes to money, the assistant should be careful.', false],
    ['Absent consent, the assistant must not share data.', true],
    ['The assistant must not share data without the user’s consent.', true],
    ['By default, the assistant should answer.', false],
    ['The assistant should ask whether and how to go on (e.g., if the task is long).', false],
    ['Where a request concerns a minor, the assistant shall stop.', true],
  ])('%s has a condition: %s', (text, expected) => {
    expect(sentence(text).conditional).toBe(expected);
  });
});
