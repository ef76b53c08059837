/** What is said of whom: sentences as the search for parties sees them, and the head of a phrase. */
import type { Proposition } from './propositions.js';
import type { Word } from './words.js';

/** A sentence as the search for parties sees it. */
export interface Spoken {
  value: string;
  propositions: readonly Proposition[];
}

/** The noun that a noun phrase is about: the last one before a preposition, a relative clause or a verb. */
export function headOf(phrase: readonly Word[]): Word | null {
  let head: Word | null = null;
  for (const word of phrase) {
    const relative =
      word.pos === 'ADP' || word.pos === 'SCONJ' || ['that', 'who', 'which'].includes(word.text);
    if (relative && head && (word.text !== 'of' || !['DET', 'NUM'].includes(head.pos))) break;
    if (relative) continue;
    if (['NOUN', 'PROPN', 'PRON', 'NUM'].includes(word.pos) || (head === null && word.pos === 'DET'))
      head = word;
    else if (word.pos === 'VERB' && !head && word.text.endsWith('ing')) return word;
    else if (word.pos === 'VERB' && head && head.pos !== 'DET') break;
  }
  return head;
}
