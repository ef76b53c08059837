/** The main clauses of a sentence: who (subject) and what (verb and the rest), subordinate clauses left aside. */
import {
  coordinators,
  formsOfBe,
  formsOfDo,
  fronters,
  leadingAdverbs,
  modals,
  subordinators,
} from './vocabulary.js';
import { isFinite, type VerbGroup, verbGroup } from './verb-group.js';
import type { Word } from './words.js';

/** One main clause. Indices count in the sentence's words. */
export interface Proposition {
  form: 'declarative' | 'imperative' | 'inverted';
  /** Empty for an imperative. */
  subject: readonly Word[];
  verb: VerbGroup;
  /** What follows the head of the verb, up to the next main clause. */
  rest: readonly Word[];
  /** Words before the subject, in the same main clause. */
  fronted: readonly Word[];
  /** Index of the clause's first word. */
  from: number;
  to: number;
}

interface Segment {
  from: number;
  to: number;
  /** The mark before it. */
  mark: string | null;
}

const isBreak = (word: Word): boolean => /^(?:[,;:]|[—–]+|--+|-)$/.test(word.text) && word.pos !== 'NOUN';

/** Finds the main clauses of a sentence in order; none for a fragment. */
export function propositionsOf(words: readonly Word[]): Proposition[] {
  const segments = segmentsOf(words);
  const found = readSegments(words, segments, false);
  // A fronted clause that no comma ends ("When asked it should ...") is read in the second pass.
  return found.length > 0 ? found : readSegments(words, segments, true);
}

function readSegments(
  words: readonly Word[],
  segments: readonly Segment[],
  insideFronted: boolean,
): Proposition[] {
  const found: Proposition[] = [];
  let fronted = false;
  segments.forEach((segment, index) => {
    const opening = openerOf(words, segment);
    if (opening === 'subordinate' && !insideFronted) {
      fronted = true;
      return;
    }
    const continues = opening === 'coordinated' && fronted && found.length === 0 && !insideFronted;
    const next = continues ? null : readSegment(words, segment, found.at(-1), found.length > 0);
    if (!next) return;
    if (found.length > 0 && next.form !== 'declarative' && segment.mark === ',' && opening !== 'coordinated')
      return;
    // What a later segment without a verb of its own says belongs to the clause before it.
    const until = segments.findIndex(
      (later, at) => at > index && readSegment(words, later, next, true) !== null,
    );
    const to = until < 0 ? words.length : (segments[until]?.from ?? words.length);
    fronted = false;
    found.push(withRest(words, next, to));
  });
  return found;
}

function withRest(words: readonly Word[], found: Found, to: number): Proposition {
  const verb = verbGroup(words, found.verbAt, to);
  const at = found.form === 'inverted' ? verbGroup(words, found.restAt, to).at : verb.at;
  const inverted =
    found.form === 'inverted'
      ? {
          ...verb,
          ...verbGroup(words, found.restAt, to),
          modal: verb.modal,
          from: verb.from,
          negative: verb.negative,
          auxiliaries: [...verb.auxiliaries, ...verbGroup(words, found.restAt, to).auxiliaries],
          at,
        }
      : verb;
  return {
    form: found.form,
    subject: found.subject,
    verb: inverted,
    rest: words.slice(at + 1, to),
    fronted: found.fronted,
    from: found.from,
    to,
  };
}

interface Found {
  form: Proposition['form'];
  subject: readonly Word[];
  fronted: readonly Word[];
  verbAt: number;
  /** Where to look for the head of an inverted clause. */
  restAt: number;
  from: number;
}

function segmentsOf(words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let mark: string | null = null;
  let verbSeen = false;
  const close = (to: number): void => {
    if (to > from) segments.push({ from, to, mark });
  };
  words.forEach((word, i) => {
    if (isBreak(word)) {
      close(i);
      from = i + 1;
      mark = word.text;
      verbSeen = false;
      return;
    }
    if (isFinite(words, i)) verbSeen = true;
    if (i === from || !verbSeen) return;
    const splits =
      (coordinators.has(word.text) && (clauseBeginsAt(words, i + 1) || resumesVerb(words, i + 1))) ||
      (subordinators.has(word.text) &&
        [
          'if',
          'unless',
          'because',
          'although',
          'though',
          'whereas',
          'while',
          'when',
          'whenever',
          'until',
          'except',
        ].includes(word.text));
    if (!splits) return;
    close(i);
    from = i;
    mark = null;
    verbSeen = false;
  });
  close(words.length);
  return segments;
}

/** After "and", "but": a subject of a few words and its verb. */
function clauseBeginsAt(words: readonly Word[], from: number): boolean {
  let nominal = false;
  for (let i = from; i < Math.min(words.length, from + 9); i++) {
    const word = words[i];
    if (!word || isBreak(word)) return false;
    if (i > from && nominal && isFinite(words, i)) return true;
    if (['NOUN', 'PROPN', 'PRON', 'NUM'].includes(word.pos)) nominal = true;
    else if (!['DET', 'ADJ', 'ADV', 'PART'].includes(word.pos) && word.text !== 'of') return false;
  }
  return false;
}

/** After "and", "but": a modal or auxiliary that shares the subject before it. */
function resumesVerb(words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const word = words[i];
    if (!word) return false;
    if (modals.has(word.text) || ['is', 'are', 'does', 'do'].includes(word.text))
      return isFinite(words, i) || formsOfDo.has(word.text);
    if (word.pos !== 'ADV' && word.text !== 'not') return false;
  }
  return false;
}

function openerOf(words: readonly Word[], { from, to }: Segment): 'subordinate' | 'coordinated' | 'plain' {
  let coordinated = false;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (coordinators.has(word.text)) coordinated = true;
    else if (subordinators.has(word.text) && !(coordinated && word.text === 'so')) return 'subordinate';
    else if (fronters.has(word.text) && !beginsClause(words, i, to)) return 'subordinate';
    else if (word.text === 'in' && ['case', 'order'].includes(words[i + 1]?.text ?? '')) return 'subordinate';
    else if (word.text === 'to' && words[i + 1]?.pos === 'VERB') return 'subordinate';
    else if (
      word.text === 'that' &&
      words[i + 1] !== undefined &&
      i > 0 &&
      i === from &&
      !isFinite(words, i + 1)
    )
      return 'subordinate';
    else if (word.text.endsWith("ing") && word.pos === 'VERB' && i > 0) return 'subordinate';
    else if (!leadingAdverbs.has(word.text) && word.pos !== 'ADV') break;
  }
  return coordinated ? 'coordinated' : 'plain';
}

/** "Just ask", "like it says": the word opens no phrase but the clause itself. */
const beginsClause = (words: readonly Word[], i: number, to: number): boolean =>
  (words[i]?.text === 'just' || words[i]?.text === 'even') && i + 1 < to && words[i + 1]?.pos === 'VERB';

function readSegment(
  words: readonly Word[],
  segment: Segment,
  before: Proposition | Found | undefined,
  later: boolean,
): Found | null {
  const { to } = segment;
  let from = segment.from;
  while (from < to && coordinators.has(words[from]?.text ?? '')) from++;
  const coordinated = from > segment.from;
  const imperative = imperativeAt(words, from, to);
  if (imperative !== null && !later) {
    return { form: 'imperative', subject: [], fronted: [], verbAt: imperative, restAt: imperative, from };
  }
  if (imperative !== null && later && (coordinated || segment.mark === ';' || segment.mark === ':')) {
    // "should ask and follow": the verb shares its modal with the clause before it, which has been read already.
    if (
      before &&
      'verb' in before &&
      before.form === 'declarative' &&
      segment.mark !== ';' &&
      segment.mark !== ':'
    )
      return null;
    return { form: 'imperative', subject: [], fronted: [], verbAt: imperative, restAt: imperative, from };
  }
  const finiteAt = mainVerbAt(words, from, to);
  if (finiteAt === null) return null;
  const verbAt = groupBegins(words, from, finiteAt);
  const opening = words.slice(from, verbAt);
  const subject = subjectOf(opening);
  if (subject.length === 0) {
    if (before && (coordinated || later)) {
      return coordinated
        ? { form: 'declarative', subject: before.subject, fronted: [], verbAt, restAt: verbAt, from }
        : null;
    }
    return invertedAt(words, from, verbAt, to, opening);
  }
  const fronted = opening.slice(0, opening.length - subject.length);
  return { form: 'declarative', subject, fronted, verbAt, restAt: verbAt, from };
}

/** Index of the first finite verb that belongs to no relative or other subordinate clause; null where there is none. */
function mainVerbAt(words: readonly Word[], from: number, to: number): number | null {
  let pending = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (isFinite(words, i)) {
      if (pending === 0) return i;
      pending--;
      i = Math.max(i, verbGroup(words, i, to).at);
      continue;
    }
    const previous = words[i - 1];
    if (subordinators.has(word.text) || (word.text === 'that' && opensClause(words, i, from))) pending++;
    else if (word.text === 'than' && words[i + 1]?.pos === 'PRON') pending++;
    else if (i > from && isContactSubject(word, previous)) pending++;
    else if (i > from && word.text === 'as' && words[i + 1]?.pos === 'PRON') pending++;
  }
  return null;
}

/** "we generally favor": adverbs and negations right before the finite verb belong to its group. */
function groupBegins(words: readonly Word[], from: number, finiteAt: number): number {
  let at = finiteAt;
  while (at > from + 1) {
    const word = words[at - 1];
    const isPart =
      word &&
      (word.pos === 'ADV' ||
        word.text === 'not' ||
        word.text === 'never' ||
        /[a-z]ly$/.test(word.text) ||
        formsOfDo.has(word.text) ||
        leadingAdverbs.has(word.text));
    if (!isPart) break;
    at--;
  }
  return at;
}

/** "that" as relative or complementizer, not "that model". */
function opensClause(words: readonly Word[], i: number, from: number): boolean {
  if (i === from) return false;
  const next = words[i + 1];
  return words[i]?.pos !== 'DET' || next === undefined || next.pos !== 'NOUN' || next.text.endsWith("s");
}

/** "things it needs", "everything you say": a pronoun right behind a noun begins a relative clause without its pronoun. */
const isContactSubject = (word: Word, previous: Word | undefined): boolean =>
  previous !== undefined &&
  ['NOUN', 'PRON'].includes(previous.pos) &&
  ((word.pos === 'PRON' && ['i', 'we', 'you', 'they', 'it', 'he', 'she'].includes(word.text)) ||
    (word.pos === 'PROPN' && previous.pos === 'NOUN' && previous.text.endsWith("s")));

/** The noun phrase before the verb, adverbs and fronted phrases left aside; empty where there is none. */
function subjectOf(opening: readonly Word[]): readonly Word[] {
  let from = 0;
  while (from < opening.length && leadingAdverbs.has(opening[from]?.text ?? '')) from++;
  let to = opening.length;
  while (to > from && (opening[to - 1]?.pos === 'ADV' || leadingAdverbs.has(opening[to - 1]?.text ?? '')))
    to--;
  const phrase = opening.slice(from, to);
  if (phrase[0]?.pos === 'ADP' || phrase[0]?.pos === 'SCONJ') {
    const own = lastPhrase(phrase);
    return own;
  }
  return phrase.some(({ pos }) =>
    ['NOUN', 'PROPN', 'PRON', 'NUM', 'VERB', 'ADJ', 'DET', 'X', 'SYM'].includes(pos),
  )
    ? opening.slice(from)
    : [];
}

/** Of "in this context the model": "the model". */
function lastPhrase(phrase: readonly Word[]): readonly Word[] {
  for (let i = phrase.length - 1; i > 1; i--) {
    const word = phrase[i];
    const before = phrase[i - 1];
    if (!word || !before) continue;
    const begins = word.pos === 'PRON' || word.pos === 'DET' || word.pos === 'PROPN';
    if (begins && ['NOUN', 'PRON', 'NUM'].includes(before.pos)) return phrase.slice(i);
  }
  return [];
}

/** "Under no circumstances may the System ...", "Should the user ask": the subject stands behind the auxiliary. */
function invertedAt(
  words: readonly Word[],
  from: number,
  verbAt: number,
  to: number,
  opening: readonly Word[],
): Found | null {
  let end = verbAt + 1;
  let nominal = false;
  while (end < to) {
    const word = words[end];
    if (!word) break;
    if (
      nominal &&
      (word.pos === 'VERB' ||
        formsOfBe.has(word.text) ||
        word.pos === 'ADV' ||
        word.text === 'have' ||
        word.text === 'not')
    )
      break;
    if (['NOUN', 'PROPN', 'PRON'].includes(word.pos)) nominal = true;
    else if (nominal && word.pos === 'AUX') break;
    end++;
  }
  if (!nominal) return null;
  return {
    form: 'inverted',
    subject: words.slice(verbAt + 1, end),
    fronted: opening,
    verbAt,
    restAt: end,
    from,
  };
}

/**
 * Index of the verb of an imperative that begins at `from` ("Be kind", "Never help ...", "Do not lie"); for "do not" and
 * "never" the index of that. Null where it begins otherwise.
 */
export function imperativeAt(words: readonly Word[], from: number, to: number): number | null {
  let at = from;
  while (
    at < to &&
    (leadingAdverbs.has(words[at]?.text ?? '') || (words[at]?.pos === 'ADV' && words[at]?.text !== 'not'))
  )
    at++;
  const first = at;
  const word = words[at];
  if (!word || at >= to) return null;
  const verbAt = firstNegation(words, from, at);
  const next = words[at + 1];
  if (word.text === 'do' && next?.text === 'not')
    return at + 2 < to || at + 2 === words.length ? verbAt : null;
  if (word.text === 'be' || word.text === 'let') return verbAt;
  if (word.text !== word.lemma && word.pos !== 'NOUN') return null;
  if (!isBaseVerb(word)) return null;
  if (next === undefined || at + 1 >= to) return word.pos === 'VERB' && first === from ? verbAt : null;
  if (next.pos === 'AUX' || next.pos === 'VERB' || modals.has(next.text)) return null;
  if (['of', "'s", 'and', 'or', '&'].includes(next.text) && word.pos !== 'VERB') return null;
  return verbAt;
}

/** The "never" or "always" before an imperative belongs to its verb. */
function firstNegation(words: readonly Word[], from: number, at: number): number {
  for (let i = from; i < at; i++) if (['never', 'always', 'not'].includes(words[i]?.text ?? '')) return i;
  return at;
}

const isBaseVerb = (word: Word): boolean =>
  (word.pos === 'VERB' && word.text === word.lemma) || ['do', 'have'].includes(word.text);
