import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { documents, strings } from './documents.js';
import { expectClauses, expectSentences } from './invariants.js';

describe('whatever the document', () => {
  it('every word stands in exactly one clause, at its place', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expectClauses(parseMarkdown(source), source);
      }),
      { numRuns: 1500 },
    );
  });

  it('every word stands in exactly one sentence, at its place', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expectSentences(readNorms(parseMarkdown(source)), source);
      }),
      { numRuns: 500 },
    );
  });

  it('random characters never throw and lose nothing', () => {
    fc.assert(
      fc.property(strings, (source) => {
        expectClauses(parseMarkdown(source), source);
      }),
      { numRuns: 1500 },
    );
  });
});
