import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/clast/index.js';
import { norm, read, sentence } from './reading.js';

describe('lead-ins', () => {
  it('hand their polarity to verbs and to nouns', () => {
    expect(norm('Lie', 'The assistant must never:\n\n- Lie to anyone\n- Threats of any kind\n')).toBe(
      'prohibition absolute ai',
    );
    expect(norm('Threats', 'The assistant must never:\n\n- Lie to anyone\n- Threats of any kind\n')).toBe(
      'prohibition absolute ai',
    );
    expect(norm('Publish', 'We will:\n\n- Publish our tests\n')).toBe('commitment strong developer-org');
  });

  it('may be a bare label above items or paragraphs', () => {
    expect(norm('spend', '**MUST NOT:**\n\n- spend money\n')).toBe('prohibition absolute ai');
    expect(norm('spend', '**MUST NOT:**\n\nspend money\n\ndelete backups\n')).toBe('prohibition absolute ai');
    expect(norm('Weapons', '## Prohibited uses\n\n- Weapons of any kind\n')).toBe('prohibition absolute ai');
  });

  it('reach the verbs of a relative clause', () => {
    expect(norm('Weakens', 'I will reject any change that:\n\n- Weakens the log\n- Hides a failure\n')).toBe(
      'obligation strong ai',
    );
  });

  it('that break off at a modal are followed by a verb, also where it looks like a noun', () => {
    const list = 'The assistant must:\n\n- keep logs\n- staff reviews of its logs\n- People may ask why\n';
    expect(norm('keep', list)).toBe('obligation absolute ai');
    expect(norm('People', list)).not.toBe('obligation absolute ai');
    expect(norm('Keep', 'The assistant must not:\n\n- Keep logs\n')).toBe('prohibition absolute ai');
    expect(norm('keep', 'These records matter:\n\n- keep logs\n')).not.toContain('absolute');
  });

  it('leave an item alone that has its own say', () => {
    const list =
      'The assistant should:\n\n- Answer briefly\n- The user may turn this off\n- Try to be clear\n';
    expect(norm('The user may', list)).toBe('permission strong user');
    expect(norm('Try', list)).toBe('obligation weak ai');
  });

  it('bind nothing where they list factors or examples', () => {
    expect(
      norm('The age', 'The assistant should weigh the following factors:\n\n- The age of the user\n'),
    ).toBe('statement');
    expect(norm('Poems', 'The assistant should help with texts, including:\n\n- Poems and plays\n')).toBe(
      'statement',
    );
  });

  it('end with their list', () => {
    const markdown = 'The assistant must never:\n\n- Lie\n\nEnforced by:\n\n- Monthly audits of logs\n';
    expect(norm('Monthly', markdown)).toBe('statement');
  });

  it('are named by the clauses that take from them', () => {
    const clauses = [...clausesOf(read('The assistant must never:\n\n- Lie to anyone\n'))];
    expect(clauses[1]?.leadIn).toBe(clauses[0]?.id);
    expect(sentence('The assistant must never').strength).toBe('absolute');
  });

  it('names who does what the items tell', () => {
    const text =
      '# Rules\n\nThe assistant must not lie.\n\nOn a stop message, the assistant:\n\n- closes the file\n- does not argue\n- takes no further step';
    expect(norm('closes', text)).toBe('obligation strong ai');
    expect(norm('does not', text)).toBe('prohibition strong ai');
    expect(norm('takes no', text)).toBe('prohibition strong ai');
  });
});
