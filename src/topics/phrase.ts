/** Entries of concepts as patterns over tokens: a word, a beginning, a phrase, a proper noun. */
import type { Token } from '../clast/index.js';
import { TopicError } from './cue.js';
import { formsOf } from './inflect.js';

export interface WordPattern {
  forms: ReadonlySet<string>;
  prefix: string | null;
  pos: string | null;
  /** Words that may stand before it, from the one before. */
  gap: number;
}

/** A token as it is compared: its text in lower case, with the typewriter's apostrophe. */
export type Word = Pick<Token, 'text' | 'lemma' | 'pos'>;

/** Stands for the forms of `:name`, which any proper noun fits. */
export const anyName: ReadonlySet<string> = new Set();

/** Words that `..` lets stand between two words of a phrase. */
const phraseGap = 4;
/** Letters by which beginnings are indexed: none is shorter. */
export const prefixLength = 4;
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

/** Tokens as they are compared. */
export const comparable = (tokens: readonly Token[]): Word[] =>
  tokens.map(({ text, lemma, pos }) => ({ text: text.toLowerCase().replace('’', "'"), lemma, pos }));

/** Reads an entry. Throws a TopicError that says what is wrong with it. */
export function wordsOf(entry: string): WordPattern[] {
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

/**
 * Where a phrase that begins at `start` ends (exclusive), or null where it does not stand there. Its first word was found by
 * the index, so that only its part of speech is still to be checked.
 */
export function endOfPhrase(
  patterns: readonly WordPattern[],
  words: readonly Word[],
  start: number,
): number | null {
  const [first] = patterns;
  const opening = words[start];
  if (!first || !opening || !hasPos(first, opening)) return null;
  if (first.prefix !== null && !opening.text.startsWith(first.prefix)) return null;
  let at = start + 1;
  for (let index = 1; index < patterns.length; index++) {
    const pattern = patterns[index];
    if (!pattern) break;
    let left = pattern.gap;
    for (;;) {
      const word = words[at];
      if (!word || word.text === '.') return null;
      if (fits(pattern, word)) break;
      if (!fillers.has(word.text) && left-- <= 0) return null;
      at++;
    }
    at++;
  }
  return at;
}

const hasPos = ({ pos }: WordPattern, word: Word): boolean =>
  pos === null || word.pos === pos || (pos === 'NOUN' && word.pos === 'PROPN');

function fits(pattern: WordPattern, word: Word): boolean {
  if (!hasPos(pattern, word)) return false;
  if (pattern.prefix !== null) return word.text.startsWith(pattern.prefix);
  return pattern.forms === anyName
    ? word.pos === 'PROPN'
    : pattern.forms.has(word.text) || pattern.forms.has(word.lemma);
}
