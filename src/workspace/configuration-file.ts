/** `clausewright.config.*`: found upward from the linted file, read, and held to what a configuration may say. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  checkConfiguration,
  type Configuration,
  type ConfigurationProblem,
  type Loaded,
} from '../lint/index.js';
import { configuredDocuments, type ConfiguredDocument } from './configured-documents.js';
import { readKeyed, type Keyed } from './keyed-text.js';
import { oneLine, readText } from './read-text.js';
import { remember } from './remember.js';

/** In the order in which they are looked for; two in one folder are a mistake. */
export const configurationNames: readonly string[] = ['json', 'yaml', 'yml', 'js', 'mjs'].map(
  (ending) => `clausewright.config.${ending}`,
);

export interface FoundConfiguration {
  /** Absolute path; null where no folder above has a configuration. */
  file: string | null;
  /** The folder that its globs are relative to: its own, else the working directory. */
  folder: string;
  configuration: Configuration;
  /** The constitutions of several files that it names. */
  documents: readonly ConfiguredDocument[];
  /** What is wrong with it, one line each, with the line number where there is one; the configuration is then empty. */
  problems: readonly string[];
}

/** Configurations, read once each. */
export class ConfigurationFiles {
  readonly #byFolder = new Map<string, Promise<FoundConfiguration>>();
  readonly #byFile = new Map<string, Promise<FoundConfiguration>>();

  constructor(
    private readonly cwd: string,
    private readonly loaded: Loaded,
    /** The one configuration for all files (`--config`); null: each file has the nearest above it. */
    private readonly only: string | null,
    /** Whether a configuration in JavaScript may run; only where the user trusts the folder. */
    private readonly runsCode: boolean,
  ) {}

  /** The configuration for the files of a folder (an absolute path). Never throws: what is wrong with it stands in `problems`. */
  for(folder: string): Promise<FoundConfiguration> {
    if (this.only !== null) return this.#read(this.only);
    return remember(this.#byFolder, folder, async () => {
      const names: readonly string[] = await fs.readdir(folder).catch(() => []);
      const here = configurationNames.filter((name) => names.includes(name));
      const [name, second] = here;
      if (name !== undefined) {
        const file = path.join(folder, name);
        if (second === undefined) return this.#read(file);
        return refused(file, [`${second} stands in the same folder: keep one of the two.`]);
      }
      const parent = path.dirname(folder);
      if (parent !== folder) return this.for(parent);
      return { file: null, folder: this.cwd, configuration: {}, documents: [], problems: [] };
    });
  }

  #read(file: string): Promise<FoundConfiguration> {
    return remember(this.#byFile, file, async () => {
      const { value, problems, lineOf } = await (/\.m?js$/.test(file) ? this.#imported(file) : parsed(file));
      if (problems.length > 0) return refused(file, problems);
      const refusedFor = (wrong: readonly ConfigurationProblem[]): FoundConfiguration =>
        refused(
          file,
          wrong.map(({ keys, message }) => atLine(lineOf(keys), message)),
        );
      const wrong = checkConfiguration(value, this.loaded);
      if (wrong.length > 0) return refusedFor(wrong);
      const configuration = value as Configuration;
      const folder = path.dirname(file);
      const { documents, problems: missing } = await configuredDocuments(
        configuration.documents ?? [],
        folder,
      );
      if (missing.length > 0) return refusedFor(missing);
      return { file, folder, configuration, documents, problems: [] };
    });
  }

  async #imported(file: string): Promise<Keyed> {
    if (!this.runsCode) return nothing('A configuration in JavaScript runs only in a trusted workspace.');
    try {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
      if (module.default === undefined)
        return nothing('Has no default export: export the configuration as `default`.');
      return { value: module.default, problems: [], lineOf: () => null };
    } catch (error) {
      return nothing(`Cannot be run: ${oneLine(error instanceof Error ? error.message : String(error))}`);
    }
  }
}

async function parsed(file: string): Promise<Keyed> {
  const { source, problem } = await readText(file);
  if (source === null) return nothing(problem);
  if (file.endsWith('.json')) return readKeyed(source, 'json');
  const keyed = readKeyed(source, 'yaml');
  // YAML in which every line is commented out says nothing, and nothing is wrong with that.
  return { ...keyed, value: keyed.value ?? {} };
}

const nothing = (problem: string): Keyed => ({ value: null, problems: [problem], lineOf: () => null });

const refused = (file: string, problems: readonly string[]): FoundConfiguration => ({
  file,
  folder: path.dirname(file),
  configuration: {},
  documents: [],
  problems,
});

const atLine = (line: number | null, message: string): string =>
  line === null ? message : `line ${line}: ${message}`;
