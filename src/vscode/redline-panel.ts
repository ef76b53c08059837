/** The redline page in a tab of its own. */
import * as vscode from 'vscode';
import type { HeadComparison } from '../lsp/compare-with-head.js';
import { themedPage } from './themed-page.js';

/** One page at a time: the next comparison takes its place. */
export class RedlinePanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | null = null;
  #html = '';
  readonly #listener = vscode.window.onDidChangeActiveColorTheme(() => {
    this.#draw();
  });

  show({ name, html }: HeadComparison): void {
    this.#html = html;
    const panel = (this.#panel ??= this.#open());
    panel.title = `${name} since HEAD`;
    this.#draw();
    panel.reveal(undefined, false);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    // The page carries its own content security policy, loads nothing, and needs no folder.
    const panel = vscode.window.createWebviewPanel('clausewright.redline', '', vscode.ViewColumn.Active, {
      enableScripts: true,
      enableForms: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      this.#panel = null;
    });
    return panel;
  }

  #draw(): void {
    if (!this.#panel) return;
    const { Light, HighContrastLight } = vscode.ColorThemeKind;
    const { kind } = vscode.window.activeColorTheme;
    const theme = kind === Light || kind === HighContrastLight ? 'light' : 'dark';
    this.#panel.webview.html = themedPage(this.#html, theme);
  }
}
