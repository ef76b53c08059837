/** What a norm is about, apart from who is bound and how firmly: the act, in the words that carry it. */
import type { Sentence, Token } from '../clast/index.js';

/** What a norm does to its act. */
export type Ruling = 'must' | 'must-not' | 'may' | 'need-not';

export interface Act {
  ruling: Ruling;
  /**
   * The act's content words as lemmas in order, verb first: without the bearer, modals, articles, words of emphasis ("ever", "under
   * any circumstances") and prepositions that change with the construction; with those that turn the meaning ("against", "without").
   */
  words: readonly string[];
  /**
   * How often "to" and "of" join its words: "give advice to patients" has the words of "give patients advice", and "data of users" those of
   * "users' data", in another order.
   */
  joints: number;
}

const emphasis =
  /\b(?:(?:under|in) (?:any|all|no) (?:circumstances?|conditions?|cases?|situations?)|at (?:any|all) (?:times?|costs?)|in any way|whatsoever|no matter what|as a matter of course)\b/gi;

/** What follows gives the reason and is no part of the act. */
const reason =
  /(?:,\s*)?\b(?:because|since|so that|in order that|, for (?:the|it|they|this)|lest)\b.*$|[;:—–].*$/i;

const negations = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'nor',
  'neither',
  'none',
  'nobody',
  'nothing',
  'cannot',
]);
const modals = new Set(
  'must shall should may might can could will would ought need do does be is are have has had am'.split(' '),
);
/** "is allowed to", "are forbidden from": the modality is in a participle. */
const modalParticiples = new Set(
  'allow permit forbid forbidden prohibit require oblige authorize authorise expect free entitle bind ban'.split(
    ' ',
  ),
);
const omissions =
  /\b(?:need(?:s)? not|needn['’]t|(?:do(?:es)? not|don['’]t|doesn['’]t) (?:have|need) to|(?:is|are) not (?:required|obliged|expected|bound))\b/i;

/** Whether the words say that something need not be done: "need not", "is not required". */
export const leavesOpen = (text: string): boolean => omissions.test(text);

/** "must not fail to report" asks for the report; "must refrain from" forbids. */
const reversing = new Set(
  'fail omit forget neglect refuse refrain avoid decline stop cease prevent'.split(' '),
);
const wishes = new Set(['want', 'expect', 'ask', 'wish', 'like']);
const shunning = new Set(['avoid', 'refrain']);
const turning = new Set(
  'against without about from before after outside beyond between behind despite instead under over'.split(
    ' ',
  ),
);
const empty = new Set('ever always strictly simply absolutely also then just never'.split(' '));

/**
 * The act of a norm; null where it cannot be told with certainty: no norm, several negations, an object that is a bare pronoun,
 * a verb that turns the act into its contrary, fewer than two words. Source of the word lists: grammars of English (Quirk et al. 1985,
 * 4.51 on marginal modals, 8.111 on emphasizers), read for what norms use.
 */
export function actOf(sentence: Sentence): Act | null {
  const { value, kind, strength, data } = sentence;
  if (strength === null || kind === 'commitment' || !data || value.trim().endsWith('?')) return null;
  const body = data.tokens.filter(inside(value));
  const negated = body.filter(({ text }) => negations.has(text.toLowerCase())).length;
  const ruling = rulingOf(sentence, negated);
  if (ruling === null) return null;
  const begin = beginningOf(body);
  const [first, ...rest] = body.slice(begin.at, begin.end);
  if (!first) return null;
  // "must avoid guessing" forbids guessing.
  const isShunned = ruling === 'must-not' && negated === 0 && shunning.has(first.lemma);
  const after = isShunned ? rest : [first, ...rest];
  if (after.some(({ pos, lemma }) => pos === 'VERB' && reversing.has(lemma))) return null;
  if (after.some(isBareObject)) return null;
  const words = after.flatMap(wordOf);
  const subject = begin.passive ? body.slice(0, begin.modal).flatMap(wordOf) : [];
  const [verb] = words;
  if (verb === undefined || words.length + subject.length < 2) return null;
  const joints = (begin.passive ? body : after).filter(
    ({ lemma, pos }) => pos === 'ADP' && (lemma === 'to' || lemma === 'of'),
  ).length;
  return { ruling, words: [verb, ...subject, ...words.slice(1)], joints };
}

/** Tokens that belong to the act: not those of emphasis, nor of the reason that follows. */
function inside(value: string): (token: Token) => boolean {
  const end = reason.exec(value)?.index ?? value.length;
  const ranges = [...value.matchAll(emphasis)].map(
    ({ 0: text, index }) => [index, index + text.length] as const,
  );
  return ({ start, end: to }) => to <= end && !ranges.some(([from, until]) => start >= from && to <= until);
}

function rulingOf({ kind, value }: Sentence, negated: number): Ruling | null {
  if (kind === 'obligation') return negated === 0 ? 'must' : null;
  if (kind === 'prohibition') return negated <= 1 ? 'must-not' : null;
  if (negated === 0) return 'may';
  return negated === 1 && leavesOpen(value) ? 'need-not' : null;
}

interface Beginning {
  /** Index of the act's verb, and of what follows the act. */
  at: number;
  end: number;
  /** Index of the modal: what stands before it is the subject. */
  modal: number;
  passive: boolean;
}

/** Where the act's verb stands; before it the subject, which of a passive is the object of the act. */
function beginningOf(tokens: readonly Token[]): Beginning {
  const modal = tokens.findIndex(({ text, pos }) => modals.has(text.toLowerCase()) && pos !== 'NOUN');
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB');
  if (modal < 0 || (verb >= 0 && verb < modal)) {
    // "Signing contracts is forbidden": the act is the subject.
    const ruled = tokens.findIndex(({ lemma }, index) => index > modal && modalParticiples.has(lemma));
    const end = modal > verb && ruled > modal && ruled <= modal + 3 ? modal : tokens.length;
    return { at: Math.max(wishedFor(tokens, verb), 0), end, modal: 0, passive: false };
  }
  let at = modal;
  let passive = false;
  for (let token = tokens[at]; token; token = tokens[++at]) {
    const { lemma, text, pos } = token;
    const lower = text.toLowerCase();
    if (
      modals.has(lower) ||
      negations.has(lower) ||
      pos === 'PART' ||
      pos === 'ADV' ||
      lower === 'to' ||
      lower === 'from'
    ) {
      passive = lemma === 'be';
    } else if (modalParticiples.has(lemma) && (lower !== lemma || pos === 'ADJ')) passive = false;
    else break;
  }
  const participle = tokens[at];
  return {
    at,
    end: tokens.length,
    modal,
    passive: passive && participle !== undefined && participle.text.toLowerCase() !== participle.lemma,
  };
}

/** "We want the assistant to keep a log": the act is what is wished for. Else the verb itself. */
function wishedFor(tokens: readonly Token[], verb: number): number {
  if (!wishes.has(tokens[verb]?.lemma ?? '')) return verb;
  const to = tokens.findIndex(({ text, pos }, index) => index > verb && text === 'to' && pos === 'PART');
  return to < 0 ? verb : to + 1;
}

const isBareObject = ({ pos, lemma, text }: Token): boolean =>
  /^(?:it|them|so|such|this|that|these|those|him)$/i.test(text) &&
  (pos === 'PRON' || /^(?:so|such)$/.test(lemma));

function wordOf({ pos, lemma, text }: Token): string[] {
  if (/^(?:PUNCT|DET|PRON|AUX|PART|SPACE|SYM|INTJ)$/.test(pos)) return [];
  const lower = text.toLowerCase();
  if (
    negations.has(lower) ||
    empty.has(lower) ||
    modals.has(lower) ||
    lower.startsWith('’') ||
    lower.startsWith("'")
  )
    return [];
  if (pos === 'ADP' || pos === 'SCONJ') return turning.has(lower) ? [lower] : [];
  return [lemma];
}

/** Whether two acts are the same: the same words in the same order, or with a receiver or owner moved ("give patients advice"). */
export function isSameAct(a: Act, b: Act): boolean {
  if (a.words.length !== b.words.length || a.words[0] !== b.words[0]) return false;
  if (a.words.every((word, index) => word === b.words[index])) return true;
  if (a.joints === b.joints) return false;
  const [sorted, other] = [[...a.words].sort(), [...b.words].sort()];
  return sorted.every((word, index) => word === other[index]);
}
