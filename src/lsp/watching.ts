/** What findings rest on beside open documents: configurations, ignore files, baselines, rules, other documents on disk. */
import fs from 'node:fs';
import path from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileEvent,
} from 'vscode-languageserver';
import { baselineName } from '../lint/index.js';
import { configurationNames, isInside } from '../workspace/index.js';
import { fileOfUri } from './open-documents.js';
import type { Session } from './session.js';

const settingFiles: readonly string[] = [
  ...configurationNames,
  '.gitignore',
  '.clausewrightignore',
  baselineName,
];

/** Rules of the user's own stand wherever `plugins` says, in YAML and JavaScript; documents are Markdown. */
const globs: readonly string[] = [
  ...settingFiles.map((name) => `**/${name}`),
  '**/*.{md,markdown,yaml,yml,js,mjs,cjs}',
];

const isDocument = (file: string): boolean => /\.(?:md|markdown)$/i.test(file);

/** Asks the client to tell of changes. Only for one that can be asked. */
export async function registerWatchers(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: globs.map((globPattern) => ({ globPattern })),
  });
}

/** Heeds what changed on disk. Tells whether anything did that findings may rest on. */
export function heedChanges(session: Session, changes: readonly FileEvent[]): boolean {
  const files = changes.flatMap(({ uri, type }) => {
    const file = fileOfUri(uri);
    return file === null || isOthers(file) ? [] : [{ file, type }];
  });
  // An open document counts as the editor has it, whatever is saved.
  const heeded = files.filter(
    ({ file, type }) => type !== FileChangeType.Changed || !session.documents.isOpen(file),
  );
  if (heeded.length === 0) return false;
  // A changed text is noticed by itself; which files a glob finds is known from the configuration's reading.
  if (heeded.some(({ file, type }) => type !== FileChangeType.Changed || !isDocument(file))) session.forget();
  return true;
}

const isOthers = (file: string): boolean => /[\\/](?:node_modules|\.git)[\\/]/.test(file);

/** Watches by itself, for a client that cannot: the folders from every open document up to its workspace folder. */
export class FolderWatch {
  readonly #watchers = new Map<string, fs.FSWatcher>();

  constructor(
    private readonly session: Session,
    private readonly changed: () => void,
  ) {}

  /** Watches the folders above a file that was opened. */
  add(file: string): void {
    const { cwd } = this.session.workspaces.of(file);
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      this.#watch(folder);
      if (folder === cwd || !isInside(folder, cwd)) return;
    }
  }

  #watch(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = fs.watch(folder, { persistent: false }, (_event, name) => {
        if (name !== null && !settingFiles.includes(name)) return;
        this.session.forget();
        this.changed();
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // A folder that cannot be watched: what is saved in it counts when the document is opened again.
    }
  }
}
