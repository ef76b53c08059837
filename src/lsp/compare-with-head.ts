/**
 * `clausewright/compareWithHead`, a request of our own: what changed in the constitution that a document belongs to since the last
 * commit, as the page that `clausewright diff HEAD PATH --format html` writes. Takes `{ textDocument: { uri } }`; text
 * that is open counts in place of the file. Answers with a `HeadComparison`; with null where the document is no constitution;
 * with an error whose message is for the user where there is no such commit, file or repository.
 */
import { LSPErrorCodes, ResponseError, type TextDocumentIdentifier } from 'vscode-languageserver';
import { diffHtml } from '../report/index.js';
import { compareSides, readDiffSides, readDocumentSides, WorkspaceError } from '../workspace/index.js';
import type { Session } from './session.js';

export interface CompareParams {
  textDocument: TextDocumentIdentifier;
}

export interface HeadComparison {
  /** What reports call the constitution. */
  name: string;
  /** How many changes there are. */
  changes: number;
  /** A whole page in itself, with a content security policy that lets nothing in or out. */
  html: string;
}

export async function compareWithHead(
  session: Session,
  { textDocument: { uri } }: CompareParams,
): Promise<HeadComparison | null> {
  const constitution = await session.constitutionAt(uri);
  if (!constitution) return null;
  const {
    workspace,
    document: { name, files },
  } = constitution;
  const [first] = files;
  try {
    // A document of several files is compared as a whole.
    const sides =
      first && files.length === 1
        ? await readDiffSides(workspace, 'HEAD', first.file)
        : await readDocumentSides(workspace, 'HEAD', name);
    const { comparison, names } = await compareSides(workspace, sides);
    return { name, changes: comparison.changes.length, html: diffHtml({ comparison, names }) };
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
  }
}
