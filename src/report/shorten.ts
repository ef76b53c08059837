import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text in at most so many columns, with an ellipsis where it is longer; empty where there is no column. */
export function shorten(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let shown = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used >= columns) break;
    shown += segment;
  }
  return columns < 1 ? '' : `${shown.trimEnd()}…`;
}

/** The text with spaces after it, to so many columns. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
