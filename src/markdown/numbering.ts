/** Numbers as authors print them, at the start of headings and paragraphs. */

/** Words that stand before a number; the same that a reference uses ("Principle 9"). */
export const numberWords =
  'Article|Art\\.|Section|Sec\\.|Chapter|Ch\\.|Part|Title|Book|Principle|Rule|Clause|Canon|Law|Tenet|Precept|Commitment|Provision|Paragraph|Para\\.|Annex|Appendix|Schedule|Amendment|Directive|Value|Duty|Standard|Requirement|Guideline|Constraint|Norm|Promise|Pledge|Freedom|Point|Item';

const roman = '[IVXLC]+';
const digits = '\\d+(?:\\.\\d+)*[a-z]?';

/** What may stand between a number and the title. */
const separator = '\\s*(?:[.):\\u2014\\u2013]|\\s-\\s)\\s*';

const forms = [
  // Article IV, Principle 9: with or without a mark behind it.
  new RegExp(`^((?:${numberWords})\\s+(?:${digits}|${roman}|[A-Z])(?![\\w]))(?:${separator}|\\s+|$)`, 'i'),
  // § 3.2
  new RegExp(`^(§+\\s*${digits})(?:${separator}|\\s+|$)`),
  // V.5
  new RegExp(`^(${roman}(?:\\.\\d+)+)(?:${separator}|\\s+|$)`),
  // 3.2.1 (two parts or more need no mark behind them)
  new RegExp(`^(\\d+(?:\\.\\d+)+[a-z]?)(?:${separator}|\\s+|$)`),
  // 7. or 7) or 7 —
  new RegExp(`^(\\d+[a-z]?)${separator}`),
  // R1 —, HC-3:
  new RegExp(`^([A-Z]{1,4}-?\\d+(?:\\.\\d+)*)(?:${separator}|$)`),
  // IV.
  new RegExp(`^(${roman})(?:[.)]|\\s+[\\u2014\\u2013-])\\s+`),
  // A.
  new RegExp('^([A-Z])[.)]\\s+'),
  // (a), (iv), (3)
  new RegExp('^\\(([a-z]|[ivxl]+|\\d+)\\)\\s+'),
];

/** A bare number before a heading's words: "7 Honesty". In a paragraph it would be a count. */
const bare = new RegExp(`^(\\d+)\\s+(?=[A-Z])`);

export interface Numbered {
  number: string;
  /** What follows the number and its mark. */
  rest: string;
}

/** The printed number that a heading begins with. */
export function headingNumber(text: string): Numbered | undefined {
  return numberOf(text, [...forms, bare]);
}

/** The printed number that a paragraph begins with: only forms that no sentence begins with. */
export function paragraphNumber(text: string): Numbered | undefined {
  return numberOf(text, forms);
}

function numberOf(text: string, candidates: readonly RegExp[]): Numbered | undefined {
  for (const form of candidates) {
    const match = form.exec(text);
    if (match?.[1] !== undefined)
      return { number: match[1].trim(), rest: text.slice(match[0].length).trim() };
  }
  return undefined;
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
