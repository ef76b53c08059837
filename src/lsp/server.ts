/** The language server: from the protocol's messages to the session, and from its findings to the client. */
import {
  createConnection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { Loaded } from '../lint/index.js';
import type { Trust } from '../workspace/index.js';
import { capabilitiesFor } from './capabilities.js';
import { abilitiesOf } from './client-abilities.js';
import { chosenEncoding, Encoding } from './encoding.js';
import { registerFeatures, type Feature } from './features.js';
import { fileOfUri } from './open-documents.js';
import { protocolStreams } from './protocol-streams.js';
import { Publisher } from './publisher.js';
import { Session } from './session.js';
import { settingsFrom } from './settings.js';
import { FolderWatch, heedChanges, registerWatchers } from './watching.js';

export interface ServerOptions {
  loaded: Loaded;
  version: string;
  /** What the user said on the command line; the client can trust a workspace as well. */
  trust: Trust;
}

/** Serves one client on standard input and output until it leaves. */
export function serve({ loaded, version, trust }: ServerOptions): void {
  const { input, output } = protocolStreams();
  const connection = createConnection(input, output);
  let session: Session | null = null;
  let publisher: Publisher | null = null;
  let folderWatch: FolderWatch | null = null;

  const log = (what: string, error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${what}: ${text}`);
  };
  // One broken document or rule must not end the session for the others.
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => {
    log('Unexpected', error);
  });
  process.on('unhandledRejection', (error) => {
    log('Unexpected', error);
  });

  const answering =
    <Params, Result>(name: string, feature: Feature<Params, Result>) =>
    async (params: Params, token: CancellationToken): Promise<Result | null> => {
      if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Not initialized yet.');
      try {
        const result = token.isCancellationRequested ? null : await feature(session, params, token);
        if (!token.isCancellationRequested) return result;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        log(name, error);
        return null;
      }
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Canceled.');
    };

  connection.onInitialize((params): InitializeResult => {
    session = sessionFor(params, loaded, trust);
    publisher = new Publisher(session, connection, log);
    return {
      capabilities: capabilitiesFor(session.abilities, session.encoding),
      serverInfo: { name: 'clausewright', version },
    };
  });
  connection.onInitialized(() => {
    settle().catch((error: unknown) => {
      log('initialized', error);
    });
  });
  /** What can only be asked for once the client is there. */
  const settle = async (): Promise<void> => {
    if (!session || !publisher) return;
    const { abilities } = session;
    if (abilities.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
    if (abilities.registersWatchers) await registerWatchers(connection);
    else folderWatch = new FolderWatch(session, publisher.everythingChanged.bind(publisher));
    for (const { file } of session.documents.all()) folderWatch?.add(file);
    if (abilities.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'clausewright' });
    }
    if (abilities.configuration) await askSettings();
  };
  const changeFolders = ({ added, removed }: WorkspaceFoldersChangeEvent): void => {
    if (!session) return;
    const gone = new Set(removed.map(({ uri }) => fileOfUri(uri)));
    const come = added.flatMap(({ uri }) => fileOfUri(uri) ?? []);
    session.setFolders([...session.workspaces.folders.filter((one) => !gone.has(one)), ...come]);
    publisher?.everythingChanged();
  };
  /** Takes the settings that the client has now; where it has none, those that it started with stand. */
  const askSettings = async (sent?: unknown): Promise<void> => {
    if (!session) return;
    const settings: unknown = session.abilities.configuration
      ? await connection.workspace.getConfiguration('clausewright')
      : sent;
    if (typeof settings !== 'object' || settings === null) return;
    session.settings = settingsFrom(settings);
    publisher?.everythingChanged();
  };
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const own =
      typeof settings === 'object' && settings !== null && 'clausewright' in settings
        ? settings.clausewright
        : undefined;
    askSettings(own).catch((error: unknown) => {
      log('settings', error);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (session && heedChanges(session, changes)) publisher?.everythingChanged();
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
    session?.documents.open(uri, number, text);
    const file = fileOfUri(uri);
    if (file !== null) folderWatch?.add(file);
    publisher?.documentChanged(uri, 0);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    session?.documents.change(uri, number, contentChanges);
    publisher?.documentChanged(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session?.closed(uri);
    publisher?.documentClosed(uri);
  });
  registerFeatures(connection, answering);
  connection.listen();
}

function sessionFor(
  { capabilities, initializationOptions, workspaceFolders, ...rest }: InitializeParams,
  loaded: Loaded,
  trust: Trust,
): Session {
  const options: unknown = initializationOptions;
  const { trusted, positionEncoding } =
    typeof options === 'object' && options !== null
      ? (options as { trusted?: unknown; positionEncoding?: unknown })
      : {};
  // A client that counts in bytes and cannot say so (Vim's ALE) has its user say it.
  const told = typeof positionEncoding === 'string' ? [positionEncoding] : [];
  // Older clients name one folder alone, by address or by path.
  const { rootUri, rootPath } = rest as { rootUri?: unknown; rootPath?: unknown };
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
  const folders = uris.flatMap((uri) => fileOfUri(uri) ?? []);
  const session = new Session({
    loaded,
    trust: trusted === true ? 'trusted' : trust,
    abilities: abilitiesOf(capabilities),
    encoding: new Encoding(chosenEncoding(capabilities.general?.positionEncodings ?? told)),
    folders: folders.length === 0 && typeof rootPath === 'string' ? [rootPath] : folders,
  });
  session.settings = settingsFrom(options);
  return session;
}
