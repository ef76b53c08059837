/** Adverbs, and the phrases that stand for one between the parts of a verb. */
import type { Word } from './words.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((it) => it.split(' ')));

/**
 * Words in "-ly" that are no adverbs, or not only: verbs, nouns, and adjectives from nouns. Collected for this reader by
 * the suffix "-ly" of adjectives and by words of other origin; not complete.
 */
const otherwise = set(
  'apply misapply reapply reply rely supply resupply comply imply multiply fly ally rally tally bully sully dally ply',
  'family families assembly anomaly homily monopoly ally jelly lily belly fly butterfly doily july italy melancholy',
  'friendly unfriendly likely unlikely early ugly lonely lovely elderly costly deadly orderly disorderly lively',
  'timely untimely homely holy unholy silly curly oily scholarly cowardly worldly unworldly heavenly brotherly sisterly',
  'motherly fatherly neighborly neighbourly saintly leisurely stately sickly unruly',
);

export const isAdverb = ({ pos, text }: Word): boolean =>
  // "is unlikely to be": an adjective, whatever the tagger says.
  (pos === 'ADV' && text !== 'not' && text !== 'likely' && text !== 'unlikely') ||
  (/^[a-z]{2,}ly$/.test(text) && !otherwise.has(text)) ||
  ['also', 'always', 'only', 'just', 'still', 'both', 'then', 'ideally'].includes(text);

/** Of "must under no circumstances lie": the phrase between modal and verb. `to` is the index behind it. */
export interface Interruption {
  to: number;
  /** It denies what follows: "in no case", "by no means". */
  negative: boolean;
}

const prepositions = set('under in at on by for to as with without');
const quantifiers = set('no any all every each most many some such this that these those either');

/** The adverbial phrase that begins at `from` and that a verb follows; null where there is none. */
export function interruptionAt(words: readonly Word[], from: number): Interruption | null {
  const determiner = words[from + 1]?.text ?? '';
  if (!prepositions.has(words[from]?.text ?? '') || !quantifiers.has(determiner)) return null;
  for (let at = from + 2; at < from + 6; at++) {
    const word = words[at];
    if (!word || !['NOUN', 'ADJ', 'ADV', 'DET', 'PRON'].includes(word.pos)) return null;
    const next = words[at + 1];
    if (word.pos !== 'NOUN' || !next) continue;
    const verbal =
      ['VERB', 'AUX', 'ADV'].includes(next.pos) || (next.pos === 'NOUN' && next.text === next.lemma);
    return verbal ? { to: at + 1, negative: determiner === 'no' } : null;
  }
  return null;
}

/** "under no circumstances", "in no event", "by no means" among words: it denies the clause that it stands in. */
export const holdsDenial = (words: readonly Word[]): boolean =>
  words.some(({ text }, i) => prepositions.has(text) && words[i + 1]?.text === 'no');
