/** Where the target of a reference is written inside of its marks. */

/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The stretch of `written` (a link, wikilink, anchor element or bare `#id` as it stands in the source) that holds its
 * target; null where the target stands elsewhere: in a link definition, or as a number.
 */
export function targetIn(written: string, target: string): Stretch | null {
  const same = target.replace(/[^\p{L}\p{N}\s]/gu, asWritten);
  const matches = [...written.matchAll(new RegExp(shapeOf(written, same), 'dg'))];
  const span = matches.at(-1)?.indices?.[1];
  return span ? { start: span[0], end: span[1] } : null;
}

function shapeOf(written: string, target: string): string {
  if (written.startsWith('[[')) return String.raw`^\[\[\s*(${target})`;
  if (written.startsWith('[')) return String.raw`\]\(\s*<?(${target})(?=[\s>)])`;
  if (written.startsWith('<'))
    return String.raw`^<[aA]\s[^<>]*?[hH][rR][eE][fF]\s*=\s*["']?(${target})(?=["'\s>])`;
  return `^(${target})$`;
}

/** A mark may stand behind a backslash, and an ampersand as a character reference. */
function asWritten(letter: string): string {
  return letter === '&'
    ? '(?:&amp;|\\\\?&)'
    : String.raw`\\?${letter.replace(/[$()*+.?[\\\]^{|}/-]/, String.raw`\$&`)}`;
}

/** The name behind the first `#` of a target that stands at `at`; null where it has none. */
export function nameIn(written: string, at: Stretch): Stretch | null {
  const hash = written.indexOf('#', at.start);
  return hash < 0 || hash >= at.end ? null : { start: hash + 1, end: at.end };
}
