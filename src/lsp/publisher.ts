/** Sends diagnostics to a client that does not ask for them. */
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

  /** Plans the linting of a document that was opened or changed. */
  documentChanged(uri: string, delay = this.session.settings.debounce): void {
    if (this.session.abilities.pullsDiagnostics) return;
    this.#schedule.plan(uri, delay, () => {
      this.#publish(uri).catch((error: unknown) => {
        this.log(uri, error);
      });
    });
  }

  /** What is closed has no diagnostics. */
  documentClosed(uri: string): void {
    if (this.session.abilities.pullsDiagnostics) return;
    this.#schedule.drop(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    const document = this.session.documents.at(uri);
    const diagnosed = document && (await diagnose(this.session, document));
    // Where it changed meanwhile, the next linting is planned already.
    if (diagnosed) await this.connection.sendDiagnostics({ uri, ...diagnosed });
  }
}
