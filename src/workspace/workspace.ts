import path from 'node:path';
import type { Loaded } from '../lint/index.js';
import { ConfigurationFiles, type FoundConfiguration } from './configuration-file.js';
import { findDocuments, type Found, type FoundFile, type StandardInput } from './find-documents.js';
import { displayPath } from './paths.js';
import { decode, readText } from './read-text.js';

export interface WorkspaceOptions {
  /** The working directory, absolute: paths are relative to it. */
  cwd: string;
  /** The rules and topics there are. */
  loaded: Loaded;
  /** One configuration for all files, in place of the nearest above each; relative to `cwd`. */
  configurationFile?: string | undefined;
  /** Whether ignore files count; they do where nothing is said. */
  ignoreFiles?: boolean | undefined;
  /** Whether a configuration in JavaScript may run: only on the user's own command, or in a workspace he trusts. */
  runsCode?: boolean | undefined;
  standardInput?: StandardInput | undefined;
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

  constructor(private readonly options: WorkspaceOptions) {
    this.cwd = options.cwd;
    this.loaded = options.loaded;
    const only = options.configurationFile;
    this.#configurations = new ConfigurationFiles(
      options.cwd,
      options.loaded,
      only === undefined ? null : path.resolve(options.cwd, only),
      options.runsCode ?? false,
    );
  }

  /** The documents that paths, globs and `-` stand for, and what is wrong with the others. Never throws. */
  find(patterns: readonly string[]): Promise<Found> {
    return findDocuments(patterns, {
      cwd: this.cwd,
      configurations: this.#configurations,
      ignoreFiles: this.options.ignoreFiles ?? true,
      ...(this.options.standardInput && { standardInput: this.options.standardInput }),
    });
  }

  /** The configuration for the files of a folder (an absolute path). Never throws: what is wrong with it stands in `problems`. */
  configurationFor(folder: string): Promise<FoundConfiguration> {
    return this.#configurations.for(folder);
  }

  /** One document as it was named, `-` for standard input: no ignore file and no configuration has a say. */
  open(name: string): Pick<FoundFile, 'path' | 'read'> {
    const { standardInput } = this.options;
    if (name === '-' && standardInput) {
      return { path: standardInput.name ?? '<stdin>', read: async () => decode(await standardInput.read()) };
    }
    const file = path.resolve(this.cwd, name);
    return { path: displayPath(file, this.cwd), read: () => readText(file) };
  }
}
