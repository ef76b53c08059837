/** The words of a sentence that carry its modality and its hedges, as they stand: for messages. */
import type { Sentence } from '../clast/index.js';
import { effortVerbs, hedgingAdverbs, preferenceVerbs } from './hedges.js';

const modal =
  /\b(?:(?:must|shall|should|may|might|can|could|will|would|ought to|needs? to|ha(?:s|ve) to)(?:\s*n['’]t|n['’]t|\s+not|\s+never|\s+always)?|cannot|never|always|(?:is|are) (?:not )?(?:required|expected|obliged|allowed|permitted|encouraged|supposed|free) to|(?:is|are) (?:strictly )?(?:prohibited|forbidden)|do not|don['’]t|avoid|refrain from|wants? (?:\w+ )?to|(?:is|are) to)\b/i;

/** The words that carry a sentence's modality, as they stand in the text ("should not"); empty where it has none. */
export function modalOf(sentence: Sentence): string {
  return modal.exec(sentence.value)?.[0] ?? '';
}

/** A weakening word of a sentence: offsets count in its `value`. */
export interface Hedge {
  text: string;
  start: number;
  end: number;
}

/**
 * The hedges of a sentence in order: adverbs ("generally"), verbs of effort ("try to") and of preference ("consider"),
 * and phrases ("in general", "where possible"). Two or more in one norm leave little of it.
 */
export function hedgesOf(sentence: Sentence): Hedge[] {
  const found: Hedge[] = [];
  for (const match of sentence.value.matchAll(
    /\b(?:in general|as a (?:general )?rule|for the most part|in most (?:cases|situations|circumstances|contexts)|on the whole|(?:where|when|wherever|whenever|if|as far as) (?:reasonably )?(?:possible|practicable|feasible)|to the extent (?:possible|practicable|feasible)|(?:best|reasonable) efforts|all else being equal)\b/gi,
  )) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  const tokens = sentence.data?.tokens ?? [];
  tokens.forEach(({ text, lemma, start, end }, i) => {
    const lower = text.toLowerCase();
    const next = tokens[i + 1]?.text.toLowerCase();
    // "try not to", "aim never to"
    const isDenied = (next === 'not' || next === 'never') && tokens[i + 2]?.text.toLowerCase() === 'to';
    const effort = effortVerbs.has(lemma) && (next === 'to' || next === 'for' || isDenied);
    const preference = preferenceVerbs.has(lemma) && lower !== 'considered' && lower !== 'leans';
    if (!hedgingAdverbs.has(lower) && !effort && !preference) return;
    if (!found.some((hedge) => start >= hedge.start && end <= hedge.end)) found.push({ text, start, end });
  });
  return found.sort((a, b) => a.start - b.start);
}
