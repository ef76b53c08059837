/** Duties in the passive: what is to be done, and whether anybody is named who has to do it. */
import type { Sentence } from '../clast/index.js';
import { deedOf } from './deontic.js';
import { headOf } from './spoken.js';
import { propositionsOf } from './propositions.js';
import { joined, wordsOf } from './words.js';

/** A duty that is said of what it happens to: "Incidents must be reported." Offsets count in the sentence's `value`. */
export interface PassiveDuty {
  /** Lemma of the verb: "report". */
  verb: string;
  /** What it is done to, in lower case: "serious incidents". */
  patient: string;
  /** The noun that this is about: "incidents"; empty where there is none. */
  patientHead: string;
  /** From the modal to the verb: "must be reported". */
  start: number;
  end: number;
  /** Index of the words of its clause, for those who look at what stands before it. */
  clauseStart: number;
}

const duties: ReadonlySet<string> = new Set([
  'must',
  'shall',
  'should',
  'ought',
  'have to',
  'need to',
  'be to',
]);

/**
 * The first duty of a sentence that is in the passive and names nobody who has to act, neither by "by" nor by a possessive
 * ("must be reported by the operator"); null where there is none.
 */
export function passiveDutyOf(sentence: Sentence): PassiveDuty | null {
  const words = wordsOf(sentence.data?.tokens ?? []);
  for (const proposition of propositionsOf(words)) {
    const { verb, form, elided, subject, rest, from } = proposition;
    if (form !== 'declarative' || elided || verb.modal === null || !duties.has(verb.modal)) continue;
    if (verb.negative !== 'none') continue;
    const { passive, actor } = deedOf(proposition);
    const [first, head] = [words[verb.from], words[verb.at]];
    if (passive === null || actor !== null || !first || !head || subject.length === 0) continue;
    if (rest.some(({ text }) => text === 'by')) continue;
    return {
      verb: passive,
      patient: joined(subject),
      patientHead: headOf(subject)?.text ?? '',
      start: first.start,
      end: head.end,
      clauseStart: words[from]?.start ?? 0,
    };
  }
  return null;
}
