/** How many duties a clause crams together. */
import type { Clause, Sentence } from '../../../src/lint/index.js';

/** A clause, or one of its sentences, that holds more duties than can be cited. */
export interface Crammed {
  /** The sentence; null where it is the clause as a whole. */
  sentence: Sentence | null;
  words: number;
  duties: number;
}

/** From here on it is certain that pieces of it cannot be cited: words, and duties in them. */
const ofSentence = { words: 90, duties: 5 };
const ofClause = { words: 150, duties: 8 };

/** With more words a duty the clause gives reasons and cases along with them. */
const wordsWithReasons = 20;

/** The worst of a clause; null where no sentence of it is crammed, nor the whole. */
export function crammed(clause: Clause): Crammed | null {
  const counted = clause.children.map((sentence) => ({
    sentence,
    words: wordsIn(sentence.value),
    duties: dutiesIn(sentence),
  }));
  const worst = counted
    .filter(({ words, duties }) => words > ofSentence.words && duties >= ofSentence.duties)
    .sort((a, b) => b.duties - a.duties)[0];
  if (worst) return worst;
  const whole = {
    sentence: null,
    words: wordsIn(clause.value),
    duties: counted.reduce((sum, { duties }) => sum + duties, 0),
  };
  return whole.words > ofClause.words &&
    whole.duties >= ofClause.duties &&
    whole.words <= whole.duties * wordsWithReasons
    ? whole
    : null;
}

/** Words with a letter or a digit. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

const modals = new Set(['must', 'shall', 'should', 'may', 'will']);
const between = /^(?:and|or|but|then|also|not|never|does|do|always|only)$/;

/**
 * Acts that a sentence rules on: one for each modal verb, and one for each verb that goes on after a comma, a semicolon or "and"
 * ("stays, calls the nurse and tells the patient"). A sentence that rules on nothing has none.
 */
function dutiesIn({ strength, kind, data }: Sentence): number {
  if (strength === null || (kind !== 'obligation' && kind !== 'prohibition' && kind !== 'permission'))
    return 0;
  const tokens = data?.tokens ?? [];
  let duties = 0;
  let counted = -1;
  tokens.forEach(({ text, pos }, at) => {
    const isModal = modals.has(text.toLowerCase());
    // The verb right behind a modal is the modal's own.
    if (!isModal && (pos !== 'VERB' || (counted >= 0 && at - counted <= 3))) return;
    if (isModal || goesOn(at)) {
      duties++;
      counted = at;
    }
  });
  return duties;

  /** Whether a verb is joined to what stands before it by a comma, a semicolon or "and". */
  function goesOn(at: number): boolean {
    if (/ing$/i.test(tokens[at]?.text ?? '')) return false;
    for (let back = at - 1; back >= 0 && at - back <= 4; back--) {
      const text = tokens[back]?.text.toLowerCase() ?? '';
      if (text === ',' || text === ';' || text === 'and') return true;
      if (!between.test(text)) return false;
    }
    return false;
  }
}
