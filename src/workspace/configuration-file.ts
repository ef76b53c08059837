/** `clausewright.config.*`: found upward from the linted file, read with what it builds on, and held to what a configuration may say. */
import fs from 'node:fs/promises';
import path from 'node:path';
import {
  checkConfiguration,
  type Configuration,
  type ConfigurationProblem,
  type Loaded,
} from '../lint/index.js';
import { configuredDocuments, type ConfiguredDocument } from './configured-documents.js';
import { defaultOf, importModule } from './import-module.js';
import { readKeyed, type Keyed } from './keyed-text.js';
import { loadPlugins, type OwnRule, type PluginProblem, type Trust } from './plugins.js';
import { readText } from './read-text.js';
import { remember } from './remember.js';
import { resolveSpecifier } from './resolve-specifier.js';

/** In the order in which they are looked for; two in one folder are a mistake. */
export const configurationNames: readonly string[] = ['json', 'yaml', 'yml', 'js', 'mjs'].map(
  (ending) => `clausewright.config.${ending}`,
);

/** One file of a configuration: what the found one builds on, or itself. */
export interface ConfigurationLayer {
  /** Absolute. */
  file: string;
  configuration: Configuration;
  /** The line of a key; null where lines are not known. */
  lineOf: Keyed['lineOf'];
}

export interface FoundConfiguration {
  /** Absolute path; null where no folder above has a configuration. */
  file: string | null;
  /** The folder that all globs are relative to: its own, else the working directory. */
  folder: string;
  /** What the layers come to, but for `rules`, `topics` and `overrides`, which count layer by layer. */
  configuration: Configuration;
  /** What it builds on, the weakest first, and itself last; none where there is no configuration. */
  layers: readonly ConfigurationLayer[];
  /** The rules and topics there are under it: the built-in ones, and the user's own. */
  loaded: Loaded;
  /** The rules that its `plugins` brought. */
  ownRules: readonly OwnRule[];
  /** What its `plugins` could not bring. The rest is linted with. */
  pluginProblems: readonly PluginProblem[];
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
    private readonly builtin: Loaded,
    /** The one configuration for all files (`--config`); null: each file has the nearest above it. */
    private readonly only: string | null,
    /** Whether a configuration and rules in JavaScript may run. */
    private readonly trust: Trust,
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
        return this.#refused(file, [`${second} stands in the same folder: keep one of the two.`]);
      }
      const parent = path.dirname(folder);
      if (parent !== folder) return this.for(parent);
      return this.#plain(null, this.cwd);
    });
  }

  #read(file: string): Promise<FoundConfiguration> {
    return remember(this.#byFile, file, async () => {
      const { layers, problems } = await this.#layers(file, []);
      const [first] = problems;
      if (first !== undefined) return this.#refused(file, problems);
      const { rules, problems: pluginProblems } = await loadPlugins(
        layers.flatMap((layer) =>
          textsOf(layer.configuration.plugins).map((specifier) => ({
            specifier,
            configurationFile: layer.file,
          })),
        ),
        { trust: this.trust, builtin: this.builtin },
      );
      const loaded: Loaded = {
        rules: [...this.builtin.rules, ...rules.map(({ rule }) => rule)],
        topics: this.builtin.topics,
        isIncomplete: pluginProblems.length > 0,
      };
      const wrong = layers.flatMap((layer) =>
        checkConfiguration(layer.configuration, loaded).map((problem) => told(problem, layer, file)),
      );
      if (wrong.length > 0) return this.#refused(file, wrong);
      const configuration = merged(layers);
      const folder = path.dirname(file);
      const { documents, problems: missing } = await configuredDocuments(
        configuration.documents ?? [],
        folder,
      );
      const named = layers.findLast((layer) => layer.configuration.documents);
      if (missing.length > 0 && named) {
        return this.#refused(
          file,
          missing.map((problem) => told(problem, named, file)),
        );
      }
      return {
        ...this.#plain(file, folder),
        configuration,
        layers,
        loaded,
        ownRules: rules,
        pluginProblems,
        documents,
      };
    });
  }

  /** A file with what it builds on, unchecked but for what is needed to get there. */
  async #layers(
    file: string,
    chain: readonly string[],
  ): Promise<{ layers: ConfigurationLayer[]; problems: string[] }> {
    const read = await (/\.[cm]?[jt]s$/.test(file) ? this.#imported(file) : parsed(file));
    const { value, lineOf } = read;
    const origin = chain[0] ?? file;
    if (read.problems.length > 0) {
      return { layers: [], problems: read.problems.map((message) => inFile(message, file, origin)) };
    }
    const own: ConfigurationLayer = { file, configuration: value as Configuration, lineOf };
    const layers: ConfigurationLayer[] = [];
    const problems: string[] = [];
    const bases: unknown = isRecord(value) ? value.extends : undefined;
    for (const [index, specifier] of textsOf(bases).entries()) {
      const keys = Array.isArray(bases) ? ['extends', index] : ['extends'];
      const refuse = (reason: string): void =>
        void problems.push(told({ keys, message: `\`extends\`: "${specifier}": ${reason}.` }, own, origin));
      if (/\.(?:md|markdown)$/i.test(specifier)) {
        const message =
          '`extends` belongs in the front matter of the document that extends another, or in its entry under `documents`; here it names configurations.';
        problems.push(told({ keys, message }, own, origin));
        continue;
      }
      const target = await targetOf(specifier, path.dirname(file)).catch((error: unknown) => ({
        reason: error instanceof Error ? error.message : String(error),
      }));
      if (typeof target !== 'string') refuse(target.reason);
      else if ([...chain, file].includes(target)) refuse('it goes in a circle');
      else {
        const base = await this.#layers(target, [...chain, file]);
        layers.push(...base.layers);
        problems.push(...base.problems);
      }
    }
    return { layers: [...layers, own], problems };
  }

  async #imported(file: string): Promise<Keyed> {
    if (this.trust === 'untrusted')
      return nothing('A configuration in JavaScript runs only in a trusted workspace.');
    try {
      const value = defaultOf(await importModule(file));
      if (value === undefined)
        return nothing('Has no default export: export the configuration as `default`.');
      return { value, problems: [], lineOf: () => null };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return nothing(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}`);
    }
  }

  #plain(file: string | null, folder: string): FoundConfiguration {
    return {
      file,
      folder,
      configuration: {},
      layers: [],
      loaded: this.builtin,
      ownRules: [],
      pluginProblems: [],
      documents: [],
      problems: [],
    };
  }

  #refused(file: string, problems: readonly string[]): FoundConfiguration {
    return { ...this.#plain(file, path.dirname(file)), problems };
  }
}

/** The configuration file that `extends` means. Throws an Error that says why there is none. */
async function targetOf(specifier: string, folder: string): Promise<string> {
  const resolved = await resolveSpecifier(specifier, folder);
  if (resolved.kind === 'file') return resolved.path;
  if (resolved.kind === 'folder') throw new Error('it is a folder: name the file');
  const { configuration } = resolved.field;
  if (configuration !== undefined) return path.resolve(resolved.folder, configuration);
  if (resolved.main !== null) return resolved.main;
  throw new Error('the package names no `clausewright.configuration` in its package.json');
}

/** The keys of all layers; of one that several have, the last. */
function merged(layers: readonly ConfigurationLayer[]): Configuration {
  const all = Object.assign({}, ...layers.map(({ configuration }) => configuration)) as Configuration;
  const { preset, include, documents, failOn, maxWarnings, gate } = all;
  return {
    ...(preset && { preset }),
    ...(include && { include }),
    ...(documents && { documents }),
    ...(failOn && { failOn }),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(gate && { gate }),
  };
}

/** What should be a text or a list of texts, before anybody has checked it. */
const textsOf = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function parsed(file: string): Promise<Keyed> {
  const { source, problem } = await readText(file);
  if (source === null) return nothing(problem);
  if (file.endsWith('.json')) return readKeyed(source, 'json');
  const keyed = readKeyed(source, 'yaml');
  // YAML in which every line is commented out says nothing, and nothing is wrong with that.
  return { ...keyed, value: keyed.value ?? {} };
}

const nothing = (problem: string): Keyed => ({ value: null, problems: [problem], lineOf: () => null });

/** A problem of a layer, with its line, and with its file where that is not the configuration that was found. */
function told(
  { keys, message }: ConfigurationProblem,
  { file, lineOf }: ConfigurationLayer,
  origin: string,
): string {
  const line = lineOf(keys);
  return inFile(line === null ? message : `line ${line}: ${message}`, file, origin);
}

const inFile = (message: string, file: string, origin: string): string =>
  file === origin ? message : `in ${path.relative(path.dirname(origin), file)}, ${message}`;
