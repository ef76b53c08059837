/** Constitutions for tests of the navigation, by file. */
import type { NavigableDocument } from '../../src/navigation/index.js';
import { Library } from '../../src/navigation/index.js';
import { parseFiles } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

/** One document of the given files, in their order. */
export function documentOf(files: Readonly<Record<string, string>>): NavigableDocument {
  const entries = Object.entries(files).map(([file, source]) => ({ file, source }));
  return {
    tree: readNorms(parseFiles(entries)),
    sources: new Map(entries.map(({ file, source }) => [file, source])),
  };
}

/** A library of documents of one file each. */
export const libraryOf = (files: Readonly<Record<string, string>>): Library =>
  new Library(Object.entries(files).map(([file, source]) => documentOf({ [file]: source })));

/** A text whose `¦` is a cursor, as the text without it and the cursor's offset. */
export function withCursor(text: string): { text: string; offset: number } {
  const offset = text.indexOf('¦');
  if (offset < 0) throw new Error('the text has no cursor');
  return { text: text.replace('¦', ''), offset };
}
