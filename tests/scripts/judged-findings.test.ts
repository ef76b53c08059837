import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JudgedDocument } from '../../scripts/judged-documents.mjs';
import {
  findingsOver,
  readVerdicts,
  sampleOf,
  shown,
  verdictsFrom,
  writeVerdicts,
} from '../../scripts/judged-findings.mjs';
import { defineRule, findingsOf, type AnyRule } from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

/** Reports every sentence that shouts. */
const rule: AnyRule = defineRule({
  meta: {
    id: 'clarity/shouting',
    title: 'Clauses do not shout',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Capitals add no force that a reader, or a model, can tell from the words.',
    sources: [],
  },
  create: (context) => ({
    sentence(node) {
      if (node.value.includes('!')) context.report({ node, message: 'Loud.', advice: 'Be calm.' });
    },
  }),
});

const documentOf = (
  name: string,
  source: string,
  kind: JudgedDocument['kind'] = 'constitution',
): JudgedDocument => ({
  kind,
  name,
  source,
  base: null,
});

const charter = documentOf(
  'constitutions/a.md',
  '# Charter\n\nBe honest.\n\nNever lie to anyone!\n\nAsk first!\n\nBe kind.\n',
);
const outside = documentOf('corpus/b.md', '# Spec\n\nAlways answer!\n');
const own = documentOf('rules/clarity/shouting/invalid/c.md', '# Ours\n\nStop shouting!\n', 'example');
const passage = documentOf('fixtures/topics/x.jsonl#x-01', '# Charter\n\nGo away!\n', 'passage');

const over = (documents: readonly JudgedDocument[], of: AnyRule = rule) =>
  findingsOver(of, documents, {
    findingsOf,
    topics: [],
    read: ({ source }) => ({ tree: readNorms(parseMarkdown(source)), base: null }),
  });

describe('findings to judge', () => {
  it("come from every document but the rule's own examples, and passages where it looks at the whole", () => {
    expect(over([charter, outside, own, passage]).map(({ marked }) => marked)).toEqual([
      'Never lie to anyone!',
      'Ask first!',
      'Always answer!',
    ]);
    const narrow = { ...rule, meta: { ...rule.meta, scope: 'sentence' } } as AnyRule;
    expect(over([passage], narrow).map(({ marked }) => marked)).toEqual(['Go away!']);
  });

  it('are one where two versions of a document have the same', () => {
    expect(over([charter, { ...charter, name: 'constitutions/a-2.md' }])).toHaveLength(2);
  });

  it('are shown with the lines around them, message and advice', () => {
    const [first] = over([charter]);
    expect(first && shown(first).split('\n')).toEqual([
      expect.stringMatching(/^constitutions\/a\.md#[0-9a-f]{16}$/),
      '  | Be honest.',
      '  > »Never lie to anyone!«',
      '  | Ask first!',
      '  Loud.',
      '  Be calm.',
    ]);
  });
});

describe('a sample', () => {
  const long = documentOf(
    'constitutions/long.md',
    Array.from({ length: 30 }, (_, index) => `Rule ${index} holds!\n`).join('\n'),
  );
  const example = documentOf('rules/clarity/other/valid/d.md', 'Come here!\n', 'example');
  const findings = over([long, example, outside, charter]);
  const keys = (n: number, seed: string) => sampleOf(findings, n, seed).map(({ key }) => key);

  it('is the same for the same seed, in whatever order findings come, and another for another', () => {
    expect(keys(10, '1')).toEqual(sampleOf([...findings].reverse(), 10, '1').map(({ key }) => key));
    expect(keys(10, '1')).not.toEqual(keys(10, '2'));
    expect(keys(5, '1')).toEqual(keys(10, '1').slice(0, 5));
  });

  it('takes one a document in turn, and rules’ examples last', () => {
    expect(new Set(keys(3, '1').map((key) => key.split('#')[0])).size).toBe(3);
    expect(keys(3, '1').join()).not.toContain('rules/');
    expect(keys(100, '1')).toHaveLength(findings.length);
    expect(keys(100, '1').at(-1)).toContain('rules/clarity/other');
  });
});

describe('verdicts', () => {
  const findings = over([charter, outside]);
  const [first, , third] = findings;
  const line = (key = '', verdict = 'right') => `${key} ${verdict} It is loud.`;

  it('keep the marked text, and of a document from outside only where it is', () => {
    const rows = verdictsFrom(
      `${line(first?.key)}\n\n# note\n${line(third?.key, 'wrong')}\n`,
      findings,
      '2026-11-24',
    );
    expect(rows.map(({ marked, verdict }) => [marked, verdict])).toEqual([
      ['Never lie to anyone!', 'right'],
      [undefined, 'wrong'],
    ]);
    expect(rows[1]).not.toHaveProperty('message');
  });

  it('say which line is wrong', () => {
    expect(() => verdictsFrom(`\n${line(first?.key, 'maybe')}`, findings, '2026-11-24')).toThrow(
      'line 2: expected',
    );
    expect(() => verdictsFrom(line('constitutions/a.md#0'), findings, '2026-11-24')).toThrow(
      'no such finding',
    );
  });

  it('are written in the order of the documents, whatever order they were given in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verdicts-'));
    try {
      const rows = verdictsFrom(findings.map(({ key }) => line(key)).join('\n'), findings, '2026-11-24');
      writeVerdicts(folder, 'clarity/shouting', [...rows].reverse());
      const read = readVerdicts(folder, 'clarity/shouting');
      expect(read).toEqual(rows);
      expect(readFileSync(join(folder, 'clarity/shouting.jsonl'), 'utf8')).not.toContain('"key"');
      writeVerdicts(folder, 'clarity/shouting', []);
      expect(readVerdicts(folder, 'clarity/shouting')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
