import { clausesOf, type Clause, type Constitution } from '../../../src/lint/index.js';

/** A place in a clause's plain text. */
export interface Use {
  clause: Clause;
  start: number;
  end: number;
}

/** A term in small letters counts in quotes alone: "a “material change”", "in “quiet mode”". */
export const inSmallLetters = /^\p{Ll}[\p{Ll}’'-]+(?:[ \n][\p{Ll}’'-]+){0,3}$/u;

/** Where terms are used; headings, quotations, captions, contents and change logs only repeat them. */
export class RunningText {
  readonly clauses: readonly Clause[];
  /** Clauses by the beginnings of their words, so that a term is not looked for in all of a long document. */
  readonly #byBeginning = new Map<string, Set<Clause>>();

  constructor(constitution: Constitution) {
    this.clauses = [...clausesOf(constitution)].filter(
      ({ role }) => role === 'provision' || role === 'definition',
    );
    for (const clause of this.clauses) {
      for (const [word] of clause.value.matchAll(/\p{L}+/gu)) {
        const beginning = beginningOf(word);
        const clauses = this.#byBeginning.get(beginning);
        if (clauses) clauses.add(clause);
        else this.#byBeginning.set(beginning, new Set([clause]));
      }
    }
  }

  /**
   * Uses of a term with its capitals, singular or plural; at the beginning of a sentence a single word's capital says nothing. Of
   * a term in small letters, those in quotes.
   */
  usesOf(name: string): Use[] {
    const isSmall = inSmallLetters.test(name);
    const pattern = isSmall
      ? new RegExp(`["“]${formsOf(name)}[,.]?["”]`, 'gu')
      : new RegExp(`(?<![\\p{L}-])${formsOf(name)}(?![\\p{L}-])`, 'gu');
    return [...(this.#byBeginning.get(beginningOf(name)) ?? [])].flatMap((clause) =>
      [...clause.value.matchAll(pattern)]
        .map((match) => ({ clause, start: match.index, end: match.index + match[0].length }))
        .filter(({ start }) => isSmall || name.includes(' ') || !startsSentence(clause.value, start)),
    );
  }
}

const beginningOf = (word: string): string => word.slice(0, 3).toLowerCase();

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:\n]["”)]?\s?["“]?)$/.test(text.slice(Math.max(0, at - 4), at));

/** Without the ending of a plural: "Protected Parties" and "Protected Party" are one term. */
export const singular = (term: string): string => term.replace(/ies$/, 'y').replace(/(?<![su])s$/, '');

/** A pattern for the term, singular or plural, with a line break for a space. */
export const formsOf = (term: string): string => {
  const escaped = singular(term)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '[ \\n]');
  return escaped.endsWith('y') ? `${escaped.slice(0, -1)}(?:y|ys|ies)` : `${escaped}(?:s|es)?`;
};
