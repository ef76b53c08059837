/** How many things a clause rules on. */
import type { Clause, Sentence, Token } from '../../../src/lint/index.js';

/** Who acts, and words that any rule can hold: they tie no two rules together. */
const common = new Set(
  'ai assistant agent model system user operator person people human anyone somebody one thing case time way reason rule charter constitution document principal party it we they i you'.split(
    ' ',
  ),
);
const modals = new Set(['must', 'shall', 'should', 'may', 'will', 'never']);

/**
 * The words with which each subject begins, in order. Norms belong to one subject where they share a noun or a verb of their acts;
 * a norm that only says "it" or "this" goes with the one before it.
 */
export function subjectsOf(clause: Clause): string[] {
  const subjects: { words: Set<string>; label: string }[] = [];
  for (const sentence of clause.children) {
    if (sentence.strength === null) continue;
    for (const part of partsOf(sentence)) {
      const words = contentOf(part);
      if (words.size < 2) continue;
      const shared = subjects.filter((subject) => [...words].some((word) => subject.words.has(word)));
      const [first, ...others] = shared;
      if (!first) subjects.push({ words, label: labelOf(part, sentence.value) });
      else {
        for (const word of words) first.words.add(word);
        for (const other of others) {
          for (const word of other.words) first.words.add(word);
          subjects.splice(subjects.indexOf(other), 1);
        }
      }
    }
  }
  return subjects.map(({ label }) => label);
}

/** "must keep a log; it may not sell data, and shall ...": parted at semicolons, and where a modal follows a comma. */
function partsOf({ data }: Sentence): Token[][] {
  const tokens = data?.tokens ?? [];
  const parts: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const next = tokens.slice(at + 1, at + 4).map(({ text }) => text.toLowerCase());
    const begins = token.text === ';' || (token.text === ',' && next.some((word) => modals.has(word)));
    if (begins && parts.at(-1)?.some(({ pos }) => pos === 'VERB') === true) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.some(({ pos }) => pos === 'VERB'));
}

const contentOf = (part: readonly Token[]): Set<string> =>
  new Set(
    part
      .filter(({ pos }) => pos === 'NOUN' || pos === 'VERB' || pos === 'PROPN')
      .map(({ lemma }) => lemma.toLowerCase())
      .filter((lemma) => lemma.length > 2 && !common.has(lemma) && !light.has(lemma)),
  );

/** Verbs that are in every other sentence. */
const light = new Set(
  'do make take have get give let keep use say ask need want try help act be tell know see go come'.split(
    ' ',
  ),
);

function labelOf(part: readonly Token[], value: string): string {
  const verb = part.findIndex(({ pos, lemma }) => pos === 'VERB' && !modals.has(lemma));
  const from = part[Math.max(verb, 0)];
  const to = part.slice(Math.max(verb, 0)).slice(0, 4).at(-1);
  return from && to ? value.slice(from.start, to.end).replace(/[\s,.;:]+$/, '') : '';
}
