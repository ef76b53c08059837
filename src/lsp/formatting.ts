/** Formatting of a document, as `clausewright fmt` does it. */
import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { format } from '../markdown/format.js';
import type { Session } from './session.js';
import { textEdits } from './text-edits.js';

/** The edits that bring the layout of a constitution's file into shape; none for any other document. */
export async function formatting(
  session: Session,
  { textDocument: { uri } }: DocumentFormattingParams,
): Promise<TextEdit[] | null> {
  const document = session.documents.at(uri);
  const constitution = await session.constitutionAt(uri);
  const path = document && constitution?.pathOf(document.file);
  if (!constitution || path === undefined || path === null) return null;
  const sources = [...constitution.sources].map(([file, source]) => ({ file, source }));
  // All files together: an edit in one of them must not change what the others mean.
  const after = format(sources).files.find(({ file }) => file === path)?.source;
  const before = constitution.sources.get(path) ?? '';
  return after === undefined ? null : textEdits(before, after, constitution.text(path), session.encoding);
}
