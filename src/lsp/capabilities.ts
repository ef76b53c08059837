/** What the server offers, given what the client can do with it. */
import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { source } from './diagnostic.js';
import { triggerCharacters } from './completion.js';
import { applyCommand } from './code-actions.js';
import { openPageCommand } from './open-page.js';
import type { ClientAbilities } from './client-abilities.js';
import type { Encoding } from './encoding.js';

export function capabilitiesFor(abilities: ClientAbilities, encoding: Encoding): ServerCapabilities {
  return {
    positionEncoding: encoding.name,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: source,
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
    documentFormattingProvider: true,
    hoverProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: abilities.preparesRename ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters },
    foldingRangeProvider: true,
    documentLinkProvider: {},
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.clausewright'],
      resolveProvider: abilities.resolvesActionEdits,
    },
    executeCommandProvider: { commands: [openPageCommand, applyCommand] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
