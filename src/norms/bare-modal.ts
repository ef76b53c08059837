/** Whether a modal at the head of a clause has its verb right behind it ("Must not lie"), or a subject ("May the agent pay"). */
import { isAdverb } from './adverbs.js';
import { canBeVerb } from './tokens.js';
import { leadingAdverbs, modals, subordinators } from './vocabulary.js';
import type { Word } from './words.js';

/** What the question takes of a word or a token; `text` in lower case. */
type Tagged = Pick<Word, 'text' | 'lemma' | 'pos'>;

/** "Must have", "Should do" and the like with nothing behind them are labels. */
const labelVerbs: ReadonlySet<string> = new Set(['have', 'do', 'read', 'see', 'know', 'be']);

/** Whether a clause without a subject begins at `from` with a modal, adverbs and "never" before it left aside. */
export function bareModalAt(words: readonly Word[], from: number, to: number): boolean {
  if (words.at(-1)?.text === '?') return false;
  const at = afterAdverbs(words, from, to);
  const modal = words[at];
  if (!modal || at >= to) return false;
  return modals.has(modal.text) ? verbFollows(words, at, to) : semiModalAt(words, at);
}

/** "Has to stop when told", "Needs to work offline", "Is never to guess". */
export function semiModalAt(words: readonly Word[], at: number): boolean {
  if (!/^(?:has|needs|is)$/.test(words[at]?.text ?? '')) return false;
  const to = words.findIndex(({ text }, i) => i > at && text === 'to');
  const between = words.slice(at + 1, to);
  const verb = words[to + 1];
  return (
    to > at &&
    between.every((word) => isAdverb(word) || word.text === 'not') &&
    verb !== undefined &&
    verb.text === verb.lemma &&
    (verb.pos === 'VERB' || verb.pos === 'AUX')
  );
}

/** Whether the modal at `at` is followed by its verb. */
export function verbFollows(words: readonly Tagged[], at: number, to = words.length): boolean {
  const modal = words[at];
  let next = afterAdverbs(words, at + 1, to);
  // "must either ask or stop"
  if (/^(?:either|both)$/.test(words[next]?.text ?? '') && words[next + 1]?.pos === 'VERB') next++;
  const verb = words[next];
  if (!modal || !verb) return false;
  // "Must, where it can, ask": an aside stands between.
  if (verb.text === ',') return resumes(words[next + 1], modal);
  if (next >= to) return false;
  if (modal.text === 'ought') return verb.text === 'to';
  const after = words[next + 1];
  const ends = after === undefined || after.pos === 'PUNCT';
  if (ends && labelVerbs.has(verb.text)) return false;
  if (verb.pos === 'AUX') return !modals.has(verb.text);
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(verb.text)) return false;
  const negated = words.slice(at + 1, next).some(({ text }) => text === 'not' || text === "n't");
  const beforeVerb = after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX');
  if (verb.pos === 'VERB') {
    // "Should harm come to a guest, stop": a noun before its verb, though tagged as a verb.
    const condition = modal.text === 'should' && beforeVerb && words.some(({ text }) => text === ',');
    return !condition || negated;
  }
  if (!['NOUN', 'ADJ', 'PROPN', 'INTJ', 'X'].includes(verb.pos) || verb.text !== verb.lemma) return false;
  // "may text the owner": no article follows a subject.
  if (after?.pos === 'DET') return true;
  return (negated || (!beforeVerb && verb.pos !== 'PROPN')) && canBeVerb(verb.text);
}

/** What stands behind the comma is an aside, and neither another modal ("must, may and should") nor a date's sentence. */
const resumes = (opening: Tagged | undefined, modal: Tagged): boolean =>
  opening !== undefined &&
  !modals.has(opening.text) &&
  (modal.text !== 'may' || subordinators.has(opening.text));

function afterAdverbs(words: readonly Tagged[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const word = words[at];
    if (!word) break;
    if (
      word.pos !== 'ADV' &&
      !leadingAdverbs.has(word.text) &&
      !['not', "n't", 'never'].includes(word.text) &&
      !(word.text.endsWith('ly') && word.pos === 'ADJ')
    )
      break;
    at++;
  }
  return at;
}
