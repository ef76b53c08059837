import type { Bearer, NormKind, Strength } from '../clast/index.js';

/** What a sentence was read to bind. */
export interface Reading {
  kind: NormKind;
  strength: Strength;
  bearer: Bearer;
  /**
   * How it was read. `portrait`: plain present tense about the AI, a norm only where its surroundings are directive.
   * `fragment`: no clause of its own.
   */
  by: 'modal' | 'imperative' | 'portrait' | 'fragment' | 'question' | 'lead-in';
}
