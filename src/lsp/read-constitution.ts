/** A constitution of a workspace as the features of the server see it. */
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Constitution } from '../clast/index.js';
import type { Configuration, FileReport } from '../lint/index.js';
import { parseFiles } from '../markdown/index.js';
import {
  heedBaselines,
  lintDocument,
  type FoundDocument,
  type LintedDocument,
  type ReadDocument,
  type Workspace,
} from '../workspace/index.js';

/** Findings as `clausewright lint` reports them, and what they were made of. */
export interface Linted extends LintedDocument {
  /** One a file, without what a baseline accepts. */
  files: readonly FileReport[];
}

/** The finished tree of a constitution, of one file or several, open or not, with the texts that it was read from. */
export class ReadConstitution {
  readonly #texts = new Map<string, TextDocument>();
  #linted: Promise<Linted> | null = null;

  constructor(
    readonly workspace: Workspace,
    readonly document: FoundDocument,
    readonly read: ReadDocument,
    private readonly uriOfFile: (file: string) => string,
  ) {}

  /** Norms are read. Its top nodes carry their `file`: a path in reports, as below. */
  get tree(): Constitution {
    return this.read.tree;
  }

  /** What it extends, norms read; null where it extends nothing. Its files are not among `sources`. */
  get base(): Constitution | null {
    return this.read.base;
  }

  /** The text of every file by its path in reports, in order. */
  get sources(): ReadonlyMap<string, string> {
    return this.read.sources;
  }

  get configuration(): FoundDocument['configuration'] {
    return this.document.configuration;
  }

  /** Its files, absolute. */
  get files(): string[] {
    return this.document.files.map(({ file }) => file);
  }

  /** Whether it would be another if the text of a file (an absolute path) were: a file of its own, or of its base. */
  restsOn(file: string): boolean {
    return (
      this.files.includes(file) ||
      [...this.read.baseSources.keys()].some((path) => this.absolute(path) === file)
    );
  }

  /** The absolute path of a file that reports and nodes name, of the constitution or its base. */
  absolute(file: string): string {
    return path.resolve(this.workspace.cwd, file);
  }

  /** The path in reports and nodes of a file of the constitution (an absolute path); null for other files. */
  pathOf(file: string): string | null {
    return this.document.files.find((one) => one.file === file)?.path ?? null;
  }

  /** The client's URI of a file that reports and nodes name. */
  uriOf(file: string): string {
    return this.uriOfFile(this.absolute(file));
  }

  /** The text of a file that reports and nodes name, of the constitution or its base, for turning offsets into positions. */
  text(file: string): TextDocument {
    const known = this.#texts.get(file);
    if (known) return known;
    const source = this.sources.get(file) ?? this.read.baseSources.get(file) ?? '';
    const text = TextDocument.create(this.uriOf(file), 'markdown', 0, source);
    this.#texts.set(file, text);
    return text;
  }

  /** The tree of the same document with other texts, its norms not read. */
  parse(sources: ReadonlyMap<string, string>): Constitution {
    return parseFiles([...sources].map(([file, source]) => ({ file, source })));
  }

  /** The same with another text of one file (its path in reports). */
  parseWith(file: string, source: string): Constitution {
    return this.parse(new Map([...this.sources, [file, source]]));
  }

  /** Lints it as `clausewright lint` does, once. */
  lint(override: Configuration): Promise<Linted> {
    this.#linted ??= this.#lint(override);
    return this.#linted;
  }

  async #lint(override: Configuration): Promise<Linted> {
    const linted = lintDocument(this.document, this.read, { override });
    const { accepted } = await heedBaselines(this.workspace, [linted], {});
    return accepted[0] ?? linted;
  }
}
