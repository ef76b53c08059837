/** `.gitignore` and `.clausewrightignore`, in every folder from the repository's root down to the file. */
import fs from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isInside, slashes } from './paths.js';
import { remember } from './remember.js';

/** The nearer the name stands to the end, the later its rules apply, so that ours can take back what git's say. */
const names = ['.gitignore', '.clausewrightignore'] as const;

/** Never looked into, whatever is asked: what stands there was written by others or by a machine. */
export const neverFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

interface Layer {
  folder: string;
  /** The ignore file itself. */
  file: string;
  rules: Ignore;
}

/** Ignore files, read once each. */
export class IgnoreFiles {
  readonly #own = new Map<string, Promise<readonly Layer[]>>();
  readonly #repositories = new Map<string, Promise<string | null>>();

  constructor(readonly cwd: string) {}

  /**
   * The folder whose ignore file is the first to count for what stands in `folder`: the root of its git repository; without one,
   * the working directory where that is above it, else `outside` (a folder given on the command line). An ignore file
   * in somebody's home folder has no say over a project there.
   */
  async top(folder: string, outside: string): Promise<string> {
    const repository = await this.#repository(folder);
    if (repository !== null) return repository;
    return isInside(folder, this.cwd) ? this.cwd : outside;
  }

  /** The ignore file that shuts out `entry`, which stands in a folder that is not ignored itself; null where none does. */
  async shutsOut(entry: string, kind: 'file' | 'folder', top: string): Promise<string | null> {
    for (let folder = path.dirname(entry); ; folder = path.dirname(folder)) {
      // Within a folder the last file decides first, and a folder decides before those around it.
      for (const { rules, file } of await this.#layersOf(folder)) {
        const relative = slashes(path.relative(folder, entry)) + (kind === 'folder' ? '/' : '');
        const { ignored, unignored } = rules.test(relative);
        if (ignored) return file;
        if (unignored) return null;
      }
      if (folder === top || folder === path.dirname(folder)) return null;
    }
  }

  /** The same for a file that was named, whose folders have to be asked as well, outermost first. */
  async shutsOutNamed(file: string): Promise<string | null> {
    const top = await this.top(path.dirname(file), path.dirname(file));
    const parts = path.relative(top, file).split(path.sep);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const entry = path.join(top, ...parts.slice(0, depth));
      const by = await this.shutsOut(entry, depth === parts.length ? 'file' : 'folder', top);
      if (by !== null) return by;
    }
    return null;
  }

  /** The ignore files of one folder, the one that decides first at the front. */
  #layersOf(folder: string): Promise<readonly Layer[]> {
    return remember(this.#own, folder, async () => {
      const layers: Layer[] = [];
      for (const name of names) {
        const file = path.join(folder, name);
        const text = await fs.readFile(file, 'utf8').catch(() => null);
        if (text !== null) layers.unshift({ folder, file, rules: ignore({ ignorecase: false }).add(text) });
      }
      return layers;
    });
  }

  #repository(folder: string): Promise<string | null> {
    return remember(this.#repositories, folder, async () => {
      const isRoot = await fs.stat(path.join(folder, '.git')).then(
        () => true,
        () => false,
      );
      if (isRoot) return folder;
      const parent = path.dirname(folder);
      return parent === folder ? null : this.#repository(parent);
    });
  }
}
