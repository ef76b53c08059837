/** The documents that the client has open, kept in step with it change by change. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoding } from './encoding.js';

export interface OpenDocument {
  /** As the client writes it. */
  uri: string;
  /** Absolute path. */
  file: string;
  text: TextDocument;
  /** When it was opened or last changed, in milliseconds of the process's clock. */
  changed: number;
}

/** The absolute path that a URI names; null where it names no file: an unsaved buffer, a revision of git, a broken URI. */
export function fileOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** Open documents by file. Those that are no files are not ours, and left alone. */
export class OpenDocuments {
  readonly #byFile = new Map<string, OpenDocument>();

  constructor(private readonly encoding: () => Encoding) {}

  open(uri: string, version: number, source: string): void {
    const file = fileOfUri(uri);
    if (file === null) return;
    const text = TextDocument.create(uri, 'markdown', version, source);
    this.#byFile.set(file, { uri, file, text, changed: performance.now() });
  }

  /** Applies changes in their order, each to what the one before it left. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.at(uri);
    if (!document) return;
    for (const change of changes) {
      document.text = TextDocument.update(document.text, [this.#inUtf16(change, document.text)], version);
    }
    document.changed = performance.now();
  }

  close(uri: string): void {
    const file = fileOfUri(uri);
    if (file !== null) this.#byFile.delete(file);
  }

  at(uri: string): OpenDocument | undefined {
    const file = fileOfUri(uri);
    return file === null ? undefined : this.#byFile.get(file);
  }

  all(): OpenDocument[] {
    return [...this.#byFile.values()];
  }

  isOpen(file: string): boolean {
    return this.#byFile.has(file);
  }

  /** The text of an open file: what a workspace reads in place of the disk. */
  get(file: string): string | undefined {
    return this.#byFile.get(file)?.text.getText();
  }

  /** The URI of a file, as the client writes it where it has the file open. */
  uriOf(file: string): string {
    return this.#byFile.get(file)?.uri ?? pathToFileURL(file).href;
  }

  #inUtf16(change: TextDocumentContentChangeEvent, text: TextDocument): TextDocumentContentChangeEvent {
    if (!('range' in change)) return change;
    const encoding = this.encoding();
    if (encoding.name === 'utf-16') return change;
    const start = text.positionAt(encoding.offset(text, change.range.start));
    const end = text.positionAt(encoding.offset(text, change.range.end));
    return { range: { start, end }, text: change.text };
  }
}
