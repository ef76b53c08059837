/** A clause's sentences with their words and main clauses, before anything is read from them. */
import type { Clause, Span, Token } from '../clast/index.js';
import { type Proposition, propositionsOf } from './propositions.js';
import { cutSentences } from './sentences.js';
import { canBeVerb, tokenize } from './tokens.js';
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
  const texts = tokenize(
    clauses.map(({ value, role, data }) => ({
      text: value,
      spans: data?.spans ?? [],
      titleCase: role === 'heading' && isTitleCase(value),
    })),
  );
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
      // What a sentence binds stands near its head; the rest of an endless one would only cost time.
      const words = wordsOf(withImperatives(own.slice(0, longest)));
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

/** Tokens of a sentence that are read for norms. */
const longest = 400;

/** "Act With Integrity": most longer words begin with a capital. */
function isTitleCase(value: string): boolean {
  const longer = value.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return (
    longer.length > 1 && longer.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length >= 0.6 * longer.length
  );
}

/** Verbs that head imperatives and that a tagger takes for nouns there; only before these is a bare noun an object. */
const nounLikeVerbs: ReadonlySet<string> = new Set(
  'respect support help answer honor honour aid balance favor favour cite ask act treat welcome trust reply'.split(
    ' ',
  ),
);

/** Tokens with the heads of imperatives tagged as verbs ("Respect the user", "Note that"): taggers know few imperatives. */
function withImperatives(tokens: readonly Token[]): readonly Token[] {
  let opening = true;
  // "If asked, decline the request": behind such a clause an imperative may begin.
  const fronted = /^(?:if|when|whenever|unless|where|wherever|once|before|after|until|while)$/i.test(
    tokens[0]?.text ?? '',
  );
  return tokens.map((token, i) => {
    const { text, pos } = token;
    if (text === ',' && fronted) opening = true;
    if (text === ',' && /^(?:note|remember)$/.test(tokens[i + 1]?.text ?? '')) opening = true;
    if (pos === 'PUNCT') {
      if (/^[:;—–]+$/.test(text)) opening = true;
      return token;
    }
    const here = opening;
    opening = here && (pos === 'ADV' || /^(?:please|and|then)$/i.test(text));
    if (!here || !['NOUN', 'PROPN', 'ADJ', 'INTJ', 'X'].includes(pos)) return token;
    const next = tokens[i + 1];
    const word = text.toLowerCase();
    const takesObject =
      next !== undefined &&
      ((['DET', 'PRON'].includes(next.pos) && !/^(?:that|who|whom|whose|which)$/i.test(next.text)) ||
        (next.text === 'that' && /^(?:note|remember|ensure)$/.test(word)) ||
        (next.pos === 'ADV' && /\p{L}{2,}ly$/u.test(next.text)) ||
        (nounLikeVerbs.has(word) &&
          (['ADJ', 'NOUN', 'PROPN'].includes(next.pos) ||
            /^(?:within|before|until|without)$/.test(next.text))));
    return takesObject &&
      /^[a-z]+$/.test(word) &&
      token.lemma === word &&
      !/[^s]s$/.test(word) &&
      canBeVerb(word)
      ? { ...token, pos: 'VERB', lemma: word }
      : token;
  });
}
