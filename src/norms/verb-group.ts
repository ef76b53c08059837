/** The verb of a clause with its auxiliaries: "should not generally be asked" and what comes after it. */
import { holdsDenial, interruptionAt, isAdverb } from './adverbs.js';
import { formsOfBe, formsOfDo, formsOfHave, modals } from './vocabulary.js';
import type { Word } from './words.js';

export interface VerbGroup {
  /** Index of its first word. */
  from: number;
  /** The modal that carries it: "must", "have to", "be to"; null for plain tense. */
  modal: string | null;
  /** Written out forms of be, have and do, in order. */
  auxiliaries: readonly string[];
  negative: 'none' | 'not' | 'never';
  adverbs: readonly string[];
  /** All words from the first to the head, asides between commas included. */
  inside: readonly Word[];
  /** Lemma of the word that the auxiliaries lead to (verb, or what "be" joins); null where the group breaks off. */
  head: string | null;
  /** The head as it stands, lower case; empty where there is none. */
  headText: string;
  headTag: string;
  /** Its finite verb is in the past tense. */
  past: boolean;
  /** Index of the head; of the group's end where there is none. */
  at: number;
}

/** Past tenses that do not end in "ed", of the verbs that tell how a document came to be and what happened. */
const irregularPast: ReadonlySet<string> = new Set(
  'made wrote said built gave took kept found knew thought saw came went became began chose told held led left met paid ran sent spoke stood taught understood won lost felt heard brought bought caught drew grew got meant spent broke fell drove forgot'.split(
    ' ',
  ),
);

const negations: ReadonlySet<string> = new Set(['not', 'never', 'neither', 'nor']);

/** Whether a finite verb begins at `i`: an auxiliary, or a verb that is neither infinitive nor participle. */
export function isFinite(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word) return false;
  const before = words[i - 1];
  if (modals.has(word.text)) return word.pos !== 'NOUN' && word.pos !== 'PROPN' && before?.text !== 'to';
  if (before?.text === "'s" || before?.text === "'") return false;
  if (before?.text === 'to' || (before?.pos === 'ADV' && words[i - 2]?.text === 'to')) return false;
  if (['is', 'are', 'was', 'were', 'am', 'has', 'had', 'does', 'did'].includes(word.text)) return true;
  if (word.text === 'have' || word.text === 'do' || word.text === 'need') {
    return word.pos !== 'NOUN' && before !== undefined && before.pos !== 'PUNCT' && before.pos !== 'ADP';
  }
  if (word.pos !== 'VERB' || word.text.endsWith('ing')) return false;
  if (/(?:ed|en|own|ade|ught)$/.test(word.text) && word.lemma !== word.text) {
    // "instructions issued by", "a tool designed to": a participle behind its noun.
    const next = words[i + 1];
    return (
      next !== undefined &&
      !['ADP', 'PART', 'PUNCT', 'CCONJ', 'ADV', 'NOUN'].includes(next.pos) &&
      next.text !== 'to'
    );
  }
  if (before === undefined || before.pos === 'ADP' || before.pos === 'ADJ') return false;
  if (before.pos === 'DET') return pronominal.has(before.text) && (i === 1 || words[i - 2]?.text === 'of');
  // "the system prompt for": a bare form does not agree with a singular noun, and so is a noun itself.
  const singular =
    (before.pos === 'NOUN' || before.pos === 'PROPN') &&
    !before.text.endsWith('s') &&
    !plurals.has(before.text);
  return !(singular && word.text === word.lemma && !isCoordinated(words, i - 1));
}

/** Determiners that stand alone as subjects: "these include", "each of these raises". */
const pronominal: ReadonlySet<string> = new Set([
  'these',
  'those',
  'this',
  'that',
  'some',
  'all',
  'both',
  'many',
  'most',
  'none',
  'each',
]);

const plurals: ReadonlySet<string> = new Set([
  'people',
  'children',
  'men',
  'women',
  'data',
  'staff',
  'media',
  'police',
  'ais',
  'personnel',
  'folk',
]);

/** "the user and the operator ask". */
const isCoordinated = (words: readonly Word[], i: number): boolean =>
  words.slice(Math.max(0, i - 5), i).some(({ text }) => text === 'and');

/** Reads the verb group that begins at `from`, up to `to`. */
export function verbGroup(words: readonly Word[], from: number, to = words.length): VerbGroup {
  let modal: string | null = null;
  let negative = 'none' as VerbGroup['negative'];
  const auxiliaries: string[] = [];
  const adverbs: string[] = [];
  let at = from;
  for (; at < to; at++) {
    const word = words[at];
    if (!word) break;
    const next = words[at + 1];
    if (word.text === 'not' && isAdditive(words, at)) {
      at++;
    } else if (negations.has(word.text)) {
      if (negative !== 'never') negative = word.text === 'never' ? 'never' : 'not';
    } else if (modals.has(word.text) && modal === null && auxiliaries.length === 0) {
      modal = word.text;
      if (word.text === 'ought' && next?.text === 'to') at++;
    } else if (
      (word.lemma === 'have' || word.lemma === 'need' || word.text === 'got') &&
      nextIsTo(words, at)
    ) {
      modal = modal ?? (word.lemma === 'need' ? 'need to' : 'have to');
      negative = negationWithin(words, at, negative);
      at = toIndex(words, at);
    } else if (word.text === 'need' && (next?.text === 'not' || isNeedDenied(words, at))) {
      modal = 'need';
    } else if (word.text === 'had' && next?.text === 'better') {
      modal = 'should';
      at++;
    } else if (formsOfBe.has(word.text) && nextIsTo(words, at) && modal === null) {
      modal = 'be to';
      negative = negationWithin(words, at, negative);
      at = toIndex(words, at);
    } else if (formsOfBe.has(word.text)) {
      auxiliaries.push('be');
    } else if (formsOfHave.has(word.text) && isPerfect(words, at)) {
      auxiliaries.push('have');
    } else if (formsOfDo.has(word.text) && isSupport(words, at)) {
      auxiliaries.push('do');
    } else if (
      (isAdverb(word) || (word.text === 'likely' && next?.text !== 'to')) &&
      !(next === undefined && auxiliaries.length > 0)
    ) {
      adverbs.push(word.text);
    } else if (
      word.pos === 'PUNCT' &&
      (modal !== null || auxiliaries.length > 0) &&
      next !== undefined &&
      at + 1 < to
    ) {
      // "should, where it can, say": an aside between the verb's parts was left out, or is skipped.
      if (word.text !== ',' && !/^[—–-]+$/.test(word.text)) break;
      const resumed = words.findIndex((other, index) => index > at && other.text === word.text);
      if (resumed < 0 || resumed >= to) break;
      if (holdsDenial(words.slice(at, resumed))) negative = 'never';
      at = resumed;
    } else {
      const interruption = modal === null && auxiliaries.length === 0 ? null : interruptionAt(words, at);
      if (!interruption || interruption.to >= to) break;
      if (interruption.negative) negative = 'never';
      at = interruption.to - 1;
    }
  }
  const head = at < to ? words[at] : undefined;
  const ended = head === undefined || head.pos === 'PUNCT';
  const first = words.slice(from, at + 1).find(({ pos }) => pos === 'AUX' || pos === 'VERB');
  const past =
    first !== undefined &&
    modal === null &&
    (/^(?:was|were|did|had|.+ed)$/.test(first.text) || irregularPast.has(first.text)) &&
    first.text !== first.lemma;
  return {
    from,
    modal,
    auxiliaries,
    negative,
    adverbs,
    inside: words.slice(from, at),
    head: ended ? null : head.lemma,
    headText: ended ? '' : head.text,
    headTag: ended ? '' : head.pos,
    past,
    at,
  };
}

/** "not only answer but explain": denies nothing. */
const isAdditive = (words: readonly Word[], at: number): boolean =>
  /^(?:only|merely|just|simply)$/.test(words[at + 1]?.text ?? '') &&
  words.slice(at + 2).some(({ text }) => text === 'but');

/** "No member need attend", "nobody need know". */
const isNeedDenied = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return (
    next?.pos === 'VERB' &&
    next.text === next.lemma &&
    words
      .slice(Math.max(0, at - 8), at)
      .some(({ text }) => /^(?:no|nobody|none|neither|nor|never|nothing)$/.test(text))
  );
};

/** The negation of "are not to", "has never to". */
function negationWithin(
  words: readonly Word[],
  at: number,
  before: VerbGroup['negative'],
): VerbGroup['negative'] {
  const between = words.slice(at, toIndex(words, at)).map(({ text }) => text);
  if (between.includes('never')) return 'never';
  return between.includes('not') ? 'not' : before;
}

/** "to" follows, with at most a "not" or an adverb between. */
function nextIsTo(words: readonly Word[], i: number): boolean {
  return words[toIndex(words, i)]?.text === 'to';
}

function toIndex(words: readonly Word[], i: number): number {
  let at = i + 1;
  while (at < i + 3 && words[at] !== undefined && words[at]?.text !== 'to' && isAdverbOrNot(words[at])) at++;
  return at;
}

const isAdverbOrNot = (word: Word | undefined): boolean =>
  word !== undefined && (word.text === 'not' || word.text === 'never' || isAdverb(word));

/** "has trained", "have been": a participle follows. */
function isPerfect(words: readonly Word[], i: number): boolean {
  for (let at = i + 1; at < i + 4; at++) {
    const word = words[at];
    if (!word) return false;
    if (word.text === 'been' || (word.pos === 'VERB' && word.text !== word.lemma)) return true;
    if (!isAdverbOrNot(word)) return false;
  }
  return false;
}

/** "does not lie", "do disclose": a verb follows. */
function isSupport(words: readonly Word[], i: number): boolean {
  for (let at = i + 1; at < i + 4; at++) {
    const word = words[at];
    if (!word) return false;
    if (word.text === 'not' || word.text === 'never') return true;
    if (word.pos === 'VERB') return true;
    if (!isAdverb(word)) return false;
  }
  return false;
}
