/** What the words of a sentence name. */
import type { ConceptSet } from './concept-set.js';

/** Words of a sentence that belong to a concept: tokens `start` to `end` (exclusive). */
export interface Hit {
  start: number;
  end: number;
}

/** Words found, with the concepts that they belong to. */
export interface TermHit extends Hit {
  concepts: ConceptSet;
}

const none: readonly Hit[] = [];

/** The concepts that a sentence names, and by which words. */
export class Hits {
  constructor(
    readonly concepts: ConceptSet,
    readonly terms: readonly TermHit[],
  ) {}

  has(concept: number): boolean {
    return this.concepts.has(concept);
  }

  /** The words that name a concept, in the order in which they stand. */
  of(concept: number): readonly Hit[] {
    return this.concepts.has(concept) ? this.terms.filter(({ concepts }) => concepts.has(concept)) : none;
  }
}
