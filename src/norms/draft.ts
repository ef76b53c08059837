/** A clause's sentences with their words and main clauses, before anything is read from them. */
import type { Clause, Span, Token } from '../clast/index.js';
import { type Proposition, propositionsOf } from './propositions.js';
import { cutSentences } from './sentences.js';
import { tokenize } from './tokens.js';
import { type Word, wordsOf } from './words.js';

export interface Drafted {
  value: string;
  /** Place in the clause's plain text. */
  start: number;
  end: number;
  /** Offsets in `value`, as in `words` and `spans`. */
  tokens: readonly Token[];
  words: readonly Word[];
  spans: readonly Span[];
  propositions: readonly Proposition[];
}

/** Cuts the clauses into sentences. */
export function draft(clauses: readonly Clause[]): Map<Clause, Drafted[]> {
  const texts = tokenize(clauses.map(({ value, data }) => ({ text: value, spans: data?.spans ?? [] })));
  const drafts = new Map<Clause, Drafted[]>();
  clauses.forEach((clause, index) => {
    const text = texts[index];
    if (!text) return;
    const spans = clause.data?.spans ?? [];
    let next = 0;
    const sentences = cutSentences(text, spans).map(({ start, end }) => {
      const own: Token[] = [];
      for (; next < text.tokens.length; next++) {
        const token = text.tokens[next];
        if (!token || token.start >= end) break;
        if (token.start >= start)
          own.push({ ...token, start: token.start - start, end: Math.min(token.end, end) - start });
      }
      const words = wordsOf(own);
      return {
        value: clause.value.slice(start, end),
        start,
        end,
        tokens: own,
        words,
        spans: spans
          .filter((it) => it.start < end && it.end > start)
          .map((it) => ({ ...it, start: it.start - start, end: it.end - start })),
        propositions: propositionsOf(words),
      };
    });
    drafts.set(clause, sentences);
  });
  return drafts;
}
