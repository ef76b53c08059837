/** Which words belong to which concept, and an index by which one pass over a sentence finds them all. */
import type { Token } from '../clast/index.js';
import { TopicError } from './cue.js';
import { formsOf } from './inflect.js';

/** Words of a sentence that belong to a concept: tokens `start` to `end` (exclusive). */
export interface Hit {
  start: number;
  end: number;
}

/** The hits of one sentence, by concept. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

interface WordPattern {
  forms: ReadonlySet<string>;
  prefix: string | null;
  pos: string | null;
  /** Words that may stand before it, from the one before. */
  gap: number;
}

interface Term {
  words: readonly WordPattern[];
  /** Every concept that it belongs to. */
  concepts: readonly number[];
}

/** Words that `..` lets stand between two words of a phrase. */
const phraseGap = 4;
const prefixLength = 4;
const partsOfSpeech = new Map([
  ['noun', 'NOUN'],
  ['verb', 'VERB'],
  ['adj', 'ADJ'],
  ['adv', 'ADV'],
]);
/** Words that may always stand inside a phrase: "put it on hold" is written with `..`, "on the hold" is not. */
const fillers = new Set(
  'the a an its his her their our my your any this that these such all own very more -'.split(' '),
);

/** Names and entries of concepts: of a topic, or shared. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

/** Gathers concepts, then finds their words in sentences. Concepts are known by number. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #sizes: number[] = [];
  readonly #terms = new Map<string, Set<number>>();
  #byForm = new Map<string, Term[]>();
  #byPrefix = new Map<string, Term[]>();

  /** The number of the concept made of `entries`, where `<name>` is looked up in `scopes`, the first first. */
  concept(entries: readonly string[], scopes: readonly Concepts[]): number {
    const words = new Set<string>();
    this.#expand(entries, scopes, words, []);
    const key = [...words].sort().join('|');
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#sizes.length;
    this.#ids.set(key, id);
    this.#sizes.push(words.size);
    for (const word of words) {
      const concepts = this.#terms.get(word);
      if (concepts) concepts.add(id);
      else this.#terms.set(word, new Set([id]));
    }
    return id;
  }

  /** How many entries a concept has: a rough measure of how often its words occur. */
  size(concept: number): number {
    return this.#sizes[concept] ?? 0;
  }

  #expand(
    entries: readonly string[],
    scopes: readonly Concepts[],
    into: Set<string>,
    inside: readonly string[],
  ): void {
    for (const entry of entries) {
      const name = /^<([a-z-]+)>$/.exec(entry)?.[1];
      if (name === undefined) {
        into.add(entry.toLowerCase());
        continue;
      }
      if (inside.includes(name)) continue;
      const found = scopes.find((scope) => Object.hasOwn(scope, name))?.[name];
      if (!found) throw new TopicError(`there is no concept <${name}>`);
      this.#expand(found, scopes, into, [...inside, name]);
    }
  }

  /** To be called once, when all concepts are there. */
  index(): void {
    for (const [text, concepts] of this.#terms) {
      const term: Term = { words: wordsOf(text), concepts: [...concepts] };
      const [first] = term.words;
      if (!first) throw new TopicError(`a concept has an empty entry`);
      if (first.prefix !== null) add(this.#byPrefix, first.prefix.slice(0, prefixLength), term);
      else for (const form of first.forms) add(this.#byForm, form, term);
    }
  }

  /** Every concept's words in a sentence, in one pass. */
  find(tokens: readonly Token[]): Map<number, Hit[]> {
    const hits = new Map<number, Hit[]>();
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) continue;
      const text = normal(token.text);
      const byText = this.#byForm.get(text);
      if (byText) this.#match(byText, tokens, at, hits);
      if (token.lemma !== text) {
        const byLemma = this.#byForm.get(token.lemma);
        if (byLemma) this.#match(byLemma, tokens, at, hits, byText);
      }
      const byPrefix = this.#byPrefix.get(text.slice(0, prefixLength));
      if (byPrefix) this.#match(byPrefix, tokens, at, hits);
    }
    return hits;
  }

  #match(
    terms: readonly Term[],
    tokens: readonly Token[],
    start: number,
    hits: Map<number, Hit[]>,
    done: readonly Term[] = [],
  ): void {
    for (const term of terms) {
      if (done.includes(term)) continue;
      const end = endOfMatch(term.words, tokens, start);
      if (end === null) continue;
      for (const concept of term.concepts) {
        const found = hits.get(concept);
        if (found) found.push({ start, end });
        else hits.set(concept, [{ start, end }]);
      }
    }
  }
}

/** Lower case, with the typewriter's apostrophe. */
const normal = (text: string): string => text.toLowerCase().replace('’', "'");

function wordsOf(entry: string): WordPattern[] {
  const words: WordPattern[] = [];
  let gap = 0;
  for (const part of entry.split(/[\s-]+/)) {
    if (part === '') continue;
    if (part === '..') {
      gap = phraseGap;
      continue;
    }
    const [, body = '', star, pos] = /^(.*?)(\*?)(?::([a-z]+))?$/.exec(part) ?? [];
    if (star && body.length < prefixLength) {
      throw new TopicError(`\`${entry}\`: four letters or more must stand before \`*\``);
    }
    const tag = pos === undefined ? null : (partsOfSpeech.get(pos) ?? null);
    if (pos !== undefined && tag === null) {
      throw new TopicError(
        `\`${entry}\`: the part of speech is one of ${[...partsOfSpeech.keys()].join(', ')}`,
      );
    }
    words.push({ forms: star ? new Set() : formsOf(body), prefix: star ? body : null, pos: tag, gap });
    gap = 0;
  }
  return words;
}

function endOfMatch(words: readonly WordPattern[], tokens: readonly Token[], start: number): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      let left = word.gap;
      while (!fits(word, tokens[at])) {
        const token = tokens[at];
        if (!token) return null;
        if (!fillers.has(normal(token.text)) && left-- <= 0) return null;
        at++;
      }
    } else if (!fits(word, tokens[at])) return null;
    at++;
  }
  return at;
}

function fits(word: WordPattern, token: Token | undefined): boolean {
  if (!token) return false;
  if (word.pos !== null && token.pos !== word.pos && !(word.pos === 'NOUN' && token.pos === 'PROPN'))
    return false;
  const text = normal(token.text);
  if (word.prefix !== null) return text.startsWith(word.prefix);
  return word.forms.has(text) || word.forms.has(token.lemma);
}

function add(index: Map<string, Term[]>, key: string, term: Term): void {
  const terms = index.get(key);
  if (terms) terms.push(term);
  else index.set(key, [term]);
}
