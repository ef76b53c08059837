import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/clast/index.js';
import { frame, type FrameRow } from '../../src/report/frame.js';

/** The frame of the text between `«` and `»`. */
function framed(text: string, width = 40): FrameRow[] {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const source = text.replace(/[«»]/g, '');
  return frame(source, new Lines(source).position(start, end), width);
}
const drawn = (rows: readonly FrameRow[]) =>
  rows.map(({ line, before, marked, after }) => `${line ?? '-'}|${before}[${marked}]${after}`);

const long =
  'Nobody reads a line that is eight hundred characters long, and yet constitutions are written in such lines, one a paragraph, ';

describe('frame', () => {
  it('shows a short line as it stands', () => {
    expect(drawn(framed('First.\n\n- Be «careful» today.\n'))).toEqual(['3|- Be [careful] today.']);
  });

  it('shows a window of a long line, cut at words', () => {
    expect(drawn(framed(`${long}that «ought perhaps» to be shorter. ${long}`))).toEqual([
      '1|… that [ought perhaps] to be shorter. …',
    ]);
  });

  it('begins at the line where the mark is near its start', () => {
    expect(drawn(framed(`The «assistant» should. ${long}`))).toEqual([
      '1|The [assistant] should. Nobody reads a …',
    ]);
  });

  it('wraps a long mark, and cuts it after three rows', () => {
    expect(drawn(framed(`«${long}${long}»`))).toEqual([
      '1|[Nobody reads a line that is eight]',
      '-|[hundred characters long, and yet]',
      '-|[constitutions are written in such] …',
    ]);
  });

  it('shows the lines of a mark over several, without the marks of their containers', () => {
    expect(drawn(framed('> Be «careful\n> with it,\r\n> and kind» to all.\n'))).toEqual([
      '1|> Be [careful]',
      '2|> [with it,]',
      '3|> [and kind] to all.',
    ]);
  });

  it('says that a mark goes on after the last row', () => {
    expect(drawn(framed('«One\ntwo\nthree\nfour»\n')).at(-1)).toBe('3|[three] …');
  });

  it('counts wide characters as two columns', () => {
    const rows = framed(`«${'権利'.repeat(30)}»`, 40);
    for (const { before, marked, after } of rows)
      expect(stringWidth(before + marked + after)).toBeLessThanOrEqual(40);
    expect(rows).toHaveLength(3);
  });

  it('shows controls by their code points', () => {
    expect(drawn(framed('Be «care\u001b[31mful» now.'))).toEqual(['1|Be [care\\u{1B}[31mful] now.']);
  });

  it('has no row for an empty mark', () => {
    expect(framed('Be «»careful.')).toEqual([]);
  });

  it('marks only what is marked, in at most three rows of the width given', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ö', '権', ' ', ' ', '\n', '\r', '>', '👩‍👧', '\u001b', '.'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(
        text,
        fc.nat(400),
        fc.nat(120),
        fc.integer({ min: 30, max: 90 }),
        (source, from, length, width) => {
          const start = Math.min(from, source.length);
          const end = Math.min(start + length, source.length);
          const rows = frame(source, new Lines(source).position(start, end), width);
          expect(rows.length).toBeLessThanOrEqual(3);
          for (const { before, marked, after } of rows) {
            expect(stringWidth(before + marked + after)).toBeLessThanOrEqual(width);
            expect(before + marked + after).not.toMatch(/\p{Cc}/u);
          }
          const bare = (shown: string) => shown.replaceAll('\u001b', '\\u{1B}').replace(/[\s>]/g, '');
          const marked = bare(rows.map((row) => row.marked).join(''));
          expect(bare(source)).toContain(marked);
          expect(marked === '').toBe(bare(source.slice(start, end)) === '');
        },
      ),
    );
  });
});
