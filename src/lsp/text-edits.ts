/** The edits between two versions of a text, line by line, so that cursors and marks elsewhere stay where they are. */
import { diffLines } from 'diff';
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../lint/index.js';
import type { Encoding } from './encoding.js';

/** Edits of `before`, which is the text of `document`. */
export function textEdits(
  before: string,
  after: string,
  document: TextDocument,
  encoding: Encoding,
): TextEdit[] {
  return lineEdits(before, after).map((edit) => asTextEdit(edit, document, encoding));
}

export const asTextEdit = (
  { start, end, text }: Edit,
  document: TextDocument,
  encoding: Encoding,
): TextEdit => ({ range: encoding.range(document, start, end), newText: text });

/** The lines that differ, as edits by offset. */
export function lineEdits(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { value, added, removed } of diffLines(before, after)) {
    if (!added && !removed) {
      open = null;
      at += value.length;
      continue;
    }
    if (open === null) edits.push((open = { start: at, end: at, text: '' }));
    if (added) open.text += value;
    else open.end = at += value.length;
  }
  return edits;
}
