import type { Constitution, Sentence } from '../../src/clast/index.js';
import { sentencesOf } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

export const read = (markdown: string): Constitution => readNorms(parseMarkdown(markdown));

export const sentencesIn = (markdown: string): Sentence[] => [...sentencesOf(read(markdown))];

/** The sentence that begins with `opening`, in a document about an assistant. */
export function sentence(opening: string, markdown = opening): Sentence {
  const found = sentencesIn(markdown).find(({ value }) => value.startsWith(opening));
  if (!found) throw new Error(`No sentence begins with "${opening}".`);
  return found;
}

/** Kind, strength and bearer in one line: "obligation strong ai". */
export const norm = (opening: string, markdown = opening): string => {
  const { kind, strength, bearer } = sentence(opening, markdown);
  return [kind, strength, bearer].filter((it) => it !== null).join(' ');
};
