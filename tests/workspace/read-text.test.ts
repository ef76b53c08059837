import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/workspace/read-text.js';

describe('bytes as text', () => {
  test('all that is UTF-8 comes through, a byte order mark and line endings included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('￾'));
        expect(decode(Buffer.from(text, 'utf8'))).toEqual({ source: text, problem: null });
      }),
    );
    expect(decode(Buffer.from('\ufeff# A\r\n')).source).toBe('\ufeff# A\r\n');
  });

  test('the first line that is not UTF-8 is named', () => {
    const lines = ['# A', 'b\u00e9', '', 'end'].map((line) => Buffer.from(`${line}\n`));
    for (const broken of [1, 2, 3, 4]) {
      const bytes = Buffer.concat(
        lines.map((line, at) => (at + 1 === broken ? Buffer.from([0x61, 0xe9, 0x0a]) : line)),
      );
      expect(decode(bytes).problem).toContain(`(line ${broken})`);
    }
  });

  test('a sequence that is cut off at the end is told with the last line', () => {
    expect(decode(Buffer.from([0x61, 0x0a, 0xc3])).problem).toContain('(line 2)');
  });

  test('binary files and UTF-16 are told apart', () => {
    expect(decode(Buffer.from('# A\n', 'utf16le')).problem).toContain('binary');
    expect(decode(Buffer.from('\ufeff# A\n', 'utf16le')).problem).toContain('UTF-16');
    expect(decode(Buffer.from([0xfe, 0xff, 0, 0x41])).problem).toContain('UTF-16');
  });
});
