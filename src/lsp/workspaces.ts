/** The workspaces of a session: one a folder that the client has open, and one for the folder of each file outside of them. */
import path from 'node:path';
import type { Loaded } from '../lint/index.js';
import { isInside, Workspace, type OpenTexts, type Trust } from '../workspace/index.js';

export interface WorkspacesOptions {
  loaded: Loaded;
  openTexts: OpenTexts;
  trust: Trust;
}

export class Workspaces {
  #folders: readonly string[] = [];
  #configurationFile: string | undefined;
  readonly #byFolder = new Map<string, Workspace>();

  constructor(private readonly options: WorkspacesOptions) {}

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Takes other folders (absolute paths) or another configuration file for all; what was known of files is forgotten. */
  set(folders: readonly string[], configurationFile: string | undefined): void {
    this.#folders = [...new Set(folders)];
    this.#configurationFile = configurationFile;
    this.forget();
  }

  /** Forgets configurations and ignore files, so that they are read anew. */
  forget(): void {
    this.#byFolder.clear();
  }

  /** The workspace of a file (an absolute path): that of the innermost folder around it. */
  of(file: string): Workspace {
    const around = this.#folders.filter((folder) => isInside(file, folder));
    const [innermost] = around.sort((a, b) => b.length - a.length);
    return this.#in(innermost ?? path.dirname(file));
  }

  /** Those of the folders that are open. */
  all(): Workspace[] {
    return this.#folders.map((folder) => this.#in(folder));
  }

  #in(folder: string): Workspace {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const { loaded, openTexts, trust } = this.options;
    const configurationFile = this.#configurationFile;
    const made = new Workspace({ cwd: folder, loaded, openTexts, trust, configurationFile });
    this.#byFolder.set(folder, made);
    return made;
  }
}
