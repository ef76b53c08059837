/** What of a passage's words is compared: its words in their dictionary form, pairs of neighbors, and who is bound to what. */
import type { Sentence } from '../../clast/index.js';

const articles = new Set(['a', 'an', 'the']);
const mute = new Set(['PUNCT', 'SPACE', 'SYM', 'NUM']);
const content = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

const marks: Readonly<Record<Sentence['kind'], string>> = {
  obligation: 'O',
  prohibition: 'P',
  permission: 'M',
  commitment: 'C',
  definition: 'D',
  rationale: 'S',
  statement: 'S',
};

/**
 * Counts the grams of some sentences. "The agent must not copy itself" has `copy`, `copy itself` and `Pa:copy`: said of what
 * the AI is forbidden, a word counts for something else than said in passing.
 */
export function gramsOf(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (gram: string): void => void counts.set(gram, (counts.get(gram) ?? 0) + 1);
  for (const { kind, bearer, data } of sentences) {
    const norm = `${marks[kind]}${bearer === null ? '-' : bearer.charAt(0)}:`;
    let before: string | null = null;
    for (const { lemma, pos } of data?.tokens ?? []) {
      if (mute.has(pos) || articles.has(lemma)) continue;
      count(lemma);
      if (before !== null) count(`${before} ${lemma}`);
      if (content.has(pos)) count(norm + lemma);
      before = lemma;
    }
  }
  return counts;
}
