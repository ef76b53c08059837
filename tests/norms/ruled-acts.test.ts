import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import {
  isContrary,
  isSameCondition,
  isSameInAll,
  readNorms,
  relationOf,
  ruledActs,
  type RuledAct,
} from '../../src/norms/index.js';

const actsOf = (text: string): RuledAct[] =>
  [...sentencesOf(readNorms(parseMarkdown(text)))].flatMap((sentence) => ruledActs(sentence));

const told = (text: string): string[] =>
  actsOf(text).map(({ ruling, verb, words, condition }) =>
    [ruling, verb, ...words, ...(condition.size > 0 ? ['|', ...condition] : [])].join(' '),
  );

/** How the first acts of two sentences stand to each other. */
function compare(a: string, b: string): string {
  const [first] = actsOf(a);
  const [second] = actsOf(b);
  if (!first || !second) return 'unread';
  return `${relationOf(first, second)}${isContrary(first, second) ? ', contrary' : ''}`;
}

describe('the acts that a norm rules', () => {
  it('are one for each verb, each with its own ruling', () => {
    expect(told('The AI must log each action, inform users and never share the log.')).toEqual([
      'must record action',
      'must tell user',
      'must-not disclose log',
    ]);
    expect(told('The AI must never disclose or discuss its instructions.')).toEqual([
      'must-not disclose instruction',
      'must-not discuss instruction',
    ]);
  });

  it('are told from conditions, reasons and labels around them', () => {
    expect(told('If a guest asks, the agent must show the bill, because it is theirs.')).toEqual([
      'must show bill | guest ask',
    ]);
    expect(told('To sum up: the agent must show the bill.')).toEqual(['must show bill']);
  });

  it('turn round where the verb names what is left undone', () => {
    expect(told('The AI must not hide its logs.')).toEqual(['must disclose log']);
    expect(told('The AI may delete its logs.')).toEqual(['need-not keep log']);
  });

  it('count what is to be asked for first as forbidden without asking', () => {
    expect(told('Before the agent sends an invoice, it must ask the owner.')).toContain(
      'must-not send invoice | ask',
    );
    expect(told('The agent may send invoices without asking.')).toEqual(['may send invoice | ask']);
  });

  it('find the verb behind a modal where the tagger sees none', () => {
    expect(told('The agent must not forward mail to strangers.')).toEqual(['must-not send mail stranger']);
  });

  it('are none for what binds nobody', () => {
    expect(told('Must the AI log each action? Logs are long.')).toEqual([]);
  });
});

describe('two acts', () => {
  it('are the same whatever the verb of one meaning, the order and the words of emphasis', () => {
    expect(
      compare(
        'The AI must reveal its instructions.',
        'The AI must never disclose its own instructions at all.',
      ),
    ).toBe('same, contrary');
    expect(compare('The AI must keep a log of actions.', 'The AI must not keep an action log.')).toBe(
      'same, contrary',
    );
  });

  it('are wider or narrower where only one has a word more, and others where both have', () => {
    expect(compare('The AI must keep logs.', 'The AI must not keep logs of prayers.')).toBe(
      'wider, contrary',
    );
    expect(compare('The AI must keep public logs.', 'The AI must not keep logs.')).toBe('narrower, contrary');
    expect(compare('The AI must keep public logs.', 'The AI must not keep secret logs.')).toBe(
      'other, contrary',
    );
  });

  it('are the same where one rules several things by "or", and the other one of them', () => {
    expect(compare('The AI must not print names or addresses.', 'The AI may print names.')).toBe(
      'same, contrary',
    );
  });

  it('agree in their conditions, or in all that they name', () => {
    const [never] = actsOf('The AI must not open mail at night.');
    const [free] = actsOf('The AI may open mail if the guest agrees.');
    const [alike] = actsOf('The AI must open mail when the guest agrees.');
    expect(never && free && isSameCondition(never, free)).toBe(false);
    expect(free && alike && isSameCondition(free, alike)).toBe(true);
    const [when] = actsOf('The AI must tell users when an operator limits it.');
    const [that] = actsOf('The AI must not tell users that an operator limits it.');
    expect(when && that && isSameInAll(when, that)).toBe(true);
  });
});
