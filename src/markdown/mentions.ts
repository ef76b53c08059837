/** Numbers of places that a text names: "Section 4", "§§ 3 and 5", "rule R7", "under 5.1". Which of them are there, `references.ts` knows. */
import { numberWords } from './numbering.js';

/** What a document numbers its places by. */
export interface NumberedBy {
  /** Whether places carry this word before their number, or a title says so ("Principles"). */
  hasWord(word: string): boolean;
  /** Whether places carry this word before a letter ("Appendix B"). */
  hasLetters(word: string): boolean;
  /** Whether sections are numbered without a word. */
  readonly plain: boolean;
  /** Whether three clauses or more are ("**3. Care.** ..."), so that "commitment 3" means one. */
  readonly plainClauses: boolean;
  /** Whether a number of two parts or more begins like others that are there: "5.9" where there is a 5.1. */
  hasSiblings(number: string): boolean;
  /** Letters that stand before numbers at two places or more: "R" of R1 and R2. */
  readonly labels: readonly string[];
}

export interface Mention {
  start: number;
  end: number;
  /** Word and number in the form of one that stands by itself: "Section 5" of "Sections 4 and 5". */
  target: string;
  /** It may be something else, and counts only where its number is there. */
  tentative: boolean;
}

const spelledNumbers =
  'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  );
const spelled = spelledNumbers.join('|');
const number = String.raw`(?:\d+(?:\.\d+)*[a-z]?|[IVXLC]+(?:\.\d+)*|[A-Z]|${spelled})(?![\p{L}\p{N}_])`;

const worded = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:(${numberWords})(s?)\s+|(§)(§*)\s*)(${number})`,
  'giu',
);
const further = new RegExp(
  String.raw`(?:(\s*,\s*(?:and\s+|or\s+)?|\s+(?:to|through)\s+|\s*[–-]\s*)|\s+(?:and|or)\s+)§?\s*(${number})`,
  'uy',
);

/** What follows the number of a foreign law: "of the GDPR", "(2) of Regulation", "GDPR", "TFEU", "U.S.C.". */
const foreignAfter =
  /^(?:\(\w+\))*\s*(?:(?:of|in|under|to)\s+(?:the\s+|our\s+)?(?!this|these|constitution|charter)(?:[A-Z]|\d{4})|[A-Z][A-Z.]{2,}|U\.S)/;
const foreignBefore =
  /(?:GDPR|Act|Treaty|Convention|Regulation|Directive|Code|Constitution of [A-Z]\w+|Title \w+),?\s*(?:\()?$/;
/** "section 1 of a form": in small letters it is of whatever follows, unless that is this document. */
const ofAnother =
  /^\s+(?:of|in|on)\s+(?!this\b|these\b|(?:the|our|the present) (?:charter|constitution|document|spec|text|policy|ordinance|rules|principles)\b)/;

/** The places that a text names by number, in no order. */
export function mentionsIn(value: string, by: NumberedBy): Mention[] {
  return [...wordedIn(value, by), ...labelsIn(value, by), ...bareIn(value, by)];
}

function* wordedIn(value: string, by: NumberedBy): Generator<Mention> {
  for (const match of value.matchAll(worded)) {
    const {
      0: whole,
      1: word = '',
      2: plural = '',
      3: sign = '',
      4: signs = '',
      5: first = '',
      index,
    } = match;
    const numbers = [{ start: index, end: index + whole.length, number: first }];
    for (let at = index + whole.length; ;) {
      further.lastIndex = at;
      const [more, asList, next] = further.exec(value) ?? [];
      const isList = plural !== '' || signs !== '';
      if (more === undefined || next === undefined || styleOf(next) !== styleOf(first) || (asList && !isList))
        break;
      numbers.push({ start: at + more.length - next.length, end: at + more.length, number: next });
      at += more.length;
    }
    const end = numbers.at(-1)?.end ?? index;
    const rest = value.slice(end);
    if (foreignAfter.test(rest) || foreignBefore.test(value.slice(0, index))) continue;
    if (/^[a-z]/.test(word) && ofAnother.test(rest)) continue;
    for (const [at, { start, end: stop, number: printed }] of numbers.entries()) {
      const isAsWritten = at === 0 && plural === '' && numbers.length === 1;
      const target = isAsWritten ? whole : `${sign === '' ? `${word} ` : '§ '}${printed}`;
      if (names(word, printed, by)) yield { start, end: stop, target, tentative: false };
    }
  }
}

/** Words that with a capital and a number name a part of a text and hardly anything else. */
const partWords = /^(?:Principle|Clause|Commitment|Provision|Tenet|Precept|Canon|Annex|Appendix|Schedule)$/;
const outsideWords = /^(?:annex|appendix|schedule)$/;
/** Words for what a numbered clause is. */
const clauseWords =
  /^(?:rule|principle|clause|commitment|provision|tenet|precept|duty|value|promise|pledge|norm|constraint)$/;

/**
 * A word and a number name a place only where the word could: a sign or "Section", or a word that this document numbers by ("Part 2" of a
 * task is none where no part is numbered). Small roman letters are words ("Part I will").
 */
function names(word: string, printed: string, by: NumberedBy): boolean {
  const bare = word.toLowerCase();
  if (/^[a-z]/.test(printed)) return false;
  // "the principle I follow": after a small letter, "I" is who speaks.
  if (printed === 'I' && /^[a-z]/.test(word)) return false;
  const isPart = partWords.test(word);
  if (isPart && outsideWords.test(bare) && /^[A-Z]$/.test(printed)) return true;
  if (/^[A-Z]$/.test(printed) && !/^[IVXLC]$/.test(printed)) return by.hasLetters(bare);
  if (spelledNumbers.includes(printed)) return by.hasWord(bare);
  const isSection = /^(section|sec\.|article|art\.)$/.test(bare);
  if (word === '' || (isSection && /^[A-Z]/.test(word))) return true;
  if (/^[IVXLC]$/.test(printed) && by.hasLetters(bare)) return true;
  if (by.hasWord(bare) || (isPart && /^\d/.test(printed))) return true;
  if (by.plainClauses && clauseWords.test(bare) && /^\d{1,2}$/.test(printed)) return true;
  if (bare.startsWith('sec')) return by.plain && /^\d/.test(printed);
  return by.hasSiblings(printed);
}

function* labelsIn(value: string, { labels }: NumberedBy): Generator<Mention> {
  if (labels.length === 0) return;
  const named = new RegExp(
    String.raw`(?<![\p{L}\p{N}_.-])(?:${labels.join('|')})\d+(?:\.\d+)*(?![\p{L}\p{N}_]|-\p{L})`,
    'gu',
  );
  for (const { 0: target, index } of value.matchAll(named)) {
    // "the R15", "a T4": with an article it may be a bus.
    const tentative = /\b(?:the|an?|model|version|type)\s+$/i.test(value.slice(0, index));
    yield { start: index, end: index + target.length, target, tentative };
  }
}

/** "under 5.1", "see V.5"; what is not there is told only where nothing but a place fits. */
const bare =
  /(?<=(?:^|[\s(])(see|under|to|with|by|per|against|from|than|in|of|and|or)\s+)(?:\d+(?:\.\d+)+|[IVXLC]+(?:\.\d+)+)(?![\p{L}\p{N}_%]|\.\d|\s?%)/giu;
const sureBefore = /^(?:see|under|per|against)$/i;
const sureAfter =
  /^(?:[,;:)]|\.(?:\s|$)|$|\s+(?:and|or|is|are|applies|apply|does|do|must|may|shall|should|has|have|above|below|holds|says|the)\b)/;

function* bareIn(value: string, by: NumberedBy): Generator<Mention> {
  for (const { 0: target, 1: cue = '', index } of value.matchAll(bare)) {
    const end = index + target.length;
    if (!by.hasSiblings(target)) continue;
    const sure =
      (sureBefore.test(cue) || /\bsubject to\s+$/i.test(value.slice(0, index))) &&
      sureAfter.test(value.slice(end));
    yield { start: index, end, target, tentative: !sure };
  }
}

function styleOf(printed: string): string {
  if (/^\d/.test(printed)) return 'digits';
  return spelledNumbers.includes(printed) ? 'spelled' : 'letters';
}

/** "Part Three" as "Part 3"; everything else as it stands. */
export function inDigits(target: string): string {
  const at = spelledNumbers.indexOf(/\p{L}+$/u.exec(target)?.[0] ?? '');
  return at < 0 ? target : target.replace(/\p{L}+$/u, String(at + 1));
}

/** The number that a title spells out: "Part 3" of "Part Three. Integrity"; undefined where it spells none. */
export function spelledIn(title: string): string | undefined {
  const found = new RegExp(String.raw`^(?:${numberWords})\s+(?:${spelled})(?![\p{L}\p{N}_])`, 'u').exec(
    title,
  )?.[0];
  return found === undefined ? undefined : inDigits(found);
}
