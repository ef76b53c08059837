/** Where an imperative begins: "Be kind", "Never help ...", "Do not lie". */
import { leadingAdverbs, modals } from './vocabulary.js';
import type { Word } from './words.js';

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
    // "Do not, in any case, share it": an aside stands between.
    return at + 2 < to || at + 2 === words.length || words[at + 2]?.text === ',' ? verbAt : null;
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
