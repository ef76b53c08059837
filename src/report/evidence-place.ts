import type { CoverageEvidence } from '../lint/index.js';

/** Where a piece of evidence stands: "line 12", in another file than the document's first "line 12 of base.md". */
export const evidencePlace = ({ line, file }: Pick<CoverageEvidence, 'line' | 'file'>): string =>
  file === undefined ? `line ${line}` : `line ${line} of ${file}`;
