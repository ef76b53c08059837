/** Rename of ids across the constitutions of a workspace. What cannot be renamed is refused with its reason. */
import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { problemWithId, renamableAt, renameEdits } from '../navigation/index.js';
import { locationOf, navigated, offsetIn } from './navigated.js';
import type { Session } from './session.js';
import { workspaceEdit } from './workspace-edit.js';

const refused = (message: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, message);

/** The id under the cursor; null where the cursor stands at none. */
export async function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string } | null> {
  const here = await navigated(session, textDocument.uri);
  const found = here && renamableAt(here.library, here.file, offsetIn(here, position, session));
  if (!found) return null;
  if (!found.target) throw refused(found.refusal);
  return { range: locationOf(found.at, here, session).range, placeholder: found.target.node.id };
}

export async function rename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const here = await navigated(session, textDocument.uri);
  if (!here) return null;
  const found = renamableAt(here.library, here.file, offsetIn(here, position, session));
  if (!found) throw refused('Put the cursor on the id of a section or clause, or on a reference to one.');
  if (!found.target) throw refused(found.refusal);
  const id = newName.trim().replace(/^#/, '');
  const problem = problemWithId(here.library, found.target, id);
  if (problem !== null) throw refused(problem);
  const edits = renameEdits(here.library, found.target, id);
  return workspaceEdit(session, here.constitutionOf.bind(here), edits);
}
