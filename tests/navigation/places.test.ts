/** Outline, folds, links, definition, references and hover. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  definitionAt,
  foldsOf,
  hoverAt,
  linksOf,
  outlineOf,
  referencesAt,
  type Knowledge,
  type OutlineEntry,
  type Place,
} from '../../src/navigation/index.js';
import { judgeTopics } from '../../src/topics/index.js';
import { builtinRules, builtinTopics } from '../../src/builtin.js';
import { metasOf } from '../../src/lint/index.js';
import { corpus } from '../corpus.js';
import { documentOf, libraryOf, withCursor } from './read.js';

const knowledge: Knowledge = {
  rules: new Map(metasOf(builtinRules).map((meta) => [meta.id, meta])),
  topics: new Map(builtinTopics.map((topic) => [topic.id, topic])),
  verdicts: ({ tree }) => judgeTopics(tree, builtinTopics).values(),
  pageOf: (id) => `page:${id}`,
};

const charter = [
  '\uFEFF---',
  'title: 憲章 🌱',
  'clausewright:',
  '  rules:',
  '    clarity/weak-absolute: off',
  '---',
  '',
  '# Charter',
  '',
  '## Words',
  '',
  '"Steward" means the person who runs the deployment.',
  '',
  '## 1. Hard constraints {#hard authority=root}',
  '',
  'The AI must never:',
  '',
  '- resist being shut down by a steward; {#stop}',
  '- copy its weights elsewhere.',
  '',
  '<!-- clausewright-disable-next-clause clarity/weak-absolute -- it is meant so -->',
  '',
  'Stewards should answer 🌱 questions, unless [stop](#stop) applies.',
  '',
  '```',
  'User: Hi',
  'Assistant: Hello',
  '```',
].join('\r\n');

const hover = (text: string): { markdown: string; marked: string } | null => {
  const { text: source, offset } = withCursor(text);
  const found = hoverAt(libraryOf({ 'a.md': source }), 'a.md', offset, knowledge);
  return found && { markdown: found.markdown, marked: source.slice(found.place.start, found.place.end) };
};
const at = (text: string, within = text): string => charter.replace(within, within.replace(text, `¦${text}`));

describe('hover', () => {
  test('over a clause tells its norms and the topics that it speaks to', () => {
    const { markdown, marked } = hover(at('shut down')) ?? {};
    expect(markdown).toContain('Clause `stop`');
    expect(markdown).toMatch(
      /\*\*absolute prohibition\*\*.* · binds the AI · authority: root · hard constraint/,
    );
    expect(markdown).toContain('Read under "The AI must never:"');
    expect(markdown).toMatch(/Speaks to:\n(?:- .*\n)*- .*shut/i);
    expect(marked).toMatch(/^resist/);
  });

  test('over a clause with a condition says so, with its own modal', () => {
    const { markdown } = hover(at('answer')) ?? {};
    expect(markdown).toMatch(
      /\*\*strong obligation\*\* \("should"\) · .* · with a condition or exception · authority: root$/m,
    );
  });

  test('over a clause that binds nobody says that', () => {
    expect(hover('# A\n\nThe s¦ky is blue.\n')?.markdown).toContain('It binds nobody.');
  });

  test('over a heading sums up its section', () => {
    const { markdown } = hover(at('Hard constraints')) ?? {};
    expect(markdown).toContain('Section `hard`');
    expect(markdown).toContain('1 obligation, 2 prohibitions · authority: root · holds hard constraints');
  });

  test('over a reference shows the text of its target', () => {
    const found = hover(at('top](#stop)'));
    expect(found?.markdown).toContain('resist being shut down by a steward;');
    expect(found?.markdown).toContain('line 18');
    expect(found?.marked).toBe('[stop](#stop)');
    expect(hover('# A\n\nSee [x](#go¦ne).\n')?.markdown).toBe('Nothing in the workspace answers to `#gone`.');
  });

  test('over a defined term, in the plural too, shows its definition', () => {
    const found = hover(at('Stewards should', 'Stewards should'));
    expect(found).toEqual({
      markdown: '**Steward**: the person who runs the deployment.\n\n_line 12_',
      marked: 'Stewards',
    });
  });

  test.each([
    ['in a suppression', at('clarity/weak-absolute -- it', 'next-clause clarity/weak-absolute -- it')],
    ['in front matter', at('clarity/weak-absolute: off')],
  ])('over a rule id %s says what the rule is about', (_, text) => {
    const found = hover(text);
    expect(found?.marked).toBe('clarity/weak-absolute');
    expect(found?.markdown).toContain(knowledge.rules.get('clarity/weak-absolute')?.why);
    expect(found?.markdown).toContain('(page:clarity/weak-absolute)');
  });

  test('escapes what the author wrote, so that it is no Markdown of ours', () => {
    const { markdown } =
      hover('# A {authority=<b>x}\n\nThe *AI* must b¦e [kind](x) `now`. It must ![x](http://x) go.\n') ?? {};
    expect(markdown).not.toContain('![');
    expect(markdown).not.toContain('<b>');
  });
});

describe('outline', () => {
  const names = (entries: readonly OutlineEntry[], depth = 0): string[] =>
    entries.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` [${detail}]`}`,
      ...names(children, depth + 1),
    ]);

  test('has sections, clauses with ids and hard constraints, marked', () => {
    expect(names(outlineOf(documentOf({ 'a.md': charter }), 'a.md'))).toEqual([
      'Charter',
      '  Words',
      '  1. Hard constraints [#hard · hard · root]',
      '    resist being shut down by a steward; [#stop · hard]',
      '    copy its weights elsewhere. [hard]',
    ]);
  });

  test('has each file for itself', () => {
    const document = documentOf({ 'a.md': '# A\n\n## B\n', 'b.md': '# C\n' });
    expect(names(outlineOf(document, 'a.md'))).toEqual(['A', '  B']);
    expect(names(outlineOf(document, 'b.md'))).toEqual(['C']);
  });
});

test('folds are sections to their last line, front matter, and examples', () => {
  expect(foldsOf(documentOf({ 'a.md': charter }), 'a.md')).toEqual([
    { kind: 'frontmatter', first: 1, last: 6 },
    { kind: 'section', first: 8, last: 28 },
    { kind: 'section', first: 10, last: 12 },
    { kind: 'section', first: 14, last: 28 },
    { kind: 'example', first: 25, last: 28 },
  ]);
});

describe('definition and references', () => {
  const library = libraryOf({
    'a.md': charter,
    'b.md': '# B\n\nSee [x](a.md#stop), [y](c.txt) and [z](https://example.org).\n',
  });
  const shown = ({ file, start, end }: Place): string =>
    `${file} ${library.documentOf(file)?.sources.get(file)?.slice(start, end) ?? ''}`;

  test('a reference leads to what it names, a term to its definition', () => {
    const link = definitionAt(library, 'b.md', 'See [x](a.md#st'.length + 5);
    expect(link && shown(link.to)).toMatch(/^a\.md resist being shut down/);
    const term = definitionAt(library, 'a.md', charter.indexOf('Stewards should') + 3);
    expect(term && shown(term.to)).toBe('a.md Steward');
    expect(term && shown(term.from)).toBe('a.md Stewards');
    expect(definitionAt(library, 'a.md', charter.indexOf('copy'))).toBeNull();
  });

  test('everything that names a clause is found, from the clause itself too', () => {
    const fromClause = referencesAt(library, 'a.md', charter.indexOf('resist'), true).map(shown);
    expect(fromClause).toEqual(['a.md stop', 'a.md [stop](#stop)', 'b.md [x](a.md#stop)']);
    const fromLink = referencesAt(library, 'b.md', 'See [x](a.md#st'.length + 5, false).map(shown);
    expect(fromLink).toEqual(['a.md [stop](#stop)', 'b.md [x](a.md#stop)']);
  });

  test('and every use of a term', () => {
    const offset = charter.indexOf('Stewards should');
    expect(referencesAt(library, 'a.md', offset, true).map(shown)).toEqual([
      'a.md Steward',
      'a.md steward',
      'a.md Stewards',
    ]);
    expect(referencesAt(library, 'a.md', offset, false)).toHaveLength(2);
  });

  test('links lead to places, files and addresses', () => {
    expect(linksOf(library, 'b.md').map(({ to, target }) => (to ? shown(to).slice(0, 11) : target))).toEqual([
      'a.md resist',
      'c.txt',
      'https://example.org',
    ]);
  });
});

describe.skipIf(corpus.length === 0)('real constitutions', () => {
  test.each(corpus.map((file) => path.basename(file)))('every place of %s can be asked about', (name) => {
    const source = fs.readFileSync(corpus.find((file) => file.endsWith(name)) ?? '', 'utf8');
    const library = libraryOf({ [name]: source });
    const [document] = library.documents;
    if (!document) throw new Error('no document');
    const verdicts = [...judgeTopics(document.tree, builtinTopics).values()];
    let told = 0;
    for (let offset = 0; offset <= source.length; offset += 997) {
      const found = hoverAt(library, name, offset, { ...knowledge, verdicts: () => verdicts });
      if (!found) continue;
      told++;
      expect(found.place.start <= offset && offset <= found.place.end).toBe(true);
    }
    expect(told).toBeGreaterThan(4);
    const check = ({ place, shown, children }: OutlineEntry): void => {
      expect(place.start <= shown.start && shown.end <= place.end).toBe(true);
      for (const child of children) {
        expect(place.start <= child.place.start && child.place.end <= place.end).toBe(true);
        check(child);
      }
    };
    for (const entry of outlineOf(document, name)) check(entry);
  });
});
