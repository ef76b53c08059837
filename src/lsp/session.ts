/** What is open, under which settings, and what was read of it: everything that features need to answer. */
import type { Configuration, Loaded } from '../lint/index.js';
import {
  readDocument,
  type FoundDocument,
  type PathProblem,
  type Trust,
  type Workspace,
} from '../workspace/index.js';
import type { ClientAbilities } from './client-abilities.js';
import type { Encoding } from './encoding.js';
import { fileOfUri, OpenDocuments, type OpenDocument } from './open-documents.js';
import { ReadConstitution } from './read-constitution.js';
import { defaultSettings, type EditorSettings } from './settings.js';
import { Workspaces } from './workspaces.js';

export interface SessionOptions {
  loaded: Loaded;
  /** Whether configurations and rules in JavaScript may run. */
  trust: Trust;
  abilities: ClientAbilities;
  encoding: Encoding;
  folders: readonly string[];
}

/** What became of a file that was asked for. */
export interface Outcome {
  /** Null where the file belongs to none, or where it cannot be read: then the problems say why. */
  constitution: ReadConstitution | null;
  problems: readonly PathProblem[];
}

export class Session {
  readonly documents: OpenDocuments;
  readonly workspaces: Workspaces;
  readonly abilities: ClientAbilities;
  readonly encoding: Encoding;
  #settings: EditorSettings = defaultSettings;
  /** The last reading of every constitution that is or was asked for, by workspace and first file. */
  readonly #read = new Map<string, ReadConstitution>();
  /** Open documents, by URI, of which diagnostics were made. */
  readonly #diagnosed = new Set<string>();
  readonly #pages = new Set<string>();
  /** Readings under way. */
  readonly #reading = new Map<string, Promise<unknown>>();

  constructor({ loaded, trust, abilities, encoding, folders }: SessionOptions) {
    this.abilities = abilities;
    this.encoding = encoding;
    this.documents = new OpenDocuments(() => encoding);
    this.workspaces = new Workspaces({ loaded, openTexts: this.documents, trust });
    this.workspaces.set(folders, undefined);
  }

  get settings(): EditorSettings {
    return this.#settings;
  }

  set settings(settings: EditorSettings) {
    this.#settings = settings;
    this.setFolders(this.workspaces.folders);
  }

  setFolders(folders: readonly string[]): void {
    this.workspaces.set(folders, this.#settings.configuration ?? undefined);
    this.#read.clear();
  }

  /** Configurations, ignore files and rules may have changed: all is read anew when it is asked for. */
  forget(): void {
    this.workspaces.forget();
    this.#read.clear();
  }

  /** What the user asks for beyond what configurations and documents say. */
  get override(): Configuration {
    const { preset } = this.#settings;
    return preset === null ? {} : { preset };
  }

  /** The constitution that an open or saved document belongs to; null where it is none, or where it cannot be read. */
  async constitutionAt(uri: string): Promise<ReadConstitution | null> {
    return (await this.outcomeAt(uri)).constitution;
  }

  /** That constitution and the document's path in its reports; null as above, and where the document is none of its files. */
  async fileAt(uri: string): Promise<{ constitution: ReadConstitution; file: string } | null> {
    const absolute = fileOfUri(uri);
    const constitution = await this.constitutionAt(uri);
    const file = absolute === null ? null : (constitution?.pathOf(absolute) ?? null);
    return constitution && file !== null ? { constitution, file } : null;
  }

  /** The constitution at a document, with what is wrong. Never throws but for a fault of ours. */
  async outcomeAt(uri: string): Promise<Outcome> {
    const file = fileOfUri(uri);
    if (file === null) return { constitution: null, problems: [] };
    const workspace = this.workspaces.of(file);
    const { source } = await workspace.read(file);
    if (source === null || !(await workspace.isConstitution(file, source))) {
      return { constitution: null, problems: [] };
    }
    const { documents, problems } = await workspace.find([file]);
    const document = documents.find(({ files }) => files.some((one) => one.file === file));
    // What an ignore file shuts out is not ours, and no problem.
    const wrong = problems.filter(({ kind }) => kind !== 'skipped');
    if (!document) return { constitution: null, problems: wrong };
    const { constitution, problem } = await this.#readingOf(workspace, document);
    return { constitution, problems: problem ? [...wrong, problem] : wrong };
  }

  /** Every constitution of the workspace that a document stands in, that of the document among them. */
  async constitutionsAround(uri: string): Promise<readonly ReadConstitution[]> {
    const file = fileOfUri(uri);
    return file === null ? [] : this.#constitutionsOf([this.workspaces.of(file)]);
  }

  /** Every constitution of every workspace. */
  allConstitutions(): Promise<readonly ReadConstitution[]> {
    return this.#constitutionsOf(this.workspaces.all());
  }

  /** The other open documents whose findings rest on a document: of the same constitution, or of one that extends it. */
  openBeside(uri: string): OpenDocument[] {
    const file = fileOfUri(uri);
    if (file === null) return [];
    const resting = new Set(
      [...this.#read.values()].filter((one) => one.restsOn(file)).flatMap((one) => one.files),
    );
    return this.documents.all().filter((one) => one.file !== file && resting.has(one.file));
  }

  /** Addresses of rules' pages that clients were told. */
  get pages(): ReadonlySet<string> {
    return this.#pages;
  }

  notePages(addresses: Iterable<string>): void {
    for (const address of addresses) this.#pages.add(address);
  }

  /** Notes that diagnostics of an open document were made. */
  noteDiagnosed(uri: string): void {
    this.#diagnosed.add(uri);
  }

  /** Whether diagnostics were made since the document was opened. */
  wasDiagnosed(uri: string): boolean {
    return this.#diagnosed.has(uri);
  }

  /** Forgets what is known of a document that was closed. */
  closed(uri: string): void {
    this.#diagnosed.delete(uri);
    this.documents.close(uri);
    const file = fileOfUri(uri);
    for (const [key, one] of this.#read) {
      if (
        file !== null &&
        one.files.includes(file) &&
        !one.files.some((other) => this.documents.isOpen(other))
      )
        this.#read.delete(key);
    }
  }

  /** The client's URI of a file (an absolute path). */
  readonly uriOf = (file: string): string => this.documents.uriOf(file);

  async #constitutionsOf(workspaces: readonly Workspace[]): Promise<readonly ReadConstitution[]> {
    const all = new Map<string, ReadConstitution>();
    for (const workspace of workspaces) {
      const { documents } = await workspace.find(['.']);
      for (const document of documents) {
        const { constitution } = await this.#readingOf(workspace, document);
        const first = document.files[0]?.file ?? document.name;
        // A file of two folders, one inside the other, is one constitution.
        if (constitution && !all.has(first)) all.set(first, constitution);
      }
    }
    return [...all.values()];
  }

  /** The reading of a document as its texts stand now: the last one where nothing has changed. */
  async #readingOf(
    workspace: Workspace,
    document: FoundDocument,
  ): Promise<{ constitution: ReadConstitution | null; problem: PathProblem | null }> {
    const key = `${workspace.cwd}\0${document.files[0]?.file ?? ''}`;
    for (let other = this.#reading.get(key); other; other = this.#reading.get(key)) {
      await other.catch(() => undefined);
    }
    const reading = this.#freshReading(key, workspace, document).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #freshReading(
    key: string,
    workspace: Workspace,
    document: FoundDocument,
  ): Promise<{ constitution: ReadConstitution | null; problem: PathProblem | null }> {
    const last = this.#read.get(key);
    if (last && (await isCurrent(last, workspace, document))) return { constitution: last, problem: null };
    const read = await readDocument(workspace, document, { number: 1, of: 1 });
    if (read.tree === null) {
      this.#read.delete(key);
      return { constitution: null, problem: read.problem };
    }
    const constitution = new ReadConstitution(workspace, document, read, this.uriOf);
    this.#read.set(key, constitution);
    return { constitution, problem: null };
  }
}

/** Whether a reading still says what stands in the files, the base's among them, under the configuration that holds. */
async function isCurrent(last: ReadConstitution, now: Workspace, document: FoundDocument): Promise<boolean> {
  const { read, workspace, document: before } = last;
  if (workspace !== now || before.configuration !== document.configuration) return false;
  if (document.files.length !== read.sources.size) return false;
  for (const { path, read: readFile } of document.files) {
    if ((await readFile()).source !== read.sources.get(path)) return false;
  }
  for (const [path, source] of read.baseSources) {
    if ((await now.read(last.absolute(path))).source !== source) return false;
  }
  return true;
}
