import type { Comparison } from '../diff/index.js';
import type { Finding } from '../lint/index.js';

/** What every report on two versions of a constitution is written from. */
export interface DiffReport {
  comparison: Comparison;
  /** What the two sides are called: a path, `REV:PATH` of git, or `-`. */
  names: { before: string; after: string };
  /** What the linter finds in the later version alone, and what it found in the earlier one alone. */
  findings?: { opened: readonly Finding[]; closed: readonly Finding[] };
}
