/** The main clauses of a sentence: who (subject) and what (verb and the rest), subordinate clauses left aside. */
import { bareModalAt, semiModalAt } from './bare-modal.js';
import { imperativeAt } from './imperative-form.js';
import { openerOf, type Segment, segmentsOf } from './segments.js';
import { groupBegins, mainVerbAt, subjectOf } from './subjects.js';
import { type VerbGroup, verbGroup } from './verb-group.js';
import { coordinators, formsOfBe } from './vocabulary.js';
import type { Word } from './words.js';

/** One main clause. Indices count in the sentence's words. */
export interface Proposition {
  form: 'declarative' | 'imperative' | 'inverted';
  /** Empty for an imperative, and where the clause leaves it out. */
  subject: readonly Word[];
  /** It begins with its modal ("Must not lie"): it names no subject, or only a label ("Operator: may pay"), its `subject`. */
  elided: boolean;
  verb: VerbGroup;
  /** What follows the head of the verb, up to the next main clause. */
  rest: readonly Word[];
  /** Words before the subject, in the same main clause. */
  fronted: readonly Word[];
  /** Index of the clause's first word. */
  from: number;
  to: number;
}

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
  /** The last segment that had no verb: a subject that an aside keeps from it ("The AI, when asked, must ..."). */
  let waiting: readonly Word[] = [];
  segments.forEach((segment, index) => {
    const opening = openerOf(words, segment);
    if (opening === 'subordinate' && !insideFronted) {
      fronted = true;
      return;
    }
    const continues = opening === 'coordinated' && fronted && found.length === 0 && !insideFronted;
    const next = continues ? null : readSegment(words, segment, found.at(-1), found.length > 0, waiting);
    if (!next) {
      if (opening === 'plain' && found.length === 0 && waiting.length === 0)
        waiting = subjectOf(words.slice(segment.from, segment.to));
      return;
    }
    if (next.form === 'imperative' && isLabel(words, segment)) {
      waiting = words.slice(segment.from, segment.to);
      return;
    }
    if (found.length > 0 && next.form !== 'declarative' && segment.mark === ',' && opening !== 'coordinated')
      return;
    // What a later segment without a verb of its own says belongs to the clause before it.
    const until = segments.findIndex(
      (later, at) => at > index && readSegment(words, later, next, true, []) !== null,
    );
    const to = until < 0 ? words.length : (segments[until]?.from ?? words.length);
    fronted = false;
    const last = found.at(-1);
    // "can and sometimes will make": the first verb breaks off, and shares the head of the second.
    if (last?.verb.head === null && last.to === segment.from) found.pop();
    found.push(withRest(words, next, to));
  });
  return found;
}

/** "Spend: must not exceed $5": one word before a colon or dash and a modal orders nothing. */
const isLabel = (words: readonly Word[], { from, to }: Segment): boolean =>
  to === from + 1 && /^(?:[:—–]|-)$/.test(words[to]?.text ?? '') && bareModalAt(words, to + 1, words.length);

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
    elided: found.elided,
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
  elided: boolean;
  fronted: readonly Word[];
  verbAt: number;
  /** Where to look for the head of an inverted clause. */
  restAt: number;
  from: number;
}

function readSegment(
  words: readonly Word[],
  segment: Segment,
  before: Proposition | Found | undefined,
  later: boolean,
  waiting: readonly Word[],
): Found | null {
  const { to } = segment;
  let from = segment.from;
  while (from < to && coordinators.has(words[from]?.text ?? '')) from++;
  const coordinated = from > segment.from;
  const imperative = imperativeAt(words, from, to);
  // "We, the makers, undertake to listen": what seems to be an imperative has its subject before an aside.
  const hasSubject = waiting.length === 1 && /^(?:we|i|you|they)$/.test(waiting[0]?.text ?? '');
  if (imperative !== null && !later && !hasSubject) {
    return imperativeFound(imperative, from);
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
    return imperativeFound(imperative, from);
  }
  const finiteAt = semiModalAt(words, from) ? from : mainVerbAt(words, from, to);
  if (finiteAt === null) return null;
  const verbAt = groupBegins(words, from, finiteAt);
  const opening = words.slice(from, verbAt);
  const subject = subjectOf(opening);
  const declarative: Found = {
    form: 'declarative',
    subject,
    elided: false,
    fronted: [],
    verbAt,
    restAt: verbAt,
    from,
  };
  if (subject.length === 0) {
    if (before && (coordinated || later)) {
      return coordinated ? { ...declarative, subject: before.subject, elided: before.elided } : null;
    }
    if (waiting.length > 0 && opening.length === 0) {
      const labeled = segment.mark !== null && segment.mark !== ',' && bareModalAt(words, verbAt, to);
      return { ...declarative, subject: waiting, elided: labeled };
    }
    if (bareModalAt(words, from, to)) return { ...declarative, elided: true };
    return invertedAt(words, from, verbAt, to, opening);
  }
  const fronted = opening.slice(0, opening.length - subject.length);
  return { ...declarative, fronted };
}

const imperativeFound = (at: number, from: number): Found => ({
  form: 'imperative',
  subject: [],
  elided: false,
  fronted: [],
  verbAt: at,
  restAt: at,
  from,
});

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
    elided: false,
    fronted: opening,
    verbAt,
    restAt: end,
    from,
  };
}
