import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLines } from '../../src/report/printable.js';

describe('printable', () => {
  it.each([
    ['\u001b[2J\u001b]0;owned\u0007', '\\u{1B}[2J\\u{1B}]0;owned\\u{7}'],
    ['\u009b31m', '\\u{9B}31m'],
    ['user\u202egnp.exe', 'user\\u{202E}gnp.exe'],
    ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['zero\u200bwidth', 'zero\\u{200B}width'],
    ['\ufefftext', '\\u{FEFF}text'],
    ['tag\u{e0041}', 'tag\\u{E0041}'],
    ['half \ud83d pair', 'half \\u{D83D} pair'],
    ['a\tb\r\nc', 'a b  c'],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves text of all scripts as it is, joined emoji and combining marks too', () => {
    const text = 'Freiheit für alle — 権利, حقوق, ка́ждый, 👩‍👩‍👧, می‌خواهم';
    expect(printable(text)).toBe(text);
  });

  it('leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const shown of [printable(text), ...printableLines(text)]) {
          expect(shown).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
