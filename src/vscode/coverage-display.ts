/** Coverage of the constitution in the active editor: in the side view and in the status bar, kept up to date. */
import * as vscode from 'vscode';
import type { DocumentCoverage } from '../lsp/coverage.js';
import { coverageTree } from './coverage-tree.js';
import { CoverageView } from './coverage-view.js';
import { statusText } from './status-text.js';

/** Asks the server; null where the document is no constitution. */
export type AskCoverage = (uri: string) => Promise<DocumentCoverage | null>;

/** Milliseconds of rest after a change: longer than for diagnostics, for nobody reads this while typing. */
const rest = 800;

export class CoverageDisplay implements vscode.Disposable {
  readonly #view = new CoverageView();
  readonly #bar = vscode.window.createStatusBarItem(
    'clausewright.coverage',
    vscode.StatusBarAlignment.Right,
    90,
  );
  readonly #listeners: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;
  /** The number of the last question: answers to earlier ones come too late. */
  #asked = 0;

  constructor(private readonly ask: AskCoverage) {
    this.#bar.name = 'Coverage of the constitution';
    this.#bar.command = 'clausewright.showCoverage';
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // A panel or the redline page has the focus, and the document is still the one that it was.
        if (editor || vscode.window.visibleTextEditors.length === 0) this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.refresh(rest);
      }),
    ];
  }

  /** Asks anew, after a while. */
  refresh(delay = 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    for (const one of [this.#view, this.#bar, ...this.#listeners]) one.dispose();
  }

  async #refresh(): Promise<void> {
    const number = (this.#asked += 1);
    const document = vscode.window.activeTextEditor?.document;
    const isOurs = document?.languageId === 'markdown' && document.uri.scheme === 'file';
    const coverage = isOurs ? await this.ask(document.uri.toString()).catch(() => null) : null;
    if (number === this.#asked) this.#show(coverage);
  }

  #show(coverage: DocumentCoverage | null): void {
    void vscode.commands.executeCommand('setContext', 'clausewright.isConstitution', coverage !== null);
    if (!coverage) {
      this.#bar.hide();
      this.#view.show([]);
      return;
    }
    const { text, tooltip } = statusText(coverage);
    this.#bar.text = text;
    this.#bar.tooltip = tooltip;
    this.#bar.show();
    this.#view.show(coverageTree(coverage), coverage.name, coverage.notJudged ?? undefined);
  }
}
