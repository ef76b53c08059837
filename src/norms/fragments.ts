/** Sentences without a main clause: items of lists, labels, bare lines. */
import type { Proposition } from './propositions.js';
import type { Word } from './words.js';

/** How a sentence begins, as far as its lead-in's grammar matters. */
export type Opening =
  /** "Help with weapons", "Lie". */
  | 'verb'
  /** "Weakens the log": the verb of a relative clause that the lead-in opens. */
  | 'third-person'
  /** "Adding a caveat". */
  | 'gerund'
  /** "Not adding", "Never lying". */
  | 'negated'
  /** "No weapons". */
  | 'no'
  | 'noun'
  /** A main clause of its own. */
  | 'sentence';

/** Reads the opening of a sentence, after its label ("Privacy: ..."). */
export function openingOf(words: readonly Word[], propositions: readonly Proposition[]): Opening {
  const own = afterLabel(words);
  const [first, second] = own;
  if (!first) return 'noun';
  if (first.text === 'not' || (first.text === 'never' && second?.text.endsWith('ing'))) return 'negated';
  if (first.text === 'no' && propositions.length === 0) return 'no';
  const main = propositions.find(({ from }) => from >= words.indexOf(first));
  const isSubject = main?.form === 'declarative' && main.subject[0] === first && main.verb.modal !== null;
  if (first.pos === 'VERB' && first.text.endsWith('s') && first.text !== first.lemma && !isSubject)
    return 'third-person';
  if (main?.form === 'imperative') return 'verb';
  if (/^[a-z]{2,}ing$/.test(first.text) && first.pos !== 'ADJ' && main === undefined) return 'gerund';
  if (main !== undefined) return 'sentence';
  if (first.pos === 'VERB' || (first.pos === 'NOUN' && second?.pos === 'DET' && first.text.endsWith('s'))) {
    return first.text.endsWith('s') && first.text !== first.lemma ? 'third-person' : 'verb';
  }
  return 'noun';
}

function afterLabel(words: readonly Word[]): readonly Word[] {
  const colon = words.findIndex(({ text }) => text === ':' || text === '—' || text === '–');
  const own = colon > 0 && colon < 7 && colon < words.length - 1 ? words.slice(colon + 1) : words;
  const skip = own.findIndex(({ pos, text }) => pos !== 'ADV' || text === 'not' || text === 'never');
  return skip > 0 ? own.slice(skip) : own;
}

/** Of "behaviors (that) users can turn off": the clause inside, as words; null where there is none. */
export function licensedThing(
  words: readonly Word[],
): { subject: readonly Word[]; negative: boolean } | null {
  const can = words.findIndex(({ text }) => text === 'can' || text === 'may');
  if (can < 2 || can > 8) return null;
  const before = words.slice(0, can);
  const that = before.findIndex(({ text }) => text === 'that' || text === 'which');
  const subject = that >= 0 ? before.slice(that + 1) : before.slice(-1);
  if (subject.length === 0 || (that < 0 && before.at(-2)?.pos !== 'NOUN')) return null;
  return { subject, negative: words[can + 1]?.text === 'not' };
}
