/** Every feature that answers a request, by its request. Each is a function from the session and the request to the answer. */
import type { CancellationToken, Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { applyCommand, codeActions, editOf, resolveCodeAction } from './code-actions.js';
import { compareWithHead } from './compare-with-head.js';
import { completion } from './completion.js';
import { coverage } from './coverage.js';
import { definition, references } from './definition.js';
import { documentLinks } from './document-links.js';
import { documentSymbols } from './document-symbols.js';
import { foldingRanges } from './folding.js';
import { formatting } from './formatting.js';
import { hover } from './hover.js';
import { openPage, openPageCommand } from './open-page.js';
import { pullDiagnostics } from './pull-diagnostics.js';
import { prepareRename, rename } from './rename.js';
import type { Session } from './session.js';
import { workspaceSymbols } from './workspace-symbols.js';

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
  connection.onHover(answering('hover', hover));
  connection.onDocumentSymbol(answering('outline', documentSymbols));
  connection.onWorkspaceSymbol(answering('workspace symbols', workspaceSymbols));
  connection.onDefinition(answering('definition', definition));
  connection.onReferences(answering('references', references));
  connection.onPrepareRename(answering('rename', prepareRename));
  connection.onRenameRequest(answering('rename', rename));
  connection.onCompletion(answering('completion', completion));
  connection.onFoldingRanges(answering('folding', foldingRanges));
  connection.onDocumentLinks(answering('links', documentLinks));
  connection.onCodeAction(answering('code actions', codeActions));
  const resolve = answering('code action', resolveCodeAction);
  connection.onCodeActionResolve(async (action, token) => (await resolve(action, token)) ?? action);
  connection.onExecuteCommand(
    answering(
      'command',
      async (session, { command, arguments: [given] = [] as unknown[] }: ExecuteCommandParams) => {
        if (command === openPageCommand) await openPage(session, connection.window, given);
        if (command !== applyCommand) return null;
        const edit = await editOf(session, given);
        if (edit) await connection.workspace.applyEdit(edit);
        return null;
      },
    ),
  );
  const diagnostics = answering('diagnostics', pullDiagnostics);
  connection.languages.diagnostics.on(
    async (params, token) => (await diagnostics(params, token)) ?? { kind: 'full', items: [] },
  );
  connection.onRequest('clausewright/compareWithHead', answering('compare with HEAD', compareWithHead));
  connection.onRequest('clausewright/coverage', answering('coverage', coverage));
}
