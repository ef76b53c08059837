import { describe, expect, it } from 'vitest';
import { norm } from './reading.js';

describe('parties', () => {
  it('find the name of the AI and of its maker in the text', () => {
    const text =
      'Corvid is a company in Bergen. Its assistant is trained by Corvid. Wren must not lie. Wren should ask. Wren may joke. Corvid will publish its tests.';
    expect(norm('Wren must', text)).toBe('prohibition absolute ai');
    expect(norm('Wren may', text)).toBe('permission strong ai');
    expect(norm('Corvid will', text)).toBe('commitment strong developer-org');
  });

  it('take "I" for the AI that speaks', () => {
    const text = 'I am Juniper, an assistant. I must not lie. I may joke. I will refuse to forge a letter.';
    expect(norm('I will refuse', text)).toBe('obligation strong ai');
  });

  it('take developers for operators beside users, else for makers', () => {
    expect(
      norm('Developers may', 'Developers and users can write messages. Developers may restrict the model.'),
    ).toBe('permission strong operator');
    expect(norm('The developer shall', 'The developer shall publish its tests.')).toBe(
      'obligation absolute developer-org',
    );
  });

  it('take those whom the AI serves for its users', () => {
    expect(
      norm('Dispatchers may', 'Pilot is an assistant for dispatchers. Dispatchers may turn off the alerts.'),
    ).toBe('permission strong user');
  });

  it('take the noun of the title for the AI where nothing else is called one', () => {
    const text =
      '# What the Ward Lamp Keeper Does\n\nThe keeper speaks softly. The keeper tells nobody. It must not guess.';
    expect(norm('The keeper tells', text)).toBe('prohibition strong ai');
    expect(norm('The keeper must', 'The keeper must not guess.')).toBe('prohibition absolute other');
  });

  it('take a "who" and the endings of persons for persons', () => {
    const text =
      'The assistant must not lie. Any steward who objects is heard. A steward may refuse an order. Drivers must rest.';
    expect(norm('A steward', text)).toBe('permission strong other');
    expect(norm('Drivers must', text)).toBe('obligation absolute other');
    expect(norm('Answers must', 'Answers must be short. Answers must help.')).toBe('obligation absolute ai');
  });

  it('let institutions pay and appoint', () => {
    expect(norm('Raters must', 'Raters must not be paid by the answer.')).toBe(
      'prohibition absolute developer-org',
    );
  });

  it('call several parties "other"', () => {
    expect(norm('Users and operators', 'Users and operators must keep the peace.')).toBe(
      'obligation absolute other',
    );
  });
});
