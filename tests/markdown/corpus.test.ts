import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../src/clast/clast.schema.json' with { type: 'json' };
import { clausesOf, sectionsOf, toJson, walk, type Constitution } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { corpus } from '../corpus.js';
import { expectClauses, expectSentences } from './invariants.js';

const validate = new Ajv2020({ allErrors: false }).compile(schema);
const dialects = fs.readdirSync('fixtures/dialects').map((name) => path.join('fixtures/dialects', name));
const own = fs
  .readdirSync('constitutions', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => path.join('constitutions', name));

describe.each([...dialects, ...own, ...corpus])('%s', (file) => {
  const source = fs.readFileSync(file, 'utf8');
  const tree = parseMarkdown(source);

  it('keeps every word in one clause and one sentence, at its place', () => {
    expectClauses(tree, source);
    expectSentences(readNorms(tree), source);
  });

  it('is valid against the schema of the tree', () => {
    validate({ version: 1, tree: toJson(readNorms(parseMarkdown(source))) });
    expect(validate.errors ?? []).toEqual([]);
  });
});

/** Headings outside of fences, as micromark counts them. */
const headings: Readonly<Record<string, number>> = {
  'claude-2026-01.md': 40,
  'model-spec-2025-02-12.md': 71,
  'model-spec-2025-04-11.md': 71,
  'iaret.md': 9,
  'project-ai-agi-charter.md': 52,
};

describe.skipIf(corpus.length === 0)('the real documents', () => {
  const parse = (name: string): Constitution => {
    const file = corpus.find((candidate) => candidate.endsWith(name));
    if (file === undefined) throw new Error(`${name} is not in the corpus`);
    return parseMarkdown(fs.readFileSync(file, 'utf8'));
  };

  it.each(Object.entries(headings))('%s has its %i headings', (name, count) => {
    const tree = parse(name);
    expect([...clausesOf(tree)].filter(({ role }) => role === 'heading')).toHaveLength(count);
    expect([...sectionsOf(tree)]).toHaveLength(count);
  });

  it('the Model Spec has its 20 blocks of commentary and its example dialogues', () => {
    const nodes = [...walk(parse('model-spec-2025-02-12.md'))].map(([node]) => node);
    expect(nodes.filter((node) => node.type === 'group' && node.form === 'admonition')).toHaveLength(20);
    const examples = nodes.flatMap((node) => (node.type === 'example' ? [node] : []));
    expect(examples.length).toBeGreaterThan(150);
    expect(examples.filter(({ of }) => of === null)).toEqual([]);
    const broken = examples.flatMap(({ turns }) => turns.flatMap(({ breaks }) => breaks));
    expect(new Set(broken)).toContain('chain_of_command');
  });

  it('every link into the Model Spec is resolved, and its 120 footnotes are not there', () => {
    const references = [...clausesOf(parse('model-spec-2025-02-12.md'))].flatMap(
      ({ data }) => data?.references.map(({ reference }) => reference) ?? [],
    );
    const inner = references.filter(({ target }) => target.startsWith('#'));
    expect(inner.length).toBeGreaterThan(60);
    expect(inner.filter(({ resolved }) => resolved === null)).toEqual([]);
    const footnotes = references.filter(({ kind, resolved }) => kind === 'footnote' && resolved === null);
    expect(footnotes).toHaveLength(120);
  });

  it('the charter names its own sections by number', () => {
    const named = [...clausesOf(parse('project-ai-agi-charter.md'))].flatMap(
      ({ data }) =>
        data?.references.flatMap(({ reference }) => (reference.target.startsWith('§') ? [reference] : [])) ??
        [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ resolved }) => resolved === null).map(({ target }) => target)).toEqual([]);
  });
});
