/** The edit from one text to another, word by word, for a reader: no crumbs between changes. */
import { diffArrays } from 'diff';
import type { WordEdit } from './comparison.js';

/** Words with their apostrophes and inner marks, numbers, single marks; each with the white space before it. */
const piece = /\s*(?:[\p{L}\p{N}]+(?:['’.\-‑][\p{L}\p{N}]+)*|[^\s])/gu;

const bare = (text: string): string => text.trim();

/** Joined, equal and inserted stretches are the later text, equal and deleted ones the earlier but for white space. */
export function wordEdits(before: string, after: string): WordEdit[] {
  const [here, there] = [before, after].map((text) => text.match(piece) ?? []);
  const edits: WordEdit[] = [];
  const add = (op: WordEdit['op'], text: string): void => {
    const last = edits.at(-1);
    if (last?.op === op) last.text += text;
    else if (text !== '') edits.push({ op, text });
  };
  for (const { added, removed, value } of diffArrays(here ?? [], there ?? [], {
    comparator: (a, b) => bare(a) === bare(b),
  })) {
    add(added ? 'insert' : removed ? 'delete' : 'equal', value.join(''));
  }
  return withoutCrumbs(edits);
}

/** What two texts share by chance: alone between two changes it hides that a phrase, or a formula, was replaced. */
const crumb =
  /^(?:\s*(?:a|an|the|of|to|in|on|and|or|is|are|be|it|that|this|with|for|as|by)\s*|[^\p{L}]*(?:\b\p{L}\b[^\p{L}]*)?)$/iu;
const longestCrumb = 12;

/** Takes an article or a comma that stands alone between replaced words into the replacement. */
function withoutCrumbs(edits: readonly WordEdit[]): WordEdit[] {
  const isReplaced = (at: number, step: 1 | -1): boolean => {
    const [near, far] = [edits[at + step], edits[at + 2 * step]];
    return near !== undefined && far !== undefined && near.op !== 'equal' && far.op !== 'equal';
  };
  const pieces: WordEdit[] = edits.flatMap((edit, at): WordEdit[] =>
    edit.op === 'equal' &&
    edit.text.length <= longestCrumb &&
    crumb.test(edit.text) &&
    isReplaced(at, -1) &&
    isReplaced(at, 1)
      ? [
          { op: 'delete', text: edit.text },
          { op: 'insert', text: edit.text },
        ]
      : [{ ...edit }],
  );
  const joined: WordEdit[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = (): void => {
    if (deleted !== '') joined.push({ op: 'delete', text: deleted });
    if (inserted !== '') joined.push({ op: 'insert', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const { op, text } of pieces) {
    if (op === 'delete') deleted += text;
    else if (op === 'insert') inserted += text;
    else {
      flush();
      joined.push({ op, text });
    }
  }
  flush();
  return joined;
}
