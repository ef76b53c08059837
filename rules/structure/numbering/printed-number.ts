/** A number as an author prints it, taken apart so that two can be counted on from each other. */

export type Style = 'digits' | 'roman' | 'letters';

export interface PrintedNumber {
  /** The word or letters before it, in lower case: "article", "r" of "R7"; empty where there is none, or it is a sign or "Section". */
  word: string;
  /** What it is a part of: "3.2" of "3.2.1"; empty for a number by itself. */
  prefix: string;
  style: Style;
  /** What it counts; of a letter its place in the alphabet. */
  value: number;
  /** An insertion behind it: "a" of "4a"; else empty. */
  suffix: string;
}

const abbreviations: Readonly<Record<string, string>> = {
  'art.': 'article',
  'sec.': '',
  section: '',
  'ch.': 'chapter',
  'para.': 'paragraph',
};

/** Both readings where a letter can be a roman number ("C", "i"); none where the text is no number. */
export function readingsOf(printed: string): PrintedNumber[] {
  const text = printed
    .trim()
    .replace(/^§+\s*/, '')
    .replace(/[.):]+$/, '');
  const [, named = '', rest = text] = /^(\p{L}{3,}|\p{L}{2,4}\.)\s+(.+)$/u.exec(text) ?? [];
  const [, label = '', number = rest] = /^([A-Z]{1,4}-?)(?=\d)(.+)$/.exec(rest) ?? [];
  const bare = named.toLowerCase();
  const word = `${abbreviations[bare] ?? bare}${label.replace(/-$/, '').toLowerCase()}`;
  const parts = number.split('.');
  const last = parts.pop() ?? '';
  const prefix = parts.join('.').toLowerCase();
  const digits = /^(\d{1,4})([a-z]?)$/.exec(last);
  if (digits) {
    const [, value = '', suffix = ''] = digits;
    return [{ word, prefix, style: 'digits', value: Number(value), suffix }];
  }
  const readings: PrintedNumber[] = [];
  const spelled = ordinalOf(last);
  if (spelled !== undefined) readings.push({ word, prefix, style: 'digits', value: spelled, suffix: '' });
  const roman = romanValue(last);
  if (roman !== undefined) readings.push({ word, prefix, style: 'roman', value: roman, suffix: '' });
  if (/^[a-z]$/i.test(last)) {
    const value = last.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
    readings.push({ word, prefix, style: 'letters', value, suffix: '' });
  }
  return readings;
}

const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** "Part Two": what a number that is written out counts; undefined where the word is none, or above twenty. */
function ordinalOf(word: string): number | undefined {
  const at = cardinals.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** "Part Two. Integrity": the printed number of a title that spells it out; null where it does not. */
export function spelledNumber(title: string): string | null {
  const [, word, number] =
    /^(Part|Chapter|Book|Title|Article|Section|Principle|Rule)\s+(\p{L}+)(?=$|[\s.:,—–-])/u.exec(title) ?? [];
  return word !== undefined && number !== undefined && ordinalOf(number) !== undefined
    ? `${word} ${number}`
    : null;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const romanForm = /^(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

function romanValue(text: string): number | undefined {
  if (!romanForm.test(text)) return undefined;
  const values = Array.from(text.toLowerCase(), (letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** A number of the same series with another value, as it would be printed. */
export function printedLike(printed: string, { style, value }: PrintedNumber, wanted: number): string {
  const core = printed.trim().replace(/[.):]+$/, '');
  const stem = core.replace(/[^\s.(\d-]*$|\d+[a-z]?$/, '');
  if (style === 'digits') {
    const spelled = /\d/.test(core) ? undefined : cardinals[wanted - 1];
    return `${stem}${spelled ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : wanted}`;
  }
  const written = style === 'letters' ? letterOf(wanted) : romanOf(wanted);
  const isUpper = core.slice(stem.length) === core.slice(stem.length).toUpperCase();
  return value === 0 ? core : `${stem}${isUpper ? written.toUpperCase() : written}`;
}

const letterOf = (value: number): string => String.fromCharCode('a'.charCodeAt(0) + value - 1);

function romanOf(value: number): string {
  const pairs: readonly [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [amount, letters] of pairs) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}
