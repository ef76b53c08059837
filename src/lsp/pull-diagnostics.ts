/** Diagnostics for a client that asks for them. */
import { setTimeout as wait } from 'node:timers/promises';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnose } from './diagnostics.js';
import type { Session } from './session.js';

/**
 * Lints once the document has been left in peace for a while: a client may ask at every keystroke. Throws a ResponseError that asks
 * for another request where the document changed meanwhile.
 */
export async function pullDiagnostics(
  session: Session,
  { textDocument: { uri } }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const document = session.documents.at(uri);
  if (!document) return { kind: 'full', items: [] };
  const isFirst = !session.wasDiagnosed(uri);
  const rest = session.settings.debounce - (performance.now() - document.changed);
  if (!isFirst && rest > 0) await wait(rest);
  const diagnosed = token.isCancellationRequested ? null : await diagnose(session, document);
  if (!diagnosed) {
    throw new ResponseError<DiagnosticServerCancellationData>(
      LSPErrorCodes.ServerCancelled,
      'The document has changed.',
      { retriggerRequest: true },
    );
  }
  return { kind: 'full', items: diagnosed.diagnostics };
}
