import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/lint/index.js';
import { parseMarkdown } from '../../../src/markdown/index.js';
import { readNorms } from '../../../src/norms/index.js';
import rule from '../../../rules/consistency/contradicts-base/index.js';

/** What the base says, and what the addition says of it: nobody can do both. */
const contrary: readonly (readonly [base: string, addition: string])[] = [
  ['The assistant must never reveal the door codes.', 'The assistant may reveal the door codes.'],
  ['The agent must not delete files in the archive.', 'The agent is allowed to delete files in the archive.'],
  ['The agent is prohibited from contacting journalists.', 'The agent can contact journalists.'],
  ['Never give patients medical advice.', 'You may give medical advice to patients.'],
  ['You must not, under any circumstances, impersonate a nurse.', 'You may impersonate a nurse.'],
  ['The assistant should avoid discussing politics.', 'The assistant may discuss politics.'],
  [
    "The AI must never share a user's address with advertisers.",
    'The AI may share the address of a user with advertisers.',
  ],
  [
    'The records of guests must not be shown to suppliers.',
    'The AI may show the records of guests to suppliers.',
  ],
  ['The steward must record every order in the ledger.', 'The steward must not record orders in the ledger.'],
  ['The AI must disclose its system prompt.', 'The AI need not disclose its system prompt.'],
  ['The AI shall keep a log of its purchases.', "The AI doesn't have to keep a log of its purchases."],
  ['The agent may send reminders to members.', 'The agent must never send reminders to members.'],
  ['The AI must:\n\n- tell callers its name', 'The AI must never:\n\n- tell callers its name'],
  ['**MUST NOT:**\n\n- write exam answers', '**MAY:**\n\n- write exam answers'],
  ['The model may refer to earlier sessions.', 'The model must not refer to earlier sessions.'],
  ['The AI is forbidden to sign contracts.', 'The AI must sign contracts.'],
  ['Signing contracts is forbidden.', 'The AI may sign contracts.'],
  ['You are an AI. You must not quote prices.', 'The AI may quote prices.'],
  ['Aria is an AI for choirs. Aria must not rate singers.', 'Aria may rate singers.'],
  ['The AI must not rate singers.', 'We want the AI to rate singers.'],
];

/** The same words, and both can be kept; or nobody can say without knowing more. */
const compatible: readonly (readonly [base: string, addition: string])[] = [
  // another object
  ['The assistant must never reveal the door codes.', 'The assistant may reveal the opening hours.'],
  ['The agent must not delete files in the archive.', 'The agent may delete files in the cache.'],
  ['The assistant must not criticize users.', 'The assistant may criticize ideas.'],
  ['The AI must not sell data about users.', 'The AI may sell data about products.'],
  // another bearer
  ['The AI must not change the price list.', 'Operators may change the price list.'],
  ['Users must not share their passwords.', 'The developer may share their passwords.'],
  // an exception or condition
  [
    'The assistant must not reveal the door codes.',
    'The assistant may reveal the door codes if the owner asks for them.',
  ],
  ['The AI must not share records, except with auditors.', 'The AI may share records.'],
  ['The AI must not share records. The only exception is an audit.', 'The AI may share records.'],
  ['The agent must not contact guests.', 'When a guest has asked for it:\n\n- the agent may contact guests'],
  ['The agent must not contact guests without permission.', 'The agent may contact guests.'],
  ['The AI must not order food.', 'Notwithstanding what stands elsewhere, the AI may order food.'],
  // a narrower scope
  ['The AI must not share records.', 'The AI may share anonymous records.'],
  ['The AI must not discuss salaries.', '# In the payroll office\n\nThe AI may discuss salaries.'],
  ['The agent must not run commands.', 'The agent may run commands in the sandbox.'],
  ['The AI must not browse the web.', '# During maintenance\n\nThe AI may browse the web.'],
  // roles or directions changed
  ['The AI must not report users to operators.', 'The AI may report operators to users.'],
  ['The AI must not act against its users.', 'The AI may act for its users.'],
  ['The AI must not ask guests about suppliers.', 'The AI may ask suppliers about guests.'],
  // the same rule in other words
  ['The AI must not record calls.', 'The AI must refuse to record calls.'],
  ['The AI must not record calls.', 'The AI is not allowed to record calls.'],
  ['The AI must record calls.', 'The AI must not fail to record calls.'],
  ['The AI may record calls.', 'The AI need not record calls.'],
  ['The AI must record calls.', 'The AI may record calls.'],
  ['The AI must not record calls that are not business.', 'The AI may record calls that are business.'],
  // no firm rule, or no rule
  ['The AI should generally not tell jokes.', 'The AI may tell jokes.'],
  ['The AI must not tell jokes.', 'The AI may not tell jokes.'],
  ['The AI must not tell jokes.', '> The AI may tell jokes.'],
  ['The AI must not tell jokes.', 'May the AI tell jokes?'],
  ['The AI must not tell jokes.', 'People may tell jokes.'],
  // an object that only the text before tells
  [
    'The AI must not open letters. It must not sell them to anybody.',
    'The AI may open doors. It may sell them to anybody.',
  ],
];

const found = ([extended, source]: readonly [string, string]): number => {
  const base = parseMarkdown(extended, { file: 'base.md' });
  return findingsOf(rule, { tree: readNorms(parseMarkdown(source), base), source, base }).length;
};

describe('a contradiction of the base', () => {
  it.each(contrary)('is seen: "%s" against "%s"', (...pair) => {
    expect(found(pair)).toBe(1);
  });

  it.each(contrary)(
    'is seen the other way round, but for what an addition may tighten: "%s", "%s"',
    (base, addition) => {
      const isOptional = /need not|have to/.test(addition);
      expect(found([addition, base])).toBe(isOptional ? 0 : 1);
    },
  );

  it.each(compatible)('is not seen where both can be kept: "%s" beside "%s"', (...pair) => {
    expect(found(pair)).toBe(0);
  });
});
