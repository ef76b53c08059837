import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/lint/index.js';
import { parseMarkdown } from '../../../src/markdown/index.js';
import { readNorms } from '../../../src/norms/index.js';
import { builtinRules } from '../../../src/builtin.js';

/** One sentence of 100 KB, full of what the rules look for, as a text pasted without its periods is. */
const size = 100 * 1024;
const parts = {
  hedges: 'the assistant should generally try to keep the operator informed, ',
  exceptions: 'it must not do so unless it is useful, ',
  negations: 'the agent must never fail to report it, ',
};
const families = /^(?:clarity|consistency|structure)\//;

describe('a sentence without an end', () => {
  it.each(Object.entries(parts))(
    'of %s is read in seconds',
    (_, part) => {
      const source = `# Charter\n\n${part.repeat(Math.ceil(size / part.length)).trim()}.\n`;
      const tree = readNorms(parseMarkdown(source));
      const slow = builtinRules
        .filter(({ meta }) => families.test(meta.id))
        .map((rule) => {
          const start = performance.now();
          findingsOf(rule, { tree, source, topics: [] });
          return { rule: rule.meta.id, seconds: (performance.now() - start) / 1000 };
        })
        .filter(({ seconds }) => seconds > 5);
      expect(slow).toEqual([]);
    },
    60_000,
  );
});
