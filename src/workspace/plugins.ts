/** Rules of one's own: found where `plugins` names them, loaded, and held to what a rule is. */
import fs from 'node:fs/promises';
import path from 'node:path';
import {
  checkYamlRule,
  nearest,
  ruleFaults,
  yamlRule,
  type AnyRule,
  type Loaded,
  type YamlRule,
} from '../lint/index.js';
import { neverFolders } from './ignore-files.js';
import { defaultOf, importModule, isModule } from './import-module.js';
import { readKeyed } from './keyed-text.js';
import { readText, systemReason } from './read-text.js';
import { resolveSpecifier, type Resolved } from './resolve-specifier.js';

/** Whether code of the repository may run: on the user's own command, or in a workspace that he trusts. */
export type Trust = 'trusted' | 'untrusted';

/** A rule of the user's own. */
export interface OwnRule {
  rule: AnyRule;
  /** Absolute path of the file or module that it comes from. */
  file: string;
  /** What the file holds, where it is YAML. */
  form: YamlRule | null;
}

/** What could not be loaded; the rest is. `skipped`: must not be, which is nobody's fault. */
export interface PluginProblem {
  /** Absolute. */
  file: string;
  kind: 'broken-rule' | 'skipped';
  /** A sentence without the file's name; with the line where it is known. */
  message: string;
}

export interface Plugins {
  rules: readonly OwnRule[];
  problems: readonly PluginProblem[];
}

/** What a configuration lists. */
export interface PluginSource {
  specifier: string;
  /** The configuration file that names it, absolute. */
  configurationFile: string;
}

/** Loads rules. Never throws: what is wrong with one is a problem, and the others are loaded all the same. */
export async function loadPlugins(
  sources: readonly PluginSource[],
  { trust, builtin }: { trust: Trust; builtin: Loaded },
): Promise<Plugins> {
  const loading = new Loading(trust, builtin);
  for (const source of sources) await loading.add(source);
  return loading;
}

/** Rules that files and folders hold by themselves, without a configuration. Never throws. */
export async function loadRuleFiles(
  paths: readonly string[],
  { trust, builtin }: { trust: Trust; builtin: Loaded },
): Promise<Plugins> {
  const loading = new Loading(trust, builtin);
  for (const file of paths) await loading.addPath(file);
  return loading;
}

class Loading implements Plugins {
  readonly rules: OwnRule[] = [];
  readonly problems: PluginProblem[] = [];
  readonly #ids: Map<string, string | null>;
  readonly #seen = new Set<string>();

  constructor(
    private readonly trust: Trust,
    private readonly builtin: Loaded,
  ) {
    this.#ids = new Map(builtin.rules.map(({ meta }) => [meta.id, null]));
  }

  async add({ specifier, configurationFile }: PluginSource): Promise<void> {
    try {
      await this.#resolved(await resolveSpecifier(specifier, path.dirname(configurationFile)));
    } catch (error) {
      this.#broken(configurationFile, `\`plugins\`: "${specifier}": ${messageOf(error)}.`);
    }
  }

  async addPath(file: string): Promise<void> {
    const stat = await fs.stat(file).catch((error: unknown) => systemReason(error));
    if (typeof stat === 'string') this.#broken(file, `Cannot be read: ${stat}.`);
    else if (stat.isDirectory()) await this.#folder(file);
    else await this.#file(file);
  }

  async #resolved(resolved: Resolved): Promise<void> {
    if (resolved.kind === 'file') return this.#file(resolved.path);
    if (resolved.kind === 'folder') return this.#folder(resolved.path);
    const { folder, main, field } = resolved;
    if (field.rules) {
      for (const one of field.rules) await this.addPath(path.resolve(folder, one));
    } else if (main === null)
      throw new Error('the package has neither a main module nor `clausewright.rules` in its package.json');
    else await this.#file(main);
  }

  /** Every rule below a folder, in the order of the paths; what begins with `_` or `.`, and tests, are no rules. */
  async #folder(folder: string): Promise<void> {
    const entries = await fs
      .readdir(folder, { withFileTypes: true })
      .catch((error: unknown) => systemReason(error));
    if (typeof entries === 'string') {
      this.#broken(folder, `Cannot be read: ${entries}.`);
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      const here = path.join(folder, name);
      if (/^[._]/.test(name) || neverFolders.has(name)) continue;
      if (entry.isDirectory()) await this.#folder(here);
      else if (isYaml(name)) await this.#file(here);
      else if (isModule(name) && !/\.(?:test|spec|config)\.\w+$/.test(name)) {
        // What was built from TypeScript stands beside it.
        if (name.endsWith('ts') && names.has(name.replace(/ts$/, 'js'))) continue;
        await this.#file(here);
      }
    }
  }

  async #file(file: string): Promise<void> {
    if (this.#seen.has(file)) return;
    this.#seen.add(file);
    if (isYaml(file)) return this.#yaml(file);
    if (!isModule(file)) {
      this.#broken(file, 'Is no rule: expected a file .yaml, .yml, .js, .mjs, .cjs or .ts.');
    } else if (this.trust === 'untrusted') {
      const message = 'Its rules are left out: JavaScript runs only in a trusted workspace.';
      this.problems.push({ file, kind: 'skipped', message });
    } else {
      try {
        this.#exported(await importModule(file), file);
      } catch (error) {
        this.#broken(file, sentence(messageOf(error)));
      }
    }
  }

  async #yaml(file: string): Promise<void> {
    const { source, problem } = await readText(file);
    if (source === null) {
      this.#broken(file, problem);
      return;
    }
    const { value, problems, lineOf } = readKeyed(source, 'yaml');
    for (const one of problems) this.#broken(file, one);
    if (problems.length > 0) return;
    const faults = checkYamlRule(value);
    if (faults.length === 0) faults.push(...this.#topicFaults(value as YamlRule));
    for (const { keys, message } of faults) {
      const line = lineOf(keys);
      this.#broken(file, line === null ? message : `line ${line}: ${message}`);
    }
    if (faults.length === 0) this.#take({ rule: yamlRule(value as YamlRule), file, form: value as YamlRule });
  }

  #topicFaults({ require: asked }: YamlRule): { keys: string[]; message: string }[] {
    if (typeof asked !== 'object' || !('topic' in asked)) return [];
    const ids = this.builtin.topics.map(({ id }) => id);
    if (ids.includes(asked.topic)) return [];
    const near = nearest(asked.topic, ids);
    const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
    return [
      {
        keys: ['require', 'topic'],
        message: `\`require.topic\`: there is no topic \`${asked.topic}\`.${hint}`,
      },
    ];
  }

  /** A module exports one rule, a list of rules, or `rules`. */
  #exported(module: Readonly<Record<string, unknown>>, file: string): void {
    const own = defaultOf(module) ?? module.rules;
    if (own === undefined) {
      this.#broken(
        file,
        'Has no default export: export the rule, or a list of rules, as `default`; what is no rule has a name that begins with "_".',
      );
      return;
    }
    const list: unknown = typeof own === 'object' && own !== null && 'rules' in own ? own.rules : own;
    const rules: readonly unknown[] = Array.isArray(list) ? list : [list];
    for (const [index, rule] of rules.entries()) {
      const faults = ruleFaults(rule);
      const which = rules.length > 1 ? `rule ${index + 1}: ` : '';
      for (const fault of faults) this.#broken(file, sentence(`${which}${fault}`));
      if (faults.length === 0) this.#take({ rule: rule as AnyRule, file, form: null });
    }
  }

  #take(own: OwnRule): void {
    const { id } = own.rule.meta;
    if (id.startsWith('coverage/')) {
      this.#broken(
        own.file,
        `The id "${id}": the family \`coverage\` is taken by the topics; choose another.`,
      );
      return;
    }
    const before = this.#ids.get(id);
    if (before !== undefined) {
      const whose = before === null ? 'a rule that comes with Clausewright' : path.basename(before);
      this.#broken(own.file, `The id "${id}" is taken by ${whose}; choose another.`);
      return;
    }
    this.#ids.set(id, own.file);
    this.rules.push(own);
  }

  #broken(file: string, message: string): void {
    this.problems.push({ file, kind: 'broken-rule', message });
  }
}

const isYaml = (file: string): boolean => /\.ya?ml$/.test(file);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
