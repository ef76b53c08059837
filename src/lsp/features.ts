/** Every feature that answers a request, by its request. Each is a function from the session and the request to the answer. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { formatting } from './formatting.js';
import type { Session } from './session.js';

/** Answers requests of one kind. */
export type Feature<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Result | null | Promise<Result | null>;

/** Makes a handler of a feature: what it throws is logged and answered with null, what was canceled is not answered. */
export type Answering = <Params, Result>(
  name: string,
  feature: Feature<Params, Result>,
) => (params: Params, token: CancellationToken) => Promise<Result | null>;

export function registerFeatures(connection: Connection, answering: Answering): void {
  connection.onDocumentFormatting(answering('formatting', formatting));
}
