import type { Sentence } from '../clast/index.js';

/** The words that carry a sentence's modality, as they stand in the text; empty where it has none. */
export function modalOf(sentence: Sentence): string {
  return (
    /\b(?:must|shall|should|may|can|need(?:s)? to|ha(?:s|ve) to|is to|never)(?: not| never|n['’]t)?\b/i.exec(
      sentence.value,
    )?.[0] ?? ''
  );
}

/** The hedges of a sentence in order, as they stand in the text. */
export function hedgesOf(sentence: Sentence): string[] {
  return [
    ...sentence.value.matchAll(
      /\b(?:generally|typically|usually|try|tries|aim|aims|strive|consider|ideally|where possible)\b/gi,
    ),
  ].map((match) => match[0]);
}
