import type { Clause } from '../../../src/lint/index.js';

export interface Acronym {
  /** In the singular: "API" for "APIs". */
  name: string;
  clause: Clause;
  start: number;
  end: number;
}

/** Capitals, two to six, with an "s" of the plural; parts of identifiers, file names and hyphenated names are none. */
const capitals =
  /(?<![\p{L}\p{N}_./@#&'’-])(\p{Lu}{2,6})(s|['’]s)?(?![\p{L}\p{N}_/@&-]|\.\p{L}|['’]\p{L}{2})/gu;

/** Words in capitals for emphasis, marks in a draft, and numbers. */
const noAcronym =
  /^(?:MUST|SHALL|SHOULD|MAY|NOT|NEVER|ALWAYS|ONLY|ALL|ANY|AND|OR|NO|YES|IF|THEN|ELSE|BUT|WILL|CAN|CANNOT|DO|DONT|IS|ARE|THE|GOOD|BAD|OK|END|NONE|TRUE|FALSE|NULL|NOTE|STOP|EVERY|EACH|BOTH|FIRST|BEFORE|AFTER|UNLESS|EXCEPT|WHEN|WE|YOU|IT|AN|OF|TO|IN|ON|BY|AS|AT|EVER|VERY|THIS|THAT|THEY|MOST|LESS|MORE|ONE|TWO|ONCE|ASK|SAY|USE|NEED|WHY|HOW|WHAT|FULL|ZERO|HARD|HIGH|LOW|SAFE|NEW|USER|READ|HERE|TODO|TBD|FIXME|DRAFT|WIP|[IVXLCDM]+)$/;

/** The acronyms of a clause, those in code and in lines that are all in capitals left out. */
export function acronymsIn(clause: Clause): Acronym[] {
  const { value } = clause;
  if (value === value.toUpperCase()) return [];
  const code = (clause.data?.spans ?? []).filter(({ kind }) => kind === 'code');
  return [...value.matchAll(capitals)].flatMap((match) => {
    const name = match[1] ?? '';
    const start = match.index;
    const end = start + name.length;
    if (noAcronym.test(name) || code.some((span) => start >= span.start && end <= span.end)) return [];
    if (isQuoted(value, start)) return [];
    // "NEVER EVER", "PLEASE READ": neighbors in capitals make it emphasis.
    if (
      /\p{Lu}{2,} (?:(?:and|or) )?$/u.test(value.slice(Math.max(0, start - 16), start)) ||
      /^ (?:(?:and|or) )?\p{Lu}{2,}\b/u.test(value.slice(end))
    )
      return [];
    // "PUBLIC", "ARGO": long and easy to say, and so more likely a word or a name.
    if (name.length > 3 && (name.match(/[AEIOUY]/g) ?? []).length > 1 && isSpeakable(name)) return [];
    // "WATCH", "BLOCK": five letters that make a syllable are a word in capitals.
    if (name.length > 4 && /[AEIOU]/.test(name) && isSpeakable(name) && !/[^AEIOUY]{4}/.test(name)) return [];
    return [{ name, clause, start, end }];
  });
}

/** What somebody is quoted as asking is in his words: "write an ad about the CCP". */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  const straight = (before.match(/"/g) ?? []).length % 2 === 1;
  return (straight && text.includes('"', at)) || before.lastIndexOf('“') > before.lastIndexOf('”');
};

/** No English word begins with "DP", as no syllable does. */
const isSpeakable = (name: string): boolean =>
  !/^[^AEIOUY]{2}/.test(name) ||
  /^(?:BL|BR|CH|CL|CR|DR|DW|FL|FR|GH|GL|GN|GR|KN|KR|PH|PL|PN|PR|PS|QU|RH|SC|SH|SK|SL|SM|SN|SP|SQ|ST|SW|TH|TR|TS|TW|WH|WR)/.test(
    name,
  );

/**
 * Whether a text writes an acronym out: in a bracket beside it, after "means" or a colon, or as words with these initials that begin
 * with capitals. A word that the text also has in small letters is no acronym but emphasis.
 */
export function isExpanded(name: string, text: string): boolean {
  const patterns = [
    // "Personal Data Protection (PDP)", "so-called personally identifiable information, or PII"
    `\\p{L}{3,}[^\\n.;()]{0,60}[\\s(“"]\\((?:an? |the |or |“|")?${name}s?\\b`,
    `\\p{L}{3,},? (?:or|abbreviated(?: as| to)?|called|known as|hereafter) (?:the )?["“]?${name}s?\\b["”]?(?=[,.;:)])`,
    // "PII (personally identifiable information)"
    `\\b${name}s? \\((?:the |an? |i\\.e\\.,? |short for |that is,? )?\\p{L}{2,}[ -][^)]*\\p{L}{3,}`,
    `\\b${name}s?["”*]? ?(?:[:=–—]| means\\b| stands? for\\b| is short for\\b| denotes\\b| refers to\\b|, short for\\b)`,
    `(?:^|\\n)${name}s?\\n`,
  ];
  if (patterns.some((pattern) => new RegExp(pattern, 'u').test(text))) return true;
  if (new RegExp(`(?<![\\p{L}])${name.toLowerCase()}(?![\\p{L}])`, 'u').test(text)) return true;
  return hasInitials(name, text);
}

/** Words in a row with these initials, small words between them aside. */
function hasInitials(name: string, text: string): boolean {
  const small = '(?:(?:of|and|the|for|in|on|to|with) )?';
  // In small letters, three words with these initials ("has been told") come by chance in any text.
  const isShort = name.length < 4;
  const words = Array.from(name).map((letter) => `[${letter}${isShort ? '' : letter.toLowerCase()}]\\p{L}+`);
  return new RegExp(`(?<!\\p{L})${words.join(`[ -]${small}`)}`, 'u').test(text);
}
