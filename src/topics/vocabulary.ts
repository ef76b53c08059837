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

/** Stands for the forms of `:name`, which any proper noun fits. */
const anyName: ReadonlySet<string> = new Set();

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
  readonly #byForm = new Map<string, Term[]>();
  readonly #byPrefix = new Map<string, Term[]>();
  readonly #names: Term[] = [];

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
      if (first.forms === anyName) this.#names.push(term);
      else if (first.prefix !== null) add(this.#byPrefix, first.prefix.slice(0, prefixLength), term);
      else for (const form of first.forms) add(this.#byForm, form, term);
    }
  }

  /** Every concept's words in a sentence, in one pass; proper nouns count as `:name` where `names` says so. */
  find(tokens: readonly Token[], names = true): Map<number, Hit[]> {
    const hits = new Map<number, Hit[]>();
    const words = tokens.map(({ text, lemma, pos }) => ({ text: normal(text), lemma, pos }));
    words.forEach((word, at) => {
      const byText = this.#byForm.get(word.text);
      if (byText) matchAll(byText, words, at, hits);
      if (word.lemma !== word.text) {
        const byLemma = this.#byForm.get(word.lemma);
        if (byLemma) matchAll(byLemma, words, at, hits, byText);
      }
      const byPrefix = this.#byPrefix.get(word.text.slice(0, prefixLength));
      if (byPrefix) matchAll(byPrefix, words, at, hits);
      if (names && word.pos === 'PROPN' && !byText) matchAll(this.#names, words, at, hits);
    });
    return hits;
  }
}

/** A token as it is compared: its text in lower case. */
interface Word {
  text: string;
  lemma: string;
  pos: string;
}

function matchAll(
  terms: readonly Term[],
  words: readonly Word[],
  start: number,
  hits: Map<number, Hit[]>,
  done: readonly Term[] = [],
): void {
  for (const term of terms) {
    if (done.includes(term)) continue;
    const end = endOfMatch(term.words, words, start);
    if (end === null) continue;
    const hit = { start, end };
    for (const concept of term.concepts) {
      const found = hits.get(concept);
      if (found) found.push(hit);
      else hits.set(concept, [hit]);
    }
  }
}

/** Lower case, with the typewriter's apostrophe. */
const normal = (text: string): string => text.toLowerCase().replace('’', "'");

function wordsOf(entry: string): WordPattern[] {
  const words: WordPattern[] = [];
  let gap = 0;
  // The tokenizer parts "user's" and "isn't" as grammars do.
  const parted = entry.replace(/(n't|'s|')(?=\s|$)/g, ' $1');
  for (const part of parted.split(/[\s-]+/)) {
    if (part === '') continue;
    if (part === '..') {
      gap = phraseGap;
      continue;
    }
    if (part === ':name') {
      words.push({ forms: anyName, prefix: null, pos: null, gap });
      gap = 0;
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

function endOfMatch(patterns: readonly WordPattern[], words: readonly Word[], start: number): number | null {
  let at = start;
  for (const [index, pattern] of patterns.entries()) {
    let left = index === 0 ? -1 : pattern.gap;
    for (;;) {
      const word = words[at];
      if (!word || word.text === '.') return null;
      if (fits(pattern, word)) break;
      if (left < 0 || (!fillers.has(word.text) && left-- <= 0)) return null;
      at++;
    }
    at++;
  }
  return at;
}

function fits({ forms, prefix, pos }: WordPattern, word: Word): boolean {
  if (pos !== null && word.pos !== pos && !(pos === 'NOUN' && word.pos === 'PROPN')) return false;
  if (prefix !== null) return word.text.startsWith(prefix);
  return forms === anyName ? word.pos === 'PROPN' : forms.has(word.text) || forms.has(word.lemma);
}

function add(index: Map<string, Term[]>, key: string, term: Term): void {
  const terms = index.get(key);
  if (terms) terms.push(term);
  else index.set(key, [term]);
}
