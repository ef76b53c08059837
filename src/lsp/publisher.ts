/** Keeps the client's diagnostics up to date: sends them, or tells a client that asks itself to ask again. */
import type { Connection } from 'vscode-languageserver';
import { diagnose } from './diagnostics.js';
import { Schedule } from './schedule.js';
import type { Session } from './session.js';

export class Publisher {
  readonly #schedule = new Schedule();

  constructor(
    private readonly session: Session,
    private readonly connection: Connection,
    private readonly log: (what: string, error: unknown) => void,
  ) {}

  /** Plans the linting of a document that was opened or changed, and of the open ones that rest on it. */
  documentChanged(uri: string, delay = this.session.settings.debounce): void {
    if (this.session.abilities.pullsDiagnostics) return;
    this.#plan(uri, delay);
    for (const other of this.session.openBeside(uri)) this.#plan(other.uri, this.session.settings.debounce);
  }

  /** What is closed has no diagnostics. */
  documentClosed(uri: string): void {
    if (this.session.abilities.pullsDiagnostics) return;
    this.#schedule.drop(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    // Its text on disk counts again.
    for (const other of this.session.openBeside(uri)) this.#plan(other.uri, this.session.settings.debounce);
  }

  /** Something changed that every document may rest on. */
  everythingChanged(): void {
    const { abilities, documents } = this.session;
    if (!abilities.pullsDiagnostics) for (const { uri } of documents.all()) this.#plan(uri, 0);
    else if (abilities.refreshesDiagnostics) void this.connection.languages.diagnostics.refresh();
  }

  #plan(uri: string, delay: number): void {
    this.#schedule.plan(uri, delay, () => {
      this.#publish(uri).catch((error: unknown) => {
        this.log(uri, error);
      });
    });
  }

  async #publish(uri: string): Promise<void> {
    const document = this.session.documents.at(uri);
    const diagnosed = document && (await diagnose(this.session, document));
    // Where it changed meanwhile, the next linting is planned already.
    if (diagnosed) await this.connection.sendDiagnostics({ uri: document.uri, ...diagnosed });
  }
}
