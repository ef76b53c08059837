import { describe, expect, test } from 'vitest';
import { clausesOf, fileOf, sectionsOf, type Constitution } from '../../src/clast/index.js';
import { parseFiles, parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

const intro =
  '---\ntitle: House rules\n---\n# Intro\n\nSee [limits](#limits), [codes](parts/secrets.md#door-codes) and Section 2.\n';
const limits = 'Before any heading.[^1]\n\n# Limits {#limits}\n\n## 2. Codes\n\nThe AI must never:\n';
const secrets =
  '- open letters\n\n# Secrets\n\n## Door codes\n\n## 2. Codes\n\nSee Section 2.\n\n[^1]: Here.\n';
const files = [
  { file: 'intro.md', source: intro },
  { file: 'parts/limits.md', source: limits },
  { file: 'parts/secrets.md', source: secrets },
];

const referencesOf = (tree: Constitution): Record<string, string | null> =>
  Object.fromEntries(
    [...clausesOf(tree)]
      .flatMap((clause) => clause.data?.references ?? [])
      .map(({ reference }) => [reference.target, reference.resolved]),
  );

describe('a constitution of several files', () => {
  const tree = readNorms(parseFiles(files));

  test('is one tree whose top nodes, and all below them, name their file', () => {
    expect(tree.files).toEqual(['intro.md', 'parts/limits.md', 'parts/secrets.md']);
    expect(tree.title).toBe('House rules');
    expect([...clausesOf(tree)].map((clause) => [fileOf(clause, tree), clause.value])).toContainEqual([
      'parts/secrets.md',
      'open letters',
    ]);
    expect(tree.children.every(({ file }) => file !== undefined)).toBe(true);
  });

  test('has positions that count in their own file', () => {
    for (const clause of clausesOf(tree)) {
      const source = files.find(({ file }) => file === fileOf(clause, tree))?.source ?? '';
      const { start, end } = clause.position;
      expect(source.slice(start.offset, end.offset)).toContain(clause.value.slice(0, 4));
    }
  });

  test('has each id and path once', () => {
    for (const nodes of [[...sectionsOf(tree)], [...clausesOf(tree)]]) {
      for (const key of ['id', 'path'] as const) {
        const names = nodes.map((node) => node[key]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  test('resolves references across the files, numbers in the nearest, and footnotes in their own', () => {
    const byTitle = new Map([...sectionsOf(tree)].map(({ title, id }) => [title, id]));
    expect(referencesOf(tree)).toMatchObject({
      '#limits': 'limits',
      'parts/secrets.md#door-codes': byTitle.get('Door codes'),
    });
    const numbers = [...clausesOf(tree)].flatMap(({ data }) =>
      (data?.references ?? []).filter(({ reference: { target } }) => target === 'Section 2'),
    );
    expect(numbers.map(({ reference }) => reference.resolved)).toEqual([
      null,
      [...sectionsOf(tree)].at(-1)?.id,
    ]);
    expect(referencesOf(tree)).not.toHaveProperty('1', '1');
  });

  test('lets no lead-in reach into the next file', () => {
    const item = [...clausesOf(tree)].find(({ value }) => value === 'open letters');
    expect(item?.leadIn).toBeNull();
  });

  test('is a document like any other where it has one file', () => {
    const alone = parseFiles([{ file: 'intro.md', source: intro }]);
    const plain = parseMarkdown(intro);
    expect([...clausesOf(alone)].map(({ id, path }) => [id, path])).toEqual(
      [...clausesOf(plain)].map(({ id, path }) => [id, path]),
    );
    expect(() => parseFiles([])).toThrow(RangeError);
  });
});
