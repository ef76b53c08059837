import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRules } from '../../src/builtin.js';
import { applyEdits, lint, resolveSettings, suppressionEdit, type Finding } from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { documents } from '../markdown/documents.js';
import { ruleOf } from './read.js';

/** Reports something of every clause that has a letter. */
const every = ruleOf('clarity/every', (context) => ({
  clause(node) {
    if (!/\p{L}/u.test(node.value)) return;
    context.report({ node, message: 'Hm.', advice: 'None.' });
  },
}));
const rules = [
  every,
  ...builtinRules.filter(({ meta }) => /^structure\/(stale-suppression|empty-section)/.test(meta.id)),
];
const settings = resolveSettings({ rules, topics: [] });

function lintText(source: string): readonly Finding[] {
  return lint(readNorms(parseMarkdown(source)), source, { rules, topics: [], settings }).findings;
}

function silenced(source: string, finding: Finding, reason = 'we know'): string | null {
  const edit = suppressionEdit(finding, reason, {
    tree: parseMarkdown(source),
    source,
    parse: (text) => parseMarkdown(text),
  });
  return edit && applyEdits(source, [edit]);
}

const prints = (findings: readonly Finding[]): string[] =>
  findings.map(({ fingerprint }) => fingerprint).sort();
const found = (source: string, text: string): Finding => {
  const finding = lintText(source).find(({ position: { start, end } }) =>
    source.slice(start.offset, end.offset).includes(text),
  );
  if (!finding) throw new Error(`no finding at "${text}"`);
  return finding;
};

describe('the comment that a tool writes', () => {
  it.each([
    ['# A\n\nText.\n', 'Text', '# A\n\n<!-- C -->\n\nText.\n'],
    ['# A\r\n\r\nText.\r\n', 'Text', '# A\r\n\r\n<!-- C -->\r\n\r\nText.\r\n'],
    ['# A\n\n- one\n- two\n', 'two', '# A\n\n- one\n- two <!-- C -->\n'],
    ['- one\n  - deep\n    down\n', 'deep', '- one\n  - deep\n    down <!-- C -->\n'],
    ['> Said.\n', 'Said', '> Said. <!-- C -->\n'],
    ['| a | b |\n|---|---|\n| c | d |\n', 'c', '| a | b |\n|---|---|\n| c | d <!-- C --> |\n'],
    ['T.[^1]\n\n[^1]: Note.\n', 'Note', 'T.[^1]\n\n[^1]: Note. <!-- C -->\n'],
    ['- Text {#own}\n', 'Text', '- Text <!-- C --> {#own}\n'],
    ['# A {#a authority=root}\n\nText.\n', '# A', '<!-- C -->\n\n# A {#a authority=root}\n\nText.\n'],
  ])('%j', (source, text, expected) => {
    const comment = 'clausewright-disable-next-clause clarity/every -- we know';
    expect(silenced(source, found(source, text))).toBe(expected.replace('C', comment));
  });

  it('survives a reason with marks of its own', () => {
    const table = '| a | b |\n|---|---|\n| c | d |\n';
    const text = silenced(table, found(table, 'c'), 'see a|b -->\n and more') ?? '';
    expect(text).toContain('-- see a/b -> and more -->');
    expect(lintText(text).length).toBe(lintText(table).length - 1);
  });
});

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

it('removes that finding and no other, wherever it stands', () => {
  let tried = 0;
  let unsilenced = 0;
  fc.assert(
    fc.property(documents, fc.nat(), (source, pick) => {
      const before = lintText(source);
      const finding = before[pick % Math.max(1, before.length)];
      if (!finding) return;
      tried += 1;
      const text = silenced(source, finding);
      if (text === null) {
        unsilenced += 1;
        return;
      }
      const rest = before.filter(({ fingerprint }) => fingerprint !== finding.fingerprint);
      expect(prints(lintText(text))).toEqual(prints(rest));
      expect(withoutSpace(text.replace(/<!-- clausewright-disable.*? -->/, ''))).toBe(withoutSpace(source));
    }),
    { numRuns: 500 },
  );
  // Random HTML leaves some clauses without room for a comment.
  expect(unsilenced / tried).toBeLessThan(0.1);
});
