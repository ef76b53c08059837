/** The noun phrase that a clause is about, and the finite verb that goes with it. */
import { isAdverb } from './adverbs.js';
import { formsOfDo, leadingAdverbs, subordinators } from './vocabulary.js';
import { isFinite, verbGroup } from './verb-group.js';
import type { Word } from './words.js';

/** Index of the first finite verb that belongs to no relative or other subordinate clause; null where there is none. */
export function mainVerbAt(words: readonly Word[], from: number, to: number): number | null {
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
    if (subordinators.has(word.text) || (word.text === 'that' && opensClause(words, i, from))) pending++;
    else if (word.text === 'than' && words[i + 1]?.pos === 'PRON') pending++;
    else if (i > from && isContactSubject(words, i, from)) pending++;
    else if (i > from && word.text === 'as' && words[i + 1]?.pos === 'PRON') pending++;
  }
  return null;
}

/** "we generally favor": adverbs and negations right before the finite verb belong to its group. */
export function groupBegins(words: readonly Word[], from: number, finiteAt: number): number {
  let at = finiteAt;
  while (at > from) {
    const word = words[at - 1];
    const isPart =
      word &&
      (isAdverb(word) ||
        word.text === 'not' ||
        word.text === 'never' ||
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
  return words[i]?.pos !== 'DET' || next?.pos !== 'NOUN' || next.text.endsWith('s');
}

/** "things it needs", "everything you say": a pronoun right behind a noun begins a relative clause without its pronoun. */
function isContactSubject(words: readonly Word[], i: number, from: number): boolean {
  const word = words[i];
  const previous = words[i - 1];
  if (!word || !previous) return false;
  // "capabilities he indicated he wants": a clause behind a verb of saying.
  if (previous.pos === 'VERB' && ['i', 'we', 'they', 'he', 'she'].includes(word.text)) return true;
  if (
    !['NOUN', 'PRON'].includes(previous.pos) ||
    subordinators.has(previous.text) ||
    previous.text === 'that'
  )
    return false;
  if (word.pos === 'PRON' && ['i', 'we', 'you', 'they', 'it', 'he', 'she'].includes(word.text)) return true;
  // Behind a fronted phrase ("In most cases the model ...") a new noun phrase is the subject of the clause itself.
  if (
    previous.pos !== 'NOUN' ||
    words[from]?.pos === 'ADP' ||
    words.slice(from, i).some(({ pos }) => pos === 'VERB')
  )
    return false;
  return (
    (word.pos === 'PROPN' && previous.text.endsWith('s')) ||
    (word.pos === 'DET' && ['a', 'an', 'the', 'every', 'each'].includes(word.text))
  );
}

/** The noun phrase before the verb, adverbs and fronted phrases left aside; empty where there is none. */
export function subjectOf(opening: readonly Word[]): readonly Word[] {
  let from = 0;
  while (
    from < opening.length &&
    (leadingAdverbs.has(opening[from]?.text ?? '') ||
      (opening[from]?.pos === 'ADV' && opening[from]?.text !== 'not'))
  )
    from++;
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
