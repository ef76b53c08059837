import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { loadRule } from './folders.js';

const countOf = async (id: string, source: string, options: Record<string, unknown>): Promise<number> => {
  const { rule } = await loadRule(id);
  return findingsOf(rule, { tree: readNorms(parseMarkdown(source)), source, options }).length;
};

describe('options', () => {
  it('lets two hedges pass where two are allowed, and not three', async () => {
    const two = 'The assistant should generally try to be brief.';
    const three = 'The assistant should try to generally consider the reader.';
    expect(await countOf('clarity/vague-obligation', two, {})).toBe(1);
    expect(await countOf('clarity/vague-obligation', two, { allowed: 2 })).toBe(0);
    expect(await countOf('clarity/vague-obligation', three, { allowed: 2 })).toBe(1);
  });

  it('asks for no definition of a term that is known, or occurs in too few clauses', async () => {
    const text = 'A **Duty Officer** answers.\n\nThe Duty Officer never sleeps.';
    expect(await countOf('clarity/undefined-term', text, {})).toBe(1);
    expect(await countOf('clarity/undefined-term', text, { known: ['duty officer'] })).toBe(0);
    expect(await countOf('clarity/undefined-term', text, { clauses: 3 })).toBe(0);
    expect(await countOf('clarity/undefined-term', 'Ask the **Duty Officer**.', { clauses: 1 })).toBe(1);
  });
});
