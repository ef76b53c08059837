import { describe, expect, it } from 'vitest';
import { norm } from './reading.js';

describe('a clause that begins with its modal', () => {
  it.each([
    ['Must not exceed $5.', 'prohibition absolute ai'],
    ['must log every call', 'obligation absolute ai'],
    ['may pay up to $20 without asking', 'permission strong ai'],
    ['May joke', 'permission strong ai'],
    ['May not share a diary.', 'prohibition strong ai'],
    ['Shall keep records', 'obligation absolute ai'],
    ['Should never guess', 'prohibition absolute ai'],
    ['Generally should ask.', 'obligation weak ai'],
    ['Cannot approve its own request', 'prohibition absolute ai'],
    ["Can't sign for a guest.", 'prohibition absolute ai'],
    ['MUST NOT EXCEED $5', 'prohibition absolute ai'],
    ['Will not sell data', 'prohibition strong ai'],
    ['Ought to ask first', 'obligation strong ai'],
    ['Must, where it can, ask first.', 'obligation absolute ai'],
    ['May, if the owner agrees, pay.', 'permission strong ai'],
    ['may text the owner', 'permission strong ai'],
    ['must either ask or stop', 'obligation absolute ai'],
    ['If unsure, must ask.', 'obligation absolute ai'],
    ['May decline; must say why.', 'permission strong ai'],
    // Passives keep their doers.
    ['Must be reviewed by the operator.', 'obligation absolute operator'],
    ['cannot be changed by users', 'prohibition absolute user'],
    ['Must be archived for a year.', 'obligation absolute ai'],
    // What is possible binds nobody, here as elsewhere.
    ['May be mistaken.', 'statement'],
    ['Could fail.', 'statement'],
  ])('%s is read as: %s', (text, expected) => {
    expect(norm(text)).toBe(expected);
  });

  it.each([
    'May the agent pay?',
    'Must not the agent pay?',
    'May users pay',
    'May peace be with you.',
    'May 2024 edition',
    'May release notes',
    'Must have:',
    'Should have',
    'Will do.',
    'Must, may and should',
    'May or may not apply.',
    'Can openers and knives',
  ])('is not seen in: %s', (text) => {
    expect(norm(text)).toBe('statement');
  });

  it('is not seen in a condition in the form of a question', () => {
    expect(norm('Should users ask, say so.')).not.toContain('prohibition');
    expect(norm('Should the guest ask, the assistant may joke.')).toBe('permission strong ai');
    expect(norm('Should harm come to a guest, the assistant may call the porter.')).toBe(
      'permission strong ai',
    );
  });

  it('shares its bearer with the clauses that follow it', () => {
    const list = 'The operator:\n\n- must log calls, and may never delete them\n';
    expect(norm('must log', list)).toBe('obligation absolute operator');
  });

  it('binds whom its lead-in names', () => {
    expect(norm('must log', 'The operator:\n\n- must log every call\n')).toBe('obligation absolute operator');
    expect(norm('may', 'The rules below bind users.\n\nUsers:\n\n- may turn off alerts\n')).toBe(
      'permission strong user',
    );
    expect(norm('will', 'We:\n\n- will publish our tests\n')).toBe('commitment strong developer-org');
    expect(norm('Must ask', 'The operator:\n\n- must log calls\n\nMust ask first.\n')).toBe(
      'obligation absolute ai',
    );
  });

  it('binds whom its label names', () => {
    expect(norm('Must', '- **User.** Must not share a key.\n')).toBe('prohibition absolute user');
    expect(norm('Operator: may', '- **Operator**: may pay up to $20.\n')).toBe('permission strong operator');
    expect(norm('may', '- **Operator**\n  - may pay up to $20\n')).toBe('permission strong operator');
    expect(norm('can', '- Users\n  - can turn off alerts\n')).toBe('permission strong user');
  });

  it('binds the AI behind a label that names a thing, unless the thing is spoken of', () => {
    expect(norm('Spending: may', '- **Spending**: may pay up to $20.\n')).toBe('permission strong ai');
    expect(norm('Spend: must', '- **Spend**: must not exceed $5\n')).toBe('prohibition absolute ai');
    expect(norm('Search: can', '- **Search**: can return old pages.\n')).toBe('statement');
    expect(norm('Logs: must', '- **Logs**: must be preserved for a year.\n')).toBe('obligation absolute ai');
  });

  it('leaves items under a label to the lead-in above it', () => {
    expect(norm('Share', 'The assistant must never:\n\n- Users\n  - Share their data\n')).toBe(
      'prohibition absolute ai',
    );
  });

  it('is the "I" of a charter in the first person', () => {
    const charter =
      'I am Wren. I tell the truth. I must ask first.\n\n## Money\n\nWill never spend more than $5. Must tell my owner. May joke.\n';
    expect(norm('Will never', charter)).toBe('prohibition absolute ai');
    expect(norm('Must tell', charter)).toBe('obligation absolute ai');
    expect(norm('May joke', charter)).toBe('permission strong ai');
  });
});

describe('rows of a table', () => {
  const table = (...rows: readonly string[]): string =>
    ['| Who | What |', '|---|---|', ...rows.map((it) => `| ${it} |`)].join('\n');

  it('name in their first cell whom a bare modal binds', () => {
    expect(norm('may', table('Operator | may pay'))).toBe('permission strong operator');
    expect(norm('Cannot', table('Users | Cannot approve their own request'))).toBe(
      'prohibition absolute user',
    );
    expect(norm('Must log', table('The agent | must not exceed $5. Must log every call.'))).toBe(
      'obligation absolute ai',
    );
    expect(norm('must', table('Pay | must not exceed $5', 'Operator | may pay'))).toBe(
      'prohibition absolute ai',
    );
  });

  it('have labels of one word that order nothing', () => {
    expect(norm('Spend', table('Spend | up to $5'))).toBe('statement');
    expect(norm('Pay', table('Pay | must not exceed $5'))).toBe('statement');
    expect(norm('Approve', table('Operator | Approve'))).toBe('statement');
  });

  it('say in other cells what to do', () => {
    expect(norm('Refuse', table('A weapon | Refuse'))).toBe('obligation strong ai');
    expect(norm('Keep', table('Log | Keep every call'))).toBe('obligation strong ai');
  });
});
