import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clausesOf, sectionsOf } from '../../src/clast/index.js';
import { landingOf, Library, marksOf, type Mark } from '../../src/navigation/index.js';
import { corpus } from '../corpus.js';
import { documentOf, libraryOf, withCursor } from './read.js';

/** The names of a file as they are written, by kind, in order. */
function namesIn(files: Readonly<Record<string, string>>, file: string): string[] {
  const document = libraryOf(files).documentOf(file);
  if (!document) throw new Error(`no ${file}`);
  return marksOf(document)
    .toSorted((a, b) => a.place.start - b.place.start)
    .map(
      ({ kind, name, target }) =>
        `${kind} ${name ? (files[file] ?? '').slice(name.start, name.end) : `(${target})`}`,
    );
}

describe('where an id is given', () => {
  test.each([
    ['# Care {#care}\n\nBe kind.\n'],
    ['# Care {#care authority=root} ##\n\nBe kind.\n'],
    ['\uFEFF# 🌱 注意 {: .x #care }\r\n\r\nBe kind.\r\n'],
    ['# Care\n\nThe AI must be kind. {#care}\n'],
    ['# Care\n\n- Be kind to #all bears {x}. {#care}\n'],
    ['<a id="care"></a>\n## Care\n\nBe kind.\n'],
    ['## <a name=care></a>Care\n\nBe kind.\n'],
    ['<h2 class="care" id="care">Care</h2>\n<p>Be kind.</p>\n'],
    ['# Care\n\n<!-- clausewright-id care -->\n\nThe AI must be kind.\n'],
    ['# Care\n\n- The AI must be kind. <!-- clausewright-id care -->\n'],
    ['> | Rule | Why |\n> |---|---|\n> | Be kind <!-- clausewright-id care --> | It helps |\n'],
  ])('%j', (source) => {
    expect(namesIn({ 'a.md': source }, 'a.md')).toEqual(['own-id care']);
  });

  test('of two places with one id each has its own', () => {
    const source = '# A {#care}\n\nOne.\n\n<!-- clausewright-id care -->\n\nTwo.\n';
    const document = documentOf({ 'a.md': source });
    const places = marksOf(document).map(({ place: { start, end } }) => [start, source.slice(start, end)]);
    expect(places).toEqual([
      [source.indexOf('#care') + 1, 'care'],
      [source.lastIndexOf('care'), 'care'],
    ]);
  });
});

describe('where an id is referred to', () => {
  const head = '# Care {#care_of}\n\n';
  test.each([
    ['See [care](#care_of).', 'care_of'],
    ['See [?](#care_of).', 'care_of'],
    ['See [#care_of](<#care_of> "the (#care_of) title").', 'care_of'],
    ['See [care](#care\\_of).', 'care\\_of'],
    ['See [[#care_of]].', 'care_of'],
    ['See [[#care_of|care]].', 'care_of'],
    ['Subject to #care_of, be bold 🌱.', 'care_of'],
    ['See <a class="x" href="#care_of">care</a>.', 'care_of'],
    ['See [care](a.md#care_of).', 'care_of'],
    ['```\n<user>\nHi\n</user>\n<assistant> <!-- BAD[#care_of]: rude -->\nNo.\n</assistant>\n```', 'care_of'],
  ])('%s', (text, written) => {
    expect(namesIn({ 'a.md': `${head}${text}\n` }, 'a.md')).toEqual([
      'own-id care_of',
      `reference ${written}`,
    ]);
  });

  test('through a link definition, both the link and the definition', () => {
    expect(namesIn({ 'a.md': `${head}See [care][c].\n\n[c]: #care_of "Care"\n` }, 'a.md')).toEqual([
      'own-id care_of',
      'reference (#care_of)',
      'reference care_of',
    ]);
  });
});

describe('what a mark means', () => {
  const files = {
    'base.md':
      '# 1. Care {#care}\n\nBe kind.[^1] See [§](more/add.md#extra), [x](more/add.md#the-rest) and Section 1.\n\n[^1]: Always.\n',
    'more/add.md':
      '# Extra {#extra}\n\nSee [care](../base.md#care), [base](../base.md) and [gone](../base.md#gone).\n\n## The rest\n',
  };
  const library = libraryOf(files);
  const landing = (mark: Mark): string | null => {
    const found = library.find(mark);
    if (!found) return null;
    const { file, start } = landingOf(found);
    return `${file} ${found.kind} ${
      library
        .documentOf(file)
        ?.sources.get(file)
        ?.slice(start, start + 7) ?? ''
    }`;
  };
  const meanings = (file: keyof typeof files): Record<string, string | null> => {
    const document = library.documentOf(file);
    return Object.fromEntries(
      (document ? marksOf(document) : []).map((mark) => [mark.target, landing(mark)]),
    );
  };

  test('holds across the constitutions of a workspace', () => {
    expect(meanings('base.md')).toEqual({
      care: 'base.md section # 1. Ca',
      'more/add.md#extra': 'more/add.md section # Extra',
      'more/add.md#the-rest': 'more/add.md section ## The ',
      'Section 1': 'base.md section # 1. Ca',
      '1': 'base.md footnote [^1]: A',
    });
    expect(meanings('more/add.md')).toEqual({
      extra: 'more/add.md section # Extra',
      '../base.md#care': 'base.md section # 1. Ca',
      '../base.md': 'base.md file # 1. Ca',
      '../base.md#gone': null,
    });
  });

  test('everything that names a section is found, by number too', () => {
    const [care] = library.documents.flatMap(marksOf).filter(({ target }) => target === 'care');
    const found = care && library.find(care);
    if (found?.kind !== 'section') throw new Error('not found');
    expect(library.marksOf(found).map(({ target, place }) => `${place.file} ${target}`)).toEqual([
      'base.md care',
      'base.md Section 1',
      'more/add.md ../base.md#care',
    ]);
  });

  test('the innermost mark is the one under the cursor', () => {
    const { text, offset } = withCursor('# A {#aa}\n\nSee [the #a¦a rule](#aa).\n');
    const mark = libraryOf({ 'a.md': text }).markAt('a.md', offset);
    expect(mark?.target).toBe('#aa');
  });
});

describe.skipIf(corpus.length === 0)('real constitutions', () => {
  test.each(corpus.map((file) => path.basename(file)))(
    'every own id of %s is found where it is written',
    (name) => {
      const source = fs.readFileSync(corpus.find((file) => file.endsWith(name)) ?? '', 'utf8');
      const document = documentOf({ [name]: source });
      const marks = marksOf(document);
      const owned = [...sectionsOf(document.tree), ...clausesOf(document.tree)].filter(({ ownId }) => ownId);
      const given = marks.filter(({ kind }) => kind === 'own-id');
      expect(given).toHaveLength(owned.length);
      for (const { place, target } of given) expect(source.slice(place.start, place.end)).toBe(target);
      const library = new Library([document]);
      for (const mark of marks.filter(({ target }) => target.startsWith('#'))) {
        expect(mark.name && source.slice(mark.name.start, mark.name.end)).toBe(mark.target.slice(1));
        expect(library.find(mark)).not.toBeNull();
      }
    },
  );
});
