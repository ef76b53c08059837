/**
 * Characters that could drive a terminal or turn its text around: C0 and C1 controls, bidirectional controls, line and
 * paragraph separators, invisible formats (zero-width space, word joiner, byte order mark, tags), lone surrogates.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex -- naming them is the point
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** One line of text as it can be shown: white space becomes a space, what a terminal would obey shows its code point. */
export function printable(text: string): string {
  return text.replace(/[\t\n\v\f\r]/g, ' ').replace(unprintable, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}

/** The same for text of several lines, whose line feeds stay. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map(printable);
}
