/** Words, parts of speech and negation, as wink-nlp reads them. This module and `fixed-model` are its only importers. */
import winkNLP from 'wink-nlp';
import type { Span, Token } from '../clast/index.js';
import { fixedModel } from './fixed-model.js';

/** A text with its tokens (offsets in the text) and the offsets at which the tokenizer sees a sentence begin. */
export interface TokenizedText {
  text: string;
  tokens: readonly Token[];
  starts: ReadonlySet<number>;
}

export interface Tokenizable {
  text: string;
  spans: readonly Span[];
  /** In title case, as headings are: the tagger would take every word for a name. */
  titleCase?: boolean;
}

/** Stands between two texts, so that no sentence and no negation reaches from one into the next. */
const separator = '\n.\n\n';

/** Characters handed to the tokenizer at once: long enough to save the cost of a call, short enough to bound its memory. */
const batchSize = 60_000;

/** What we use of wink-nlp, whose own types leave the results of `out` open. */
interface Wink {
  readDoc: (text: string) => { tokens: () => WinkColumn; sentences: () => WinkColumn };
  its: Readonly<Record<'value' | 'precedingSpaces' | 'lemma' | 'pos' | 'negationFlag' | 'span', unknown>>;
}
interface WinkColumn {
  out: <T>(column: unknown) => T[];
}

let wink: (Wink & { size: () => number }) | undefined;

/** Words that a tokenizer keeps at most before a new one takes its place, so that a long-lived process keeps its memory. */
const mostWords = 400_000;

/** The model takes about 0.2 seconds to unpack: done at first use. */
function tokenizer(): Wink {
  if (!wink || wink.size() > mostWords) {
    const { model, size } = fixedModel();
    wink = { ...(winkNLP(model, ['sbd', 'negation', 'pos']) as unknown as Wink), size };
  }
  return wink;
}

/**
 * Tokenizes many texts in few calls. Marked-up stretches that are no English (code, a bare `?` that stands for a link)
 * go in as one unknown noun and come out as one token with their own text.
 */
export function tokenize(texts: readonly Tokenizable[]): TokenizedText[] {
  const result: TokenizedText[] = [];
  let batch: Tokenizable[] = [];
  let size = 0;
  for (const item of texts) {
    batch.push(item);
    size += item.text.length + separator.length;
    if (size < batchSize) continue;
    result.push(...tokenizeBatch(batch));
    batch = [];
    size = 0;
  }
  if (batch.length > 0) result.push(...tokenizeBatch(batch));
  return result;
}

function tokenizeBatch(texts: readonly Tokenizable[]): TokenizedText[] {
  const { readDoc, its } = tokenizer();
  const document = readDoc(texts.map((it) => plainFor(it) + separator).join(''));
  const words = document.tokens();
  const values = words.out<string>(its.value);
  const spaces = words.out<string>(its.precedingSpaces);
  const lemmas = words.out<string>(its.lemma);
  const tags = words.out<string>(its.pos);
  const negated = words.out<boolean>(its.negationFlag);
  const sentenceFirst = new Set(
    document
      .sentences()
      .out<readonly [number, number]>(its.span)
      .map(([first]) => first),
  );

  const result: TokenizedText[] = [];
  let index = 0;
  let offset = 0;
  let base = 0;
  for (const { text } of texts) {
    const tokens: Token[] = [];
    const starts = new Set<number>();
    let startsNext = true;
    const limit = base + text.length + separator.length;
    for (; index < values.length; index++) {
      const value = values[index] ?? '';
      const from = offset + (spaces[index] ?? '').length;
      if (from >= limit) break;
      offset = from + value.length;
      if (sentenceFirst.has(index)) startsNext = true;
      const start = from - base;
      if (start >= text.length || value.trim() === '') continue;
      const end = Math.min(start + value.length, text.length);
      const own = text.slice(start, end);
      if (startsNext) starts.add(start);
      startsNext = false;
      const masked = own.toLowerCase() !== value.toLowerCase();
      tokens.push({
        text: own,
        lemma: masked ? own.toLowerCase() : (lemmas[index] ?? own.toLowerCase()),
        pos: masked ? 'NOUN' : (tags[index] ?? 'X'),
        negated: negated[index] ?? false,
        start,
        end,
      });
    }
    base = limit;
    result.push({ text, tokens, starts });
  }
  return result;
}

/** No English word is as long. The tokenizer's time grows with the square of a word's length (200,000 characters: a minute). */
const longestWord = 200;
const longWord = new RegExp(`\\S{${longestWord},}`, 'g');
const piece = new RegExp(`([^]{${longestWord - 1}})[^]`, 'g');

/** Cuts words that are none (an encoded image, a script without spaces), length for length. */
const cutLongWords = (text: string): string => text.replace(longWord, (word) => word.replace(piece, '$1 '));

function plainFor({ text, spans, titleCase }: Tokenizable): string {
  const masked = cutLongWords(maskOpaque(text, spans));
  if (titleCase !== true) return masked;
  const lower = masked.charAt(0) + masked.slice(1).toLowerCase();
  return lower.length === masked.length ? lower : masked;
}

const verbs = new Map<string, boolean>();

/** Whether a word can be a verb, whatever the tagger made of it at the head of a sentence. */
export function canBeVerb(word: string): boolean {
  let known = verbs.get(word);
  if (known === undefined) {
    const { readDoc, its } = tokenizer();
    known = readDoc(`They will ${word} it.`).tokens().out<string>(its.pos)[2] === 'VERB';
    verbs.set(word, known);
  }
  return known;
}

/** The text with opaque stretches written over, length for length. */
export function maskOpaque(text: string, spans: readonly Span[]): string {
  let masked = text;
  for (const { kind, start, end } of spans) {
    if (end <= start) continue;
    const own = text.slice(start, end);
    const isLabelless =
      (kind === 'link' || kind === 'reference' || kind === 'wikilink') && !/[\p{L}\p{N}]/u.test(own);
    if (kind !== 'code' && !isLabelless) continue;
    masked = masked.slice(0, start) + own.replace(/[^\n]/g, 'x') + masked.slice(end);
  }
  return masked;
}
