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
  const here = session.documents.at(uri) && (await session.fileAt(uri));
  if (!here) return null;
  const { constitution, file } = here;
  const sources = [...constitution.sources].map(([path, source]) => ({ file: path, source }));
  // All files together: an edit in one of them must not change what the others mean.
  const after = format(sources).files.find((one) => one.file === file)?.source;
  const before = constitution.sources.get(file) ?? '';
  return after === undefined ? null : textEdits(before, after, constitution.text(file), session.encoding);
}
