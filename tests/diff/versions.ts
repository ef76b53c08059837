/** Two texts as trees, and their comparison in a short form that tests can hold. */
import type { Constitution } from '../../src/clast/index.js';
import { compare, type Change, type Comparison } from '../../src/diff/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

export const treeOf = (source: string): Constitution => readNorms(parseMarkdown(source));

export const compared = (before: string, after: string): Comparison => compare(treeOf(before), treeOf(after));

/** "weakened 3 > 3": kind and lines. */
export const told = ({ kind, before, after }: Change): string =>
  `${kind} ${before?.line ?? '-'} > ${after?.line ?? '-'}`;

export const kindsBetween = (before: string, after: string): string[] =>
  compared(before, after).changes.map(told);
