/** Numbers that a text announces: "four properties", "the following 3 rules". */

export interface Count {
  count: number;
  /** As written: "four properties". */
  text: string;
  /** The words behind the number, lower case: "hard constraints"; empty for a bare "the following three". */
  noun: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** "the", "these", "our", "all", "following" ... before the number, lower case; empty where none is. */
  before: string;
}

const words =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const numbers: ReadonlyMap<string, number> = new Map(
  words.split(' ').map((word, index) => [word, index + 2]),
);

/**
 * Nouns for what documents enumerate, in the plural. Source: enumerations in statutes, charters and published constitutions;
 * none that measures (days, dollars, people), so that "within three days:" announces nothing.
 */
const nouns =
  'principles|rules|properties|qualities|questions|steps|levels|tiers|ranks|conditions|criteria|cases|categories|classes|parts|values|duties|obligations|ways|reasons|constraints|kinds|types|sorts|things|limits|lines|points|commitments|promises|pledges|laws|tests|checks|goals|aims|objectives|priorities|virtues|prohibitions|exceptions|exemptions|rights|requirements|standards|guarantees|considerations|factors|elements|areas|domains|stages|phases|grounds|circumstances|situations|measures|safeguards|roles|parties|principals|groups|layers|pillars|tenets|articles|clauses|sections|chapters|provisions|actions|acts|behaviors|behaviours|forms|degrees|topics|subjects|matters|tasks|functions|traits|characteristics|dimensions|aspects|defaults|protections|freedoms|sources|purposes|ideas|facts|options|signs|hallmarks|triggers|norms|boundaries|attributes|features|components|interests|risks|harms|mechanisms|procedures|practices|habits|assumptions|convictions|beliefs|dispositions|instructions|precautions|definitions|terms|concepts|abilities|powers|items|entries|heads|headings|maxims|precepts|oaths|vows|concerns|mistakes|errors|failures|words|schedules|annexes|appendices';

const number = `${words.replaceAll(' ', '|')}|[2-9]|[12]\\d`;
const announced = new RegExp(
  `(?:\\b(the following|following|these|those|the|our|its|their|all|my|such)\\s+)?(?<![\\w.,§#/<>=≤≥~+–-])(${number})(?![\\w%.,/:-])((?:\\s+(?!of\\b|or\\b|and\\b|to\\b|in\\b|at\\b|for\\b|more\\b|days?\\b|hours?\\b|weeks?\\b|months?\\b|years?\\b|minutes?\\b)[\\p{L}-]+){0,3}?\\s+(?:${nouns}))\\b`,
  'giu',
);
/** "the following three:" */
const bare = new RegExp(`\\b(the following|following|these)\\s+(${number})(?=\\s*[:,(—–])`, 'gi');

/** "at least two conditions", "any three of", "where two rules conflict": no number of all. */
const open =
  /\b(?:at least|at most|up to|more than|less than|fewer than|no more than|only|any|one of|some of|either of|each of|least|first|last|next|other|another|between|about|around|roughly|over|under|than|where|when|whenever|if|whether|rule|principle|section|article|part|level|chapter|step|clause|items?|pages?|version)\s+(?:the\s+|of\s+|these\s+)*$/i;
const openAfter =
  /^\s*(?:of (?:the|these|those|them|which|whom)\b|or (?:more|fewer)|at (?:most|least)|each\b|apart\b)/i;

/** "Citation (20 points)": points that are given, and none that are listed. */
const isScore = (text: string, start: number, end: number): boolean =>
  /\(\s*$/.test(text.slice(0, start)) &&
  /^\s*\)/.test(text.slice(end)) &&
  /^\d+\s+points$/i.test(text.slice(start, end));

/** "one of its two parties", "half of these four rules". */
const part = /\b(?:one|some|each|either|both|none|any|half|two|three|most|part) of\s+$/i;

const oneOf = /\b(?:one|each) of\s+(?:the\s+|these\s+|its\s+)?$/i;

/** Every number of things that `text` announces, in order. */
export function countsIn(text: string): Count[] {
  const found = [...text.matchAll(announced), ...text.matchAll(bare)].flatMap((match): Count[] => {
    const [whole, before = '', digits = '', noun = ''] = match;
    const start = match.index + whole.toLowerCase().indexOf(digits.toLowerCase(), before.length);
    const end = match.index + whole.length;
    const count = numberOf(digits);
    const ahead = text.slice(0, match.index + (before === '' ? 0 : before.length - 1));
    // "as one of four levels: high, middle or low" tells how many there are.
    const isOneOf = oneOf.test(text.slice(0, start)) && /^\s*[:(—–]/.test(text.slice(end));
    if (
      isScore(text, start, end) ||
      (!isOneOf && open.test(text.slice(0, start))) ||
      (before !== '' && (open.test(`${ahead} `) || part.test(text.slice(0, match.index)))) ||
      openAfter.test(text.slice(end))
    )
      return [];
    return [
      {
        count,
        text: text.slice(start, end),
        noun: noun.trim().toLowerCase(),
        start,
        end,
        before: before.toLowerCase(),
      },
    ];
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a text gives another number beside this one, whatever it counts. */
export const saysAnother = (text: string, { start, end }: Count): boolean =>
  new RegExp(`(?<![\\w.])(?:one|${number})(?![\\w.])`, 'i').test(
    `${text.slice(0, start).replace(/^[\d.\s]+/, '')} ${text.slice(end)}`,
  );

/** What a number in words or digits counts. */
export const numberOf = (text: string): number => numbers.get(text.toLowerCase()) ?? Number(text);

/** A number in words, as the text would put it: "five", "23". */
export function inWords(count: number): string {
  return [...numbers].find(([, value]) => value === count)?.[0] ?? (count === 1 ? 'one' : String(count));
}
