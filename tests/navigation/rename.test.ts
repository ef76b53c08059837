import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/lint/index.js';
import { Library, marksOf, problemWithId, renamableAt, renameEdits } from '../../src/navigation/index.js';
import { corpus } from '../corpus.js';
import { documentOf, libraryOf, withCursor } from './read.js';

/** The files after a rename at the cursor of `file`, or what refuses it. */
function renamed(
  files: Record<string, string>,
  file: string,
  id: string,
): Record<string, string> | string | null {
  const { text, offset } = withCursor(files[file] ?? '');
  const texts = { ...files, [file]: text };
  const library = libraryOf(texts);
  const renamable = renamableAt(library, file, offset);
  if (!renamable?.target) return renamable?.refusal ?? null;
  const problem = problemWithId(library, renamable.target, id);
  if (problem !== null) return problem;
  const edits = renameEdits(library, renamable.target, id);
  return Object.fromEntries(
    Object.entries(texts).map(([name, source]) => [name, applyEdits(source, edits.get(name) ?? [])]),
  );
}

describe('a rename', () => {
  test('reaches everything that writes the id, and nothing else', () => {
    const text = [
      '\uFEFF# 🌱 Care {#c¦are authority=root}',
      '',
      'See [care about care](#care "care"), [?](#care), [[#care|care]], #care and #care_more. [別](#care)',
      '',
      '```',
      '<user>',
      'care #care',
      '</user>',
      '<assistant> <!-- BAD[#care, #care_more]: no care -->',
      'Care.',
      '</assistant>',
      '```',
      '',
      '[c]: #care',
      '',
      '# More {#care_more}',
      '',
      'Be kind.',
    ].join('\r\n');
    const after = renamed({ 'a.md': text }, 'a.md', 'kindness');
    expect(after).toEqual({
      'a.md': text
        .replace('¦', '')
        .replace('{#care ', '{#kindness ')
        .replace('](#care "care")', '](#kindness "care")')
        .replace('[?](#care)', '[?](#kindness)')
        .replace('[[#care|', '[[#kindness|')
        .replace(', #care and', ', #kindness and')
        .replace('[別](#care)', '[別](#kindness)')
        .replace('BAD[#care,', 'BAD[#kindness,')
        .replace('[c]: #care', '[c]: #kindness'),
    });
  });

  test('crosses files, from a reference as well', () => {
    const files = {
      'base.md': '# Care\n\n<!-- clausewright-id kind -->\n\nThe AI must be kind.\n',
      'more/add.md':
        '# Add\n\nSee [it](../base.md#ki¦nd), and [kind](#kind) here.\n\n<a id="kind"></a>\n\nAnother.\n',
    };
    expect(renamed(files, 'more/add.md', 'warm')).toEqual({
      'base.md': '# Care\n\n<!-- clausewright-id warm -->\n\nThe AI must be kind.\n',
      'more/add.md':
        '# Add\n\nSee [it](../base.md#warm), and [kind](#kind) here.\n\n<a id="kind"></a>\n\nAnother.\n',
    });
  });

  test('leaves a link by the anchor of the heading as it is', () => {
    const files = { 'a.md': '# Take care {#ca¦re}\n\nSee [x](#take-care) and [y](#care).\n' };
    expect(renamed(files, 'a.md', 'c2')).toEqual({
      'a.md': '# Take care {#c2}\n\nSee [x](#take-care) and [y](#c2).\n',
    });
  });

  test('of one of two with the same id makes two of them', () => {
    const files = { 'a.md': '# A {#care}\n\nSee [it](#care).\n\n# B {#ca¦re}\n\nWe care.\n' };
    expect(renamed(files, 'a.md', 'b')).toEqual({
      'a.md': '# A {#care}\n\nSee [it](#care).\n\n# B {#b}\n\nWe care.\n',
    });
  });

  test.each([
    ['1st', 'cannot be an id'],
    ['a b', 'cannot be an id'],
    ['', 'cannot be an id'],
    ['care-', 'cannot be an id'],
    ['a"><b', 'cannot be an id'],
    ['rest', 'the id of another section already (line 5)'],
    ['the-end', 'lead to a heading of that title now'],
  ])('to %j is refused', (id, message) => {
    const text = '# Care {#ca¦re}\n\nSee [end](#the-end).\n\n# Rest {#rest}\n\n# The end\n';
    expect(renamed({ 'a.md': text }, 'a.md', id)).toContain(message);
  });

  test.each([
    ['# Care\n\nSee [x](#ca¦re).\n', 'This section has no id of its own'],
    ['# Care {#ca}\n\nSee [x](#ca¦re).\n', 'does not write out the id "ca"'],
    ['# 1. Care {#care}\n\nSee Section ¦1.\n', 'does not write out the id "care"'],
    ['# Care\n\nSee [x](#no¦ne).\n', 'Nothing in the workspace answers to "#none"'],
    ['# Care\n\nSee [x](a.¦md).\n', 'names a file'],
  ])('at %j is refused', (text, message) => {
    expect(renamed({ 'a.md': text }, 'a.md', 'new')).toContain(message);
  });

  test('away from ids there is nothing to rename', () => {
    expect(renamed({ 'a.md': '# Ca¦re {#care}\n' }, 'a.md', 'new')).toBeNull();
  });
});

describe.skipIf(corpus.length === 0)('real constitutions', () => {
  test.each(corpus.map((file) => path.basename(file)))('ids of %s can be renamed and back', (name) => {
    const source = fs.readFileSync(corpus.find((file) => file.endsWith(name)) ?? '', 'utf8');
    const library = new Library([documentOf({ [name]: source })]);
    const given = library.documents.flatMap(marksOf).filter(({ kind }) => kind === 'own-id');
    // Some of them: a rename of each would read the document a hundred times.
    for (const { place } of given.filter((_, index) => index % 25 === 3)) {
      const renamable = renamableAt(library, name, place.start);
      if (!renamable?.target) throw new Error(renamable?.refusal ?? 'nothing to rename');
      const { id } = renamable.target.node;
      const edits = renameEdits(library, renamable.target, 'entirely_new').get(name) ?? [];
      const after = applyEdits(source, edits);
      expect(after).not.toMatch(new RegExp(`#${id}(?![\\w:.-])`));
      const later = new Library([documentOf({ [name]: after })]);
      const there = later.documents.flatMap(marksOf).find(({ target }) => target === 'entirely_new');
      const again = there && renamableAt(later, name, there.place.start);
      if (!again?.target) throw new Error(again?.refusal ?? 'nothing to rename');
      expect(problemWithId(later, again.target, id)).toBeNull();
      expect(applyEdits(after, renameEdits(later, again.target, id).get(name) ?? [])).toBe(source);
    }
  });
});
