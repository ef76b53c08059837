import type { GateVerdict } from '../diff/index.js';

/** What every report on the gate is written from. */
export interface GateReport {
  verdict: GateVerdict;
  /** What the two sides are called. */
  names: { before: string; after: string };
  /** Where a missing record can be added. */
  addTo: {
    /** The document, or a file of records. */
    file: string;
    /** Title of the document's change log; null where it has none, and for a file of records. */
    section: string | null;
    /** The file is nothing but a change log. */
    isWhole: boolean;
    /** A trailer of a commit counts as well. */
    trailers: boolean;
  };
}

/** Where the lines belong, in words. */
export function whereToAdd({ file, section, isWhole }: GateReport['addTo']): string {
  if (isWhole) return file;
  return section === null
    ? `a new section "Change log" at the end of ${file}`
    : `the section "${section}" of ${file}`;
}
