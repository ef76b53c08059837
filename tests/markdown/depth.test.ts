import { describe, expect, it } from 'vitest';
import { clausesOf, toJson } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { expectClauses } from './invariants.js';

/** Nesting that no author means: it may be flattened, but it ends, and no word is lost. */
const deep: Readonly<Record<string, string>> = {
  quotations: `${'> '.repeat(3000)}The AI must stop.`,
  lists: `${'- '.repeat(400)}The AI must stop.`,
  emphasis: `${'*a _b '.repeat(500)}The AI must stop.`,
  'HTML lists': `${'<ul><li>'.repeat(2000)}The AI must stop.`,
  brackets: `${'['.repeat(2000)}The AI must stop.${']'.repeat(2000)}`,
};

describe('text that is nested without end', () => {
  it.each(Object.entries(deep))('%s', (_, source) => {
    const tree = readNorms(parseMarkdown(source));
    expect(JSON.stringify(toJson(tree))).toContain('The AI must stop.');
    expectClauses(tree, source);
  });

  it('a word without end is one sentence', () => {
    const word = 'x'.repeat(100_000);
    const [clause] = clausesOf(readNorms(parseMarkdown(`The AI must say ${word}.`)));
    expect(clause?.children.map(({ value }) => value)).toEqual([`The AI must say ${word}.`]);
  });
});
