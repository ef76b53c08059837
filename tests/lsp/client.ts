/** A client of the built server: it speaks the protocol over standard input and output, as an editor does. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { plainEnvironment, root } from '../cli/built-command.js';

export { folderWith } from '../workspace/folder-with.js';

export interface ClientOptions {
  /** The workspace folders, absolute. */
  folders: readonly string[];
  /** Those of a modern editor that has diagnostics pushed, where nothing is said. */
  capabilities?: ClientCapabilities;
  initializationOptions?: unknown;
  /** Beside `lsp --stdio`. */
  args?: readonly string[];
  processId?: number | null;
  /** Of the server, beside the test's own. */
  env?: Readonly<Record<string, string>>;
}

/** What a modern editor declares. */
export const modern: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] },
      },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  window: { showDocument: { support: true } },
};

export class Client {
  readonly connection: ProtocolConnection;
  /** Every message about diagnostics, in the order in which they came. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  stderr = '';
  result: InitializeResult | null = null;
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  constructor(
    readonly server: ChildProcessWithoutNullStreams,
    private readonly folders: readonly string[],
  ) {
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    server.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of [...this.#waiting]) wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      for (const wake of [...this.#waiting]) wake();
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async initialize({
    capabilities = modern,
    initializationOptions,
    processId = process.pid,
  }: Omit<ClientOptions, 'folders' | 'args' | 'env'>): Promise<InitializeResult> {
    this.result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId,
      rootUri: null,
      capabilities,
      initializationOptions: initializationOptions ?? null,
      workspaceFolders: this.folders.map((folder) => ({
        uri: pathToFileURL(folder).href,
        name: path.basename(folder),
      })),
    });
    await this.connection.sendNotification('initialized', {});
    return this.result;
  }

  /** The URI of a file of the first folder. */
  uri(name: string): string {
    return pathToFileURL(path.resolve(this.folders[0] ?? '', name)).href;
  }

  /** Opens a file of the first folder, with other text than that on disk where it is given. */
  async open(name: string, text?: string): Promise<string> {
    const uri = this.uri(name);
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri,
        languageId: 'markdown',
        version: 1,
        text: text ?? fs.readFileSync(path.resolve(this.folders[0] ?? '', name), 'utf8'),
      },
    });
    return uri;
  }

  /** Changes a range, or all of the text, and tells the version that this makes. */
  async change(uri: string, text: string, range?: Range): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** The diagnostics of a version of a document, or of any that comes from now on; waits for them. */
  async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
    const from = version === undefined ? this.published.length : 0;
    const find = (): PublishDiagnosticsParams | undefined =>
      this.published.findLast(
        (one, index) =>
          index >= from && one.uri === uri && (version === undefined || one.version === version),
      );
    await this.until(() => find() !== undefined, `diagnostics of ${uri}`);
    return find()?.diagnostics ?? [];
  }

  /** Opens a file and waits for its first diagnostics. */
  async openAndWait(name: string, text?: string): Promise<{ uri: string; diagnostics: Diagnostic[] }> {
    const uri = await this.open(name, text);
    return { uri, diagnostics: await this.diagnostics(uri, 1) };
  }

  /** Waits until something that a message brings is so. */
  async until(isSo: () => boolean, what: string, limit = 100_000): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`No ${what} within ${limit} ms. Standard error: ${this.stderr}`));
      }, limit);
      this.#waiting.add(check);
    });
  }

  /** The exit code of the server, when it has ended. */
  ended(): Promise<number | null> {
    const { exitCode } = this.server;
    if (exitCode !== null) return Promise.resolve(exitCode);
    return new Promise((resolve) => this.server.once('exit', resolve));
  }

  async stop(): Promise<number | null> {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return this.server.exitCode;
    const ended = this.ended();
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

const running = new Set<Client>();
afterEach(async () => {
  for (const client of running) {
    running.delete(client);
    await Promise.race([client.stop().catch(() => null), new Promise((done) => setTimeout(done, 5000))]);
    client.server.kill('SIGKILL');
  }
});

/** Starts the built server and shakes hands with it; it is stopped after the test. */
export async function startClient(options: ClientOptions): Promise<Client> {
  const client = spawnClient(options);
  await client.initialize(options);
  return client;
}

/** Starts the built server and says nothing to it yet. */
export function spawnClient({ folders, args = [], env = {} }: ClientOptions): Client {
  const server = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'lsp', '--stdio', ...args], {
    cwd: root,
    env: { ...plainEnvironment(), ...env },
  });
  const client = new Client(server, folders);
  running.add(client);
  return client;
}

/** The position of the `nth` occurrence of some text, counted in UTF-16. */
export function positionOf(source: string, text: string, nth = 1): Position {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = source.indexOf(text, at + 1);
  if (at === -1) throw new Error(`"${text}" does not occur ${nth} times.`);
  const lines = source.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Applies edits of one document, counted in UTF-16. */
export function applied(source: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: Position): number =>
    Math.min((starts[line] ?? source.length) + character, source.length);
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (text, { range, newText }) =>
        text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end)),
      source,
    );
}
