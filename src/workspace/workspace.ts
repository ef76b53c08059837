import path from 'node:path';
import { defaultInclude, type Loaded } from '../lint/index.js';
import { ConfigurationFiles, type FoundConfiguration } from './configuration-file.js';
import { findDocuments, type Found, type FoundFile, type StandardInput } from './find-documents.js';
import { hasClausewrightKey } from './front-matter-key.js';
import { matcher } from './include.js';
import { Texts, type OpenTexts } from './open-texts.js';
import { displayPath } from './paths.js';
import type { Trust } from './plugins.js';
import { decode, type Text } from './read-text.js';

export interface WorkspaceOptions {
  /** The working directory, absolute: paths are relative to it. */
  cwd: string;
  /** The rules and topics that come with the product; a configuration can bring rules of the user's own. */
  loaded: Loaded;
  /** One configuration for all files, in place of the nearest above each; relative to `cwd`. */
  configurationFile?: string | undefined;
  /** Whether ignore files count; they do where nothing is said. */
  ignoreFiles?: boolean | undefined;
  /** Whether configurations and rules in JavaScript may run; they may not where nothing is said. */
  trust?: Trust | undefined;
  standardInput?: StandardInput | undefined;
  /** What an editor holds: it counts in place of the files on disk. */
  openTexts?: OpenTexts | undefined;
}

/**
 * Where documents are found, with their configuration and ignore files, each read once. Every door works through one
 * of these, so that all of them see the same files under the same settings; whoever watches files makes a new one
 * when a configuration changes.
 */
export class Workspace {
  readonly cwd: string;
  readonly loaded: Loaded;
  readonly #configurations: ConfigurationFiles;
  readonly #texts: Texts;

  constructor(private readonly options: WorkspaceOptions) {
    this.cwd = options.cwd;
    this.loaded = options.loaded;
    this.#texts = new Texts(options.openTexts);
    const only = options.configurationFile;
    this.#configurations = new ConfigurationFiles(
      options.cwd,
      options.loaded,
      only === undefined ? null : path.resolve(options.cwd, only),
      options.trust ?? 'untrusted',
    );
  }

  /** The documents that paths, globs and `-` stand for, and what is wrong with the others. Never throws. */
  find(patterns: readonly string[]): Promise<Found> {
    return findDocuments(patterns, {
      cwd: this.cwd,
      configurations: this.#configurations,
      ignoreFiles: this.options.ignoreFiles ?? true,
      texts: this.#texts,
      ...(this.options.standardInput && { standardInput: this.options.standardInput }),
    });
  }

  /** The text of a file (an absolute path), as it is open or on disk. Never throws. */
  read(file: string): Promise<Text> {
    return this.#texts.read(file);
  }

  /** Whether an editor holds a file (an absolute path). */
  isOpen(file: string): boolean {
    return this.#texts.isOpen(file);
  }

  /** The configuration for the files of a folder (an absolute path). Never throws: what is wrong with it stands in `problems`. */
  configurationFor(folder: string): Promise<FoundConfiguration> {
    return this.#configurations.for(folder);
  }

  /**
   * Whether a folder's search would take a file for a constitution, whatever ignore files say: by `include`, by `documents`,
   * by front matter; or where its configuration is broken, so that nobody can say. `source` is its text, saved or not.
   */
  async isConstitution(name: string, source: string): Promise<boolean> {
    const file = path.resolve(this.cwd, name);
    const { configuration, folder, documents, problems } = await this.configurationFor(path.dirname(file));
    return (
      problems.length > 0 ||
      matcher(configuration.include ?? defaultInclude, folder)(file) ||
      documents.some(({ files }) => files.includes(file)) ||
      hasClausewrightKey(source)
    );
  }

  /** One document as it was named, `-` for standard input: no ignore file and no configuration has a say. */
  open(name: string): Pick<FoundFile, 'path' | 'read'> {
    const { standardInput } = this.options;
    if (name === '-' && standardInput) {
      return { path: standardInput.name ?? '<stdin>', read: async () => decode(await standardInput.read()) };
    }
    const file = path.resolve(this.cwd, name);
    return { path: displayPath(file, this.cwd), read: () => this.read(file) };
  }
}
