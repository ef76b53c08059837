/** Two rules on one act, of which one keeps it to a few, or to a time, and the other does not. */
import type { Sentence } from '../clast/index.js';
import type { RuledAct } from './ruled-acts.js';

/** A norm and one of its acts. */
export interface Norm {
  norm: Sentence;
  act: RuledAct;
}

const toFew =
  /\b(?:only|solely|exclusively|except|but) (?:with|to|by|for|from)\b|\bwith no(?:body|[ -]one)(?: else)? (?:but|except|other than)\b|\bto no(?:body|[ -]one)(?: else)? (?:but|except|other than)\b/i;
const toAll =
  /\b(?:with|to) (?:anyone|anybody|everyone|everybody|whoever|whomever|any (?:member|person|employee|colleague|user|visitor|guest|caller|customer|party|company|third part(?:y|ies))|all (?:members|people|employees|colleagues|users|visitors|guests|customers|staff|comers))\b/i;
/** Whether a sentence says that a thing goes to a few only, or to anybody. */
export const namesCircle = ({ value }: Sentence): boolean => toFew.test(value) || toAll.test(value);

/** Verbs by which a thing gets to somebody. */
const passing = new Set('disclose tell show give send pass hand report forward mention'.split(' '));
/** To hold a thing in one's knowledge, however it got there, and who has it. */
const knowing = new Set(
  'know learn hear find see about concern tell say read has have hold it itself'.split(' '),
);

/** Whether `open` passes on to anybody what `closed` keeps to a few: "may share ... with anyone", "share ... only with ...". */
export function opensCircle(open: Norm, closed: Norm): boolean {
  if (open.act.ruling !== 'may' && open.act.ruling !== 'must') return false;
  if (open.act.verb !== closed.act.verb && !(passing.has(open.act.verb) && passing.has(closed.act.verb)))
    return false;
  const [all, few] = [toAll.exec(open.norm.value), toFew.exec(closed.norm.value)];
  if (!all || !few || toFew.test(open.norm.value) || /\b(?:not|never)\b/i.test(open.norm.value)) return false;
  const things = wordsBefore(open, all.index);
  const kept = wordsBefore(closed, few.index);
  return things.length > 0 && kept.length > 0 && kept.every((word) => things.includes(word));
}

/** The act's content words before an offset of the sentence, without those of knowing. */
function wordsBefore({ norm, act }: Norm, offset: number): string[] {
  const before = new Set(
    (norm.data?.tokens ?? []).filter(({ end }) => end <= offset).map(({ lemma }) => lemma),
  );
  return [...act.words].filter((word) => before.has(word) && !knowing.has(word));
}

const atOnce =
  /\b(?:at once|immediately|straight ?away|right away|without (?:waiting|delay|asking|further ado)|regardless|even (?:if|though|where|when|before|without))\b/i;
/** Words by which somebody lets an act go on: then the rule that bids to wait is kept. */
const letting =
  /\b(?:approv\w*|confirm\w*|consent\w*|permi\w+|allow\w*|authori[sz]\w+|sign\w*|releas\w*|lift\w*|(?:re)?start(?:s|ed)|(?:re)?open(?:s|ed)|clear\w*|agree\w*|order\w*|instruct\w*|tells?|told|bids?|lets?|says? so|after|(?<!at )once)\b/i;

/** Whether `bidding` asks for at once what `waiting` forbids until something has happened. */
export function jumpsWait(bidding: Norm, waiting: Norm): boolean {
  if (waiting.act.ruling !== 'must-not' || bidding.act.ruling !== 'must') return false;
  if (waiting.act.verb !== bidding.act.verb) return false;
  const until = /\buntil\b(.*)$/i.exec(waiting.norm.value)?.[1];
  if (until === undefined || !atOnce.test(bidding.norm.value)) return false;
  if (letting.test(bidding.norm.value.replace(/\bregardless\b.*$/i, ''))) return false;
  const [few, many] = [waiting.act.words, bidding.act.words];
  const isAbout = few.size === 0 || many.size === 0 || [...few].some((word) => many.has(word));
  return isAbout && !isMet(until, bidding.norm);
}

/** What is waited for has happened: its verb stands in the other sentence. */
const isMet = (until: string, { data, value }: Sentence): boolean =>
  (data?.tokens ?? []).some(
    ({ lemma, pos, text }) =>
      pos === 'VERB' &&
      lemma.length > 3 &&
      until.includes(lemma) &&
      value.includes(text) &&
      !/^(?:resume|restart|continue)$/.test(lemma),
  );
