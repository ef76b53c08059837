/** The language server, as the editor runs it: the command that the extension carries, on standard input and output. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { initializationOptions } from './settings.js';

/** @param command The built command, absolute. */
export function languageClient(command: string, output: vscode.LogOutputChannel): LanguageClient {
  const settings = vscode.workspace.getConfiguration('clausewright');
  return new LanguageClient(
    'clausewright',
    'Clausewright',
    // The client adds `--stdio`, and runs it with the editor's own Node.
    { module: command, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: [{ scheme: 'file', language: 'markdown' }],
      outputChannel: output,
      initializationOptions: initializationOptions((name) => settings.get(name), vscode.workspace.isTrusted),
    },
  );
}
