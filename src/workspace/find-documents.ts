/** From what was given on the command line to the documents to read. */
import fs from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { defaultInclude } from '../lint/index.js';
import type { ConfigurationFiles, FoundConfiguration } from './configuration-file.js';
import { IgnoreFiles, neverFolders } from './ignore-files.js';
import { matcher } from './include.js';
import type { Texts } from './open-texts.js';
import { displayPath, slashes } from './paths.js';
import { decode, systemReason, type Text } from './read-text.js';

/** A file that is there to be read. */
export interface FoundFile {
  /** Absolute. */
  file: string;
  /** As reports print it: relative to the working directory, with `/`. */
  path: string;
  read: () => Promise<Text>;
}

/** A constitution of one file, or of the several that a configuration names. */
export interface FoundDocument {
  /** Its name in the configuration; of a file by itself, its path. */
  name: string;
  /** In the order in which they are read; one at least. */
  files: readonly FoundFile[];
  configuration: FoundConfiguration;
  /** Absolute path of the document that it adds to, as the configuration says; null where it says nothing. */
  extends: string | null;
}

/** What `-` stands for. */
export interface StandardInput {
  /** Its path in reports, and for configuration and ignore files; without one it is `<stdin>` in the working directory. */
  name?: string;
  read: () => Promise<Uint8Array>;
}

/** A problem with a path, as a sentence without the path. `skipped`: somebody wants it so, and it fails nothing. */
export interface PathProblem {
  path: string;
  kind: 'unreadable' | 'config' | 'broken-rule' | 'skipped';
  message: string;
}

export interface Found {
  /** In the order of the patterns, each document once, and each file in one document. */
  documents: readonly FoundDocument[];
  problems: readonly PathProblem[];
}

export interface FindOptions {
  cwd: string;
  configurations: ConfigurationFiles;
  /** Whether ignore files count. */
  ignoreFiles: boolean;
  texts: Texts;
  standardInput?: StandardInput;
}

/**
 * The documents that paths and globs stand for. Files that are named are taken as they are; folders and globs give the
 * constitutions among their files. Never throws: every pattern gives files or a problem.
 */
export async function findDocuments(patterns: readonly string[], options: FindOptions): Promise<Found> {
  return new Search(options).run(patterns);
}

/** A file that a document of several brings in is not linted by itself, also where a configuration nearer to it knows nothing of that. */
function withoutParts(documents: readonly FoundDocument[]): FoundDocument[] {
  const parts = new Set(
    documents.filter(({ files }) => files.length > 1).flatMap(({ files }) => files.map(({ file }) => file)),
  );
  return documents.filter(
    ({ files: [first, second] }) => second !== undefined || !parts.has(first?.file ?? ''),
  );
}

class Search {
  readonly #ignoring: IgnoreFiles;
  readonly #documents = new Map<string, FoundDocument>();
  readonly #problems = new Map<string, PathProblem>();
  readonly #included = new Map<FoundConfiguration, (file: string) => boolean>();

  constructor(private readonly options: FindOptions) {
    this.#ignoring = new IgnoreFiles(options.cwd);
  }

  async run(patterns: readonly string[]): Promise<Found> {
    const { cwd } = this.options;
    for (const pattern of patterns) {
      if (pattern === '-' && this.options.standardInput) {
        await this.#standardInput(this.options.standardInput);
        continue;
      }
      const target = path.resolve(cwd, pattern);
      if (this.options.texts.isOpen(target)) {
        await this.#named(target);
        continue;
      }
      const stat = await fs.stat(target).catch((error: unknown) => systemReason(error));
      if (typeof stat !== 'string') {
        await (stat.isDirectory() ? this.#below(target, target, () => true, pattern) : this.#named(target));
        continue;
      }
      const { isGlob, base } = picomatch.scan(slashes(pattern));
      if (!isGlob) this.#problem(target, 'unreadable', `Cannot be read: ${stat}.`);
      else {
        const folder = path.resolve(cwd, base);
        const matches = picomatch(slashes(pattern).replace(/^\.\//, ''), { dot: true });
        const asGiven = (file: string): string =>
          path.isAbsolute(pattern) ? file : path.relative(cwd, file);
        await this.#below(folder, folder, (file) => matches(slashes(asGiven(file))), pattern);
      }
    }
    return {
      documents: withoutParts([...this.#documents.values()]),
      problems: [...this.#problems.values()],
    };
  }

  async #standardInput({ name, read }: StandardInput): Promise<void> {
    const text = async (): Promise<Text> => decode(await read());
    if (name !== undefined) return this.#named(path.resolve(this.options.cwd, name), text);
    const { cwd, configurations } = this.options;
    this.#take(path.join(cwd, '<stdin>'), await configurations.for(cwd), text);
  }

  async #named(file: string, read = (): Promise<Text> => this.options.texts.read(file)): Promise<void> {
    const { cwd, ignoreFiles, configurations } = this.options;
    const never = path
      .relative(cwd, file)
      .split(path.sep)
      .find((part) => neverFolders.has(part));
    if (never !== undefined) {
      this.#problem(file, 'skipped', `Not linted: what stands in ${never} never is.`);
      return;
    }
    const by = ignoreFiles ? await this.#ignoring.shutsOutNamed(file) : null;
    if (by !== null) {
      const where = displayPath(by, cwd);
      this.#problem(
        file,
        'skipped',
        `Not linted: ${where} ignores it. Use --no-ignore to lint it all the same.`,
      );
      return;
    }
    this.#take(file, await configurations.for(path.dirname(file)), read);
  }

  /** The constitutions at and below a folder among the files that `wanted` lets through. */
  async #below(
    folder: string,
    top: string,
    wanted: (file: string) => boolean,
    pattern: string,
  ): Promise<void> {
    const before = this.#documents.size + this.#problems.size;
    const seen = { wanted: 0, known: 0 };
    const ignoreTop = await this.#ignoring.top(folder, top);
    await this.#walk(folder, ignoreTop, wanted, seen);
    if (this.#documents.size + this.#problems.size > before || seen.known > 0) return;
    this.#problem(path.resolve(this.options.cwd, pattern), 'unreadable', this.#nothingFound(seen.wanted));
  }

  async #walk(
    folder: string,
    top: string,
    wanted: (file: string) => boolean,
    seen: { wanted: number; known: number },
  ): Promise<void> {
    const entries = await fs
      .readdir(folder, { withFileTypes: true })
      .catch((error: unknown) => systemReason(error));
    if (typeof entries === 'string') {
      this.#problem(folder, 'unreadable', `Cannot be read: ${entries}.`);
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const here = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!neverFolders.has(entry.name) && !(await this.#isIgnored(here, 'folder', top))) {
          await this.#walk(here, top, wanted, seen);
        }
      } else if ((entry.isFile() || entry.isSymbolicLink()) && wanted(here)) {
        if (await this.#isIgnored(here, 'file', top)) continue;
        // A link to a folder may lead in a circle, and a link to a file may lead nowhere: that is told where it is read.
        if (entry.isSymbolicLink() && (await isFolder(here))) continue;
        if (/\.(?:md|markdown)$/i.test(here)) seen.wanted += 1;
        const configuration = await this.options.configurations.for(folder);
        // Which files a broken configuration means, nobody can say.
        const isBroken = configuration.problems.length > 0 && /\.(?:md|markdown)$/i.test(here);
        if (!isBroken && !(await this.#isConstitution(here, configuration))) continue;
        seen.known += 1;
        this.#take(here, configuration, () => this.options.texts.read(here));
      }
    }
  }

  async #isIgnored(entry: string, kind: 'file' | 'folder', top: string): Promise<boolean> {
    return this.options.ignoreFiles && (await this.#ignoring.shutsOut(entry, kind, top)) !== null;
  }

  async #isConstitution(file: string, configuration: FoundConfiguration): Promise<boolean> {
    let included = this.#included.get(configuration);
    if (!included) {
      included = matcher(configuration.configuration.include ?? defaultInclude, configuration.folder);
      this.#included.set(configuration, included);
    }
    const { documents } = configuration;
    return (
      included(file) ||
      documents.some(({ files }) => files.includes(file)) ||
      this.options.texts.declaresItself(file)
    );
  }

  /**
   * A file that a broken configuration governs is not linted by guesswork: the configuration is the problem, told once. A file
   * of a document brings in the whole of it.
   */
  #take(file: string, configuration: FoundConfiguration, read: () => Promise<Text>): void {
    for (const message of configuration.problems) {
      this.#problem(configuration.file ?? file, 'config', message);
    }
    for (const problem of configuration.pluginProblems) {
      this.#problem(problem.file, problem.kind, problem.message);
    }
    const whole = configuration.documents.find(({ files }) => files.includes(file));
    const first = whole?.files[0] ?? file;
    if (configuration.problems.length > 0) return;
    if (this.#documents.has(first)) return;
    const files = (whole?.files ?? [file]).map((part) => this.#file(part));
    this.#documents.set(first, {
      name: whole?.name ?? displayPath(file, this.options.cwd),
      files: files.map((part) => (part.file === file ? { ...part, read } : part)),
      configuration,
      extends: whole?.extends ?? null,
    });
  }

  #file(file: string): FoundFile {
    return { file, path: displayPath(file, this.options.cwd), read: () => this.options.texts.read(file) };
  }

  #problem(file: string, kind: PathProblem['kind'], message: string): void {
    const shown = displayPath(file, this.options.cwd);
    this.#problems.set(`${shown}\n${message}`, { path: shown, kind, message });
  }

  #nothingFound(markdownFiles: number): string {
    if (markdownFiles === 0) return 'Nothing matches: there is no Markdown file that is not ignored.';
    const files =
      markdownFiles === 1 ? 'the one Markdown file' : `none of the ${markdownFiles} Markdown files`;
    return (
      `Nothing matches: ${files} there ${markdownFiles === 1 ? 'is not' : 'is'} a constitution by \`include\`. ` +
      'Name the file itself, or list it under `include` in clausewright.config.json.'
    );
  }
}

const isFolder = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
