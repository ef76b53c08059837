/** Edits of the files of constitutions as the client makes them. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../lint/index.js';
import type { ReadConstitution } from './read-constitution.js';
import type { Session } from './session.js';
import { asTextEdit } from './text-edits.js';

/** Edits by the name of the file in reports and trees. */
export type FileEdits = ReadonlyMap<string, readonly Edit[]>;

/**
 * The edits for the client: with the versions that they are for where it understands them. Null where an open text has gone on since
 * it was read, so that they would hit other words.
 */
export function workspaceEdit(
  session: Session,
  constitutionOf: (file: string) => ReadConstitution,
  edits: FileEdits,
): WorkspaceEdit | null {
  const changes: TextDocumentEdit[] = [];
  for (const [file, some] of edits) {
    const constitution = constitutionOf(file);
    const uri = constitution.uriOf(file);
    const text = constitution.text(file);
    const open = session.documents.at(uri);
    if (open && open.text.getText() !== text.getText()) return null;
    const textEdits = some.map((edit): TextEdit => asTextEdit(edit, text, session.encoding));
    changes.push({ textDocument: { uri, version: open?.text.version ?? null }, edits: textEdits });
  }
  if (session.abilities.versionedEdits) return { documentChanges: changes };
  return {
    changes: Object.fromEntries(
      changes.map(({ textDocument, edits: some }) => [textDocument.uri, some as TextEdit[]]),
    ),
  };
}
