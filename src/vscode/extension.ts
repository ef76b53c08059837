/** The extension: starts the server where it is wanted, and shows what the editor has no place for by itself. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { HeadComparison } from '../lsp/compare-with-head.js';
import type { DocumentCoverage } from '../lsp/coverage.js';
import { languageClient } from './client.js';
import { CoverageDisplay } from './coverage-display.js';
import { RedlinePanel } from './redline-panel.js';

let client: LanguageClient | null = null;
/** Starts and stops come one after the other. */
let turn: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Clausewright', { log: true });
  const redline = new RedlinePanel();
  const coverage = new CoverageDisplay((uri) => ask<DocumentCoverage>('clausewright/coverage', uri));
  const restart = (): Promise<void> => {
    turn = turn.then(async () => {
      await stop();
      if (vscode.workspace.getConfiguration('clausewright').get('enable') === true) await start();
      coverage.refresh();
    });
    return turn;
  };
  const start = async (): Promise<void> => {
    client = languageClient(context.asAbsolutePath('dist/cli.js'), output);
    try {
      await client.start();
    } catch (error) {
      // The client itself has told the user.
      output.error(error instanceof Error ? error : String(error));
      client = null;
    }
  };
  context.subscriptions.push(
    output,
    redline,
    coverage,
    vscode.commands.registerCommand('clausewright.restart', restart),
    vscode.commands.registerCommand('clausewright.showCoverage', () =>
      vscode.commands.executeCommand('clausewright.coverage.focus'),
    ),
    vscode.commands.registerCommand('clausewright.compareWithHead', () => compareWithHead(redline)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const isOurs = event.affectsConfiguration('clausewright');
      // Tracing is the client's own, and changes while it runs.
      if (isOurs && !event.affectsConfiguration('clausewright.trace')) void restart();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await turn;
  await stop();
}

async function stop(): Promise<void> {
  const running = client;
  client = null;
  await running?.dispose();
}

/** Asks the server about a document; null where it does not run, or has no answer. */
async function ask<Result>(method: string, uri: string): Promise<Result | null> {
  await turn;
  if (client?.state !== State.Running) return null;
  return client.sendRequest<Result | null>(method, { textDocument: { uri } });
}

async function compareWithHead(redline: RedlinePanel): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage('Open the constitution that is to be compared first.');
    return;
  }
  const title = 'Comparing with HEAD';
  const location = vscode.ProgressLocation.Window;
  try {
    const comparison = await vscode.window.withProgress({ location, title }, () =>
      ask<HeadComparison>('clausewright/compareWithHead', document.uri.toString()),
    );
    if (comparison) redline.show(comparison);
    else
      void vscode.window.showInformationMessage('This document is no constitution that Clausewright reads.');
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
