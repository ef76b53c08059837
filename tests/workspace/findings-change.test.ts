import { expect, test } from 'vitest';
import { compare } from '../../src/diff/index.js';
import type { Finding } from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { findingsChange } from '../../src/workspace/findings-change.js';
import { clausesOf, type Constitution } from '../../src/clast/index.js';

const treeOf = (source: string): Constitution => readNorms(parseMarkdown(source));
const before = treeOf('# A\n\nThe assistant should try to be brief.\n\nIt must be honest.\n');
const after = treeOf('# A\n\nThe assistant should try to be brief and kind.\n\nIt must be honest.\n');
const comparison = compare(before, after);

/** A finding in the clause of a tree that holds a text; null for the whole document. */
function finding(tree: Constitution, text: string | null, fingerprint: string, message = 'Vague.'): Finding {
  const clause = [...clausesOf(tree)].find(({ value }) => text !== null && value.includes(text));
  return {
    ruleId: 'clarity/vague-obligation',
    severity: 'warning',
    message,
    advice: '',
    clauseId: clause?.id ?? null,
    clausePath: clause?.path ?? null,
    position: tree.position,
    fingerprint,
    related: [],
  };
}
const change = (earlier: readonly Finding[], later: readonly Finding[]) => {
  const { opened, closed } = findingsChange(earlier, later, comparison);
  return {
    opened: opened.map(({ fingerprint }) => fingerprint),
    closed: closed.map(({ fingerprint }) => fingerprint),
  };
};

test('findings are the same by their fingerprint', () => {
  const [kept, gone, come] = [
    finding(before, 'honest', '1'),
    finding(before, null, '2', 'Missing.'),
    finding(after, null, '3', 'Missing too.'),
  ];
  expect(change([kept, gone], [kept, come])).toEqual({ opened: ['3'], closed: ['2'] });
  expect(change([kept, kept], [kept])).toEqual({ opened: [], closed: ['1'] });
});

test('and where a rule says the same of what became of a clause', () => {
  expect(change([finding(before, 'brief', '1')], [finding(after, 'brief', '2')])).toEqual({
    opened: [],
    closed: [],
  });
  expect(change([finding(before, 'brief', '1')], [finding(after, 'brief', '2', 'Weak.')])).toEqual({
    opened: ['2'],
    closed: ['1'],
  });
  expect(change([finding(before, 'brief', '1')], [finding(after, 'honest', '2')])).toEqual({
    opened: ['2'],
    closed: ['1'],
  });
  const two = [finding(after, 'brief', '2'), finding(after, 'brief', '3')];
  expect(change([finding(before, 'brief', '1')], two)).toEqual({ opened: ['3'], closed: [] });
});
