/** A document on whose findings verdicts are given. */
export interface JudgedDocument {
  kind: 'constitution' | 'example' | 'passage';
  /** Path from the project's folder, or `corpus/NAME` from outside. */
  name: string;
  source: string;
  /** What it extends. */
  base: string | null;
}

export function judgedDocuments(corpus?: string): JudgedDocument[];
export function ownerOf(name: string): string | undefined;
export function passageDocument(text: string): string;
export function readRows(file: string): unknown[];
