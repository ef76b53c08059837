import { describe, expect, test } from 'vitest';
import { builtinRules, builtinTopics } from '../../src/builtin.js';
import { metasOf } from '../../src/lint/index.js';
import { completionsAt, type Completion } from '../../src/navigation/index.js';
import { judgeTopics } from '../../src/topics/index.js';
import { libraryOf, withCursor } from './read.js';

function completions(
  text: string,
  others: Record<string, string> = {},
): { found: Completion[]; source: string; offset: number } {
  const { text: source, offset } = withCursor(text);
  const found = completionsAt(libraryOf({ 'a.md': source, ...others }), 'a.md', offset, {
    rules: metasOf(builtinRules),
    topics: builtinTopics,
    verdicts: ({ tree }) => judgeTopics(tree, builtinTopics).values(),
  });
  return { found, source, offset };
}

const labels = (text: string, others?: Record<string, string>): string[] =>
  completions(text, others).found.map(({ label }) => label);

const head =
  '# Care {#care}\n\nThe AI must be kind. {#kind}\n\n## The rest\n\n"Steward" means the person who runs it.\n\n';

describe('completion', () => {
  test.each([
    'See [it](#c¦',
    'See [it](#¦).',
    'See [[#¦',
    'See <a href="#¦',
    'Subject to #¦',
    '```\nUser: Hi\n<assistant> <!-- BAD[#¦',
  ])('offers ids: %s', (text) => {
    expect(labels(head + text)).toEqual(['care', 'the-rest', 'kind']);
  });

  test('replaces what was begun', () => {
    const { found, source, offset } = completions(`${head}🌱 See [it](#ca¦re).`);
    expect(found.map(({ start }) => source.slice(start, offset))).toEqual(['ca', 'ca', 'ca']);
  });

  test('offers the ids of another file of the workspace, and the files', () => {
    const others = { 'more/b.md': '# B {#bb}\n\nSee [it](../a.md).\n' };
    expect(labels(`${head}See [it](more/b.md#¦`, others)).toEqual(['bb']);
    expect(labels(`${head}See [it](¦`, others)).toEqual(['#care', '#the-rest', '#kind', 'more/b.md']);
  });

  test('offers no ids where a heading is begun', () => {
    expect(labels(`${head}#¦`)).toEqual([]);
  });

  test.each(['Every st¦', 'Stew¦ must', 'every Ste¦'])('offers defined terms: %s', (text) => {
    expect(labels(head + text)).toEqual(['Steward']);
  });

  test('offers rules and topics in comments, and nothing in the reason', () => {
    expect(labels(`${head}<!-- clausewright-¦ -->`)).toEqual([
      'clausewright-disable-next-clause',
      'clausewright-disable-section',
      'clausewright-covers',
      'clausewright-id',
    ]);
    expect(labels(`${head}<!-- clausewright-disable-next-clause clarity/¦ -->`)).toEqual(
      metasOf(builtinRules).map(({ id }) => id),
    );
    expect(labels(`${head}<!-- clausewright-covers honesty, ¦`)).toEqual(builtinTopics.map(({ id }) => id));
    expect(labels(`${head}<!-- clausewright-disable-section clarity/open-list -- st¦`)).toEqual([]);
  });

  test('offers keys and values of front matter', () => {
    expect(labels('---\n¦')).toEqual(['title', 'clausewright']);
    expect(labels('---\r\nclausewright:\r\n  pr¦\r\n---\r\n')).toEqual([
      'preset',
      'rules',
      'topics',
      'extends',
    ]);
    expect(labels('---\nclausewright:\n  preset: ¦\n---\n')).toContain('frontier');
    expect(labels('---\nclausewright:\n  rules:\n    cl¦')).toContain('clarity/open-list');
    expect(labels('---\nclausewright:\n  rules:\n    clarity/open-list: ¦')).toEqual([
      'error',
      'warning',
      'info',
      'off',
    ]);
    expect(labels('---\nclausewright:\n  topics:\n    ¦')).toContain('honesty');
    expect(labels('---\nclausewright:\n  topics:\n    honesty:\n      ¦')).toEqual(['status', 'reason']);
    expect(labels('---\nclausewright:\n  topics:\n    honesty:\n      status: ¦')).toEqual([
      'covered',
      'not-applicable',
    ]);
    expect(labels('---\ntitle: ¦\n---\n')).toEqual([]);
  });

  test('offers starter clauses of what is missing on an empty line', () => {
    const { found } = completions(
      `# Honesty\n\nThe AI must never lie, deceive or mislead anyone, and must be honest.\n\n¦\n`,
    );
    const offered = new Set(found.map(({ kind }) => kind));
    expect([...offered]).toEqual(['starter']);
    const topic = builtinTopics.find(({ id }) => id === 'spending-limits');
    expect(found.map(({ text }) => text)).toEqual(
      expect.arrayContaining((topic?.starters ?? []).map(({ text }) => text.trim())),
    );
  });
});
