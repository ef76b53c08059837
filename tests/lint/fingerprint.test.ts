import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints, fold } from '../../src/lint/index.js';
import { lintText, ruleOf, wordRule } from './read.js';

const rules = [
  wordRule('clarity/careful', 'careful'),
  ruleOf('structure/sections', (context) => ({
    section: (node) => {
      context.report({ node, message: 'A section.', advice: 'None.' });
    },
    constitution: (node) => {
      context.report({ node, message: 'A document.', advice: 'None.' });
    },
  })),
];
const prints = (text: string) => lintText(text, rules).findings.map(({ fingerprint }) => fingerprint);

const duty = 'The assistant should be careful with what people tell it, and careful again.';
const other = 'It keeps a log of everything it does.';

describe('fingerprints', () => {
  it('are 16 hex digits, one for each finding', () => {
    const all = prints(`# Charter\n\n${duty}\n\n## Logs\n\n${other}\n`);
    expect(all).toHaveLength(5);
    expect(new Set(all).size).toBe(5);
    for (const print of all) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stay where text is put before, reflowed, quoted differently or in other case', () => {
    const before = prints(`# Charter\n\n${duty}\n`);
    const changed = [
      `\uFEFF# Charter\n\n${duty}\n`,
      `# Charter\r\n\r\n${duty}\r\n`,
      `# CHARTER\n\n${duty.replace(', and', ',\nand')}\n`,
      `# Charter\n\n${duty.replace('careful with', '**careful**   with')}\n`,
      `# Charter\n\n${other}\n\n${duty}\n`,
    ];
    for (const text of changed) expect(prints(text).sort()).toEqual([...before].sort());
  });

  it('of a clause stay where clauses change places', () => {
    const clauses = Array.from({ length: 6 }, (_, index) => `Be careful in case number ${index}.`);
    const expected = new Set(prints(`# Charter\n\n${clauses.join('\n\n')}\n`));
    fc.assert(
      fc.property(fc.shuffledSubarray(clauses, { minLength: 6 }), (moved) => {
        expect(new Set(prints(`# Charter\n\n${moved.join('\n\n')}\n`))).toEqual(expected);
      }),
    );
  });

  it('change where the clause is reworded', () => {
    const [, , before] = prints(`# Charter\n\n${duty}\n`);
    expect(prints(`# Charter\n\n${duty.replace('people tell', 'users tell')}\n`)).not.toContain(before);
  });

  it('depend on rule, clause, text and ordinal, and on nothing that can be read into another', () => {
    const marked = fc.record({
      ruleId: fc.constantFrom('a/b', 'a/bc'),
      clauseId: fc.constantFrom('c', 'cd', null),
      text: fc.constantFrom('', 'd', 'dd', 'dD'),
    });
    fc.assert(
      fc.property(fc.array(marked), (all) => {
        const made = fingerprints(all);
        expect(new Set(made).size).toBe(all.length);
        // What comes later changes nothing before it.
        expect(fingerprints(all.slice(0, 3))).toEqual(made.slice(0, 3));
      }),
    );
  });
});

describe('fold', () => {
  it('composes, lowers and closes up white space', () => {
    expect(fold('  Cafe\u0301\n\tNO \u00a0 more ')).toBe('caf\u00e9 no more');
  });
});
