/** Norms whose bearer is a pronoun: "It must keep a log." */
import type { Sentence } from '../clast/index.js';
import { propositionsOf } from './propositions.js';
import { wordsOf } from './words.js';

/** A pronoun that bears a norm. Offsets count in the sentence's `value`. */
export interface PronounBearer {
  text: 'it' | 'they';
  start: number;
  end: number;
}

const modals: ReadonlySet<string> = new Set([
  'must',
  'shall',
  'should',
  'may',
  'ought',
  'have to',
  'need to',
  'be to',
]);

/** The pronoun that is the subject of a sentence's first norm; null where another subject stands there, or a dummy "it". */
export function pronounBearerOf(sentence: Sentence): PronounBearer | null {
  if (sentence.strength === null) return null;
  const words = wordsOf(sentence.data?.tokens ?? []);
  for (const { form, elided, subject, verb } of propositionsOf(words)) {
    if (form !== 'declarative' || elided || verb.modal === null || !modals.has(verb.modal)) continue;
    const [only, more] = subject;
    if (more !== undefined || only === undefined) return null;
    const { text, start, end } = only;
    // "It must be possible to", "It should be noted that": nobody bears that.
    const isDummy = text === 'it' && verb.auxiliaries.includes('be');
    return (text === 'it' || text === 'they') && !isDummy ? { text, start, end } : null;
  }
  return null;
}
