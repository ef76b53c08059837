/** Numbers as authors print them, at the start of headings and paragraphs. */

/** Words that stand before a number; the same that a reference uses ("Principle 9"). */
export const numberWords =
  'Article|Art\\.|Section|Sec\\.|Chapter|Ch\\.|Part|Title|Book|Principle|Rule|Clause|Canon|Law|Tenet|Precept|Commitment|Provision|Paragraph|Para\\.|Annex|Appendix|Schedule|Amendment|Directive|Value|Duty|Standard|Requirement|Guideline|Constraint|Norm|Promise|Pledge|Freedom|Point|Item';

const roman = '[IVXLC]+';
const digits = '\\d+(?:\\.\\d+)*[a-z]?';

/** What may stand between a number and the title. */
const mark = '\\s*(?:[.):\\u2014\\u2013]|\\s-\\s)\\s*';
/** A mark, nothing more at all, or only a space: then what follows has to look like a title. */
const end = `(${mark}|\\s+|$)`;

/** Each with the number as printed, and what stands behind it. */
const forms = [
  // Article IV, Principle 9
  new RegExp(`^((?:${numberWords})\\s+(?:${digits}|${roman}|[A-Z])(?![\\w]))${end}`, 'i'),
  // § 3.2
  new RegExp(`^(§+\\s*${digits})${end}`),
  // V.5
  new RegExp(`^(${roman}(?:\\.\\d+)+)${end}`),
  // 3.2.1 (two parts or more need no mark behind them)
  new RegExp(`^(\\d+(?:\\.\\d+)+[a-z]?)${end}`),
  // 7. or 7) or 7 —, but neither a year nor 10:30
  new RegExp(`^(\\d{1,3}[a-z]?)(${mark})(?!\\d)`),
  // R1 —, HC-3:
  new RegExp(`^([A-Z]{1,4}-?\\d+(?:\\.\\d+)*)(${mark}|$)`),
  // IV.
  new RegExp(`^(${roman})((?:[.)]|\\s+[\\u2014\\u2013-])\\s+)`),
  // A.
  new RegExp('^([A-Z])([.)]\\s+)'),
  // (a), (iv), (3)
  new RegExp('^\\(([a-z]|[ivxl]+|\\d+)(\\)\\s+)'),
];

/** A bare number before a heading's words: "7 Honesty". In a paragraph it would be a count. */
const bare = new RegExp(`^(\\d+)(\\s+)(?=[A-Z])`);

export interface Numbered {
  number: string;
  /** What follows the number and its mark. */
  rest: string;
}

/** The printed number that a heading begins with. */
export function headingNumber(text: string): Numbered | undefined {
  return numberOf(text, [...forms, bare], true);
}

/** The printed number that a paragraph begins with: "3.2 Scope" has one, "3.2 million users" and "Rule 5 applies" have none. */
export function paragraphNumber(text: string): Numbered | undefined {
  return numberOf(text, forms, false);
}

function numberOf(text: string, candidates: readonly RegExp[], isHeading: boolean): Numbered | undefined {
  for (const form of candidates) {
    const [whole, number, behind = ''] = form.exec(text) ?? [];
    if (whole === undefined || number === undefined) continue;
    const rest = text.slice(whole.length).trim();
    const isMarked = behind.trim() !== '' || rest === '';
    if (isMarked || standsAlone(number, rest, isHeading)) return { number: number.trim(), rest };
  }
  return undefined;
}

/** Whether a number without a mark is one: neither "Value a Person" nor "Rule I follow", and no part of a running sentence. */
function standsAlone(number: string, rest: string, isHeading: boolean): boolean {
  if (/\s[a-z]+$/.test(number)) return false;
  const hasTitle = !/^\p{Ll}/u.test(rest);
  return hasTitle || (isHeading && !/\s[A-Z]$/.test(number));
}

/** A number as it is compared: "§ 3.2" and "Section 3.2" are "3.2", "Article IV" is "iv" with the word "article". */
export function normalizeNumber(printed: string): { word: string | null; number: string } {
  const match = new RegExp(`^(${numberWords}|§+)\\s*(.+)$`, 'i').exec(printed.trim());
  const [, word = '', number = printed] = match ?? [];
  return {
    word: word === '' || /^(§+|sec)/i.test(word) ? null : canonicalWord(word),
    number: number.replace(/[.):]+$/, '').toLowerCase(),
  };
}

const abbreviations: Readonly<Record<string, string>> = {
  'art.': 'article',
  'sec.': 'section',
  'ch.': 'chapter',
  'para.': 'paragraph',
};

const canonicalWord = (word: string): string => abbreviations[word.toLowerCase()] ?? word.toLowerCase();
