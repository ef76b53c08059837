/** Which words belong to which concept, and an index by which one pass over a sentence finds them all. */
import type { Token } from '../clast/index.js';
import { ConceptSet } from './concept-set.js';
import { TopicError } from './cue.js';
import { Hits, type TermHit } from './hits.js';
import {
  anyName,
  comparable,
  endOfPhrase,
  prefixLength,
  wordsOf,
  type Word,
  type WordPattern,
} from './phrase.js';

interface Term {
  words: readonly WordPattern[];
  /** Every concept that it belongs to. */
  concepts: ConceptSet;
}

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
  readonly #common = new Set<string>();

  /** `common` are words that are no names even with a capital, whatever topics there are. */
  constructor(common: Concepts = {}) {
    for (const entry of Object.values(common).flat()) {
      if (entry.startsWith('<')) continue;
      for (const { forms } of wordsOf(entry)) for (const form of forms) this.#common.add(form);
    }
  }

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
      // Inside a concept its own name means the one that it hides: `ai: [<ai>, coach]` widens the shared `ai`.
      const around = inside.filter((outer) => outer === name).length;
      const holding = scopes.filter((scope) => Object.hasOwn(scope, name));
      const found = holding[around]?.[name];
      if (!found) {
        if (holding.length > 0) continue;
        throw new TopicError(`there is no concept <${name}>`);
      }
      this.#expand(found, scopes, into, [...inside, name]);
    }
  }

  /** An empty set of its concepts. To be called when all are there. */
  emptySet(): ConceptSet {
    return new ConceptSet(this.#sizes.length);
  }

  /** To be called once, when all concepts are there. */
  index(): void {
    for (const [text, concepts] of this.#terms) {
      const term: Term = { words: wordsOf(text), concepts: this.emptySet() };
      for (const concept of concepts) term.concepts.add(concept);
      const [first] = term.words;
      if (!first) throw new TopicError('a concept has an empty entry');
      if (first.forms === anyName) this.#names.push(term);
      else if (first.prefix !== null) add(this.#byPrefix, first.prefix.slice(0, prefixLength), term);
      else for (const form of first.forms) add(this.#byForm, form, term);
    }
  }

  /** Every concept's words in a sentence, in one pass; proper nouns count as `:name` where `names` says so. */
  find(tokens: readonly Token[], names = true): Hits {
    const found: TermHit[] = [];
    const words = comparable(tokens);
    words.forEach((word, at) => {
      const byText = this.#byForm.get(word.text);
      if (byText) matchAll(byText, words, at, found);
      if (word.lemma !== word.text) {
        const byLemma = this.#byForm.get(word.lemma);
        if (byLemma) matchAll(byLemma, words, at, found, byText);
      }
      const byPrefix = this.#byPrefix.get(word.text.slice(0, prefixLength));
      if (byPrefix) matchAll(byPrefix, words, at, found);
      if (names && word.pos === 'PROPN' && !this.#common.has(word.text))
        matchAll(this.#names, words, at, found);
    });
    const concepts = this.emptySet();
    for (const hit of found) concepts.addAll(hit.concepts);
    return new Hits(concepts, found);
  }
}

function matchAll(
  terms: readonly Term[],
  words: readonly Word[],
  start: number,
  found: TermHit[],
  done: readonly Term[] = [],
): void {
  for (const term of terms) {
    if (done.includes(term)) continue;
    const end = endOfPhrase(term.words, words, start);
    if (end !== null) found.push({ start, end, concepts: term.concepts });
  }
}

function add(index: Map<string, Term[]>, key: string, term: Term): void {
  const terms = index.get(key);
  if (terms) terms.push(term);
  else index.set(key, [term]);
}
