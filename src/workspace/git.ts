/**
 * The one way to git: commands that read, and start nothing that a repository's configuration names. Arguments go to the
 * program as they are, never through a shell.
 */
import type { SimpleGit } from 'simple-git';
import { oneLine } from './read-text.js';
import { WorkspaceError } from './workspace-error.js';

/** There is no git, or no repository here. */
export class NoRepository extends WorkspaceError {
  /** @param reason Why revisions cannot be read, as a sentence. */
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Git ended with an error: its own words, in one line. What it means is for whoever asked. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
}

/**
 * What a repository could have git start: a monitor of its files, a checker of signatures, a helper for a transport (a partial
 * clone fetches what it lacks). `git -c` wins over every configuration file.
 */
const nothingStarts: readonly string[] = [
  'core.fsmonitor=false',
  'log.showSignature=false',
  'protocol.allow=never',
  ...['ext', 'file', 'git', 'http', 'https', 'ssh'].map((protocol) => `protocol.${protocol}.allow=never`),
];

/** Git in a folder, with the environment of whoever runs us: `GIT_DIR` and its like mean what they mean to git. */
export class Git {
  #git: Promise<SimpleGit> | null = null;
  #prefix: Promise<string> | null = null;

  /** @param cwd The working directory, absolute: what git takes for relative is relative to it. */
  constructor(readonly cwd: string) {}

  /**
   * What a command prints. `text('rev-parse', 'HEAD')`. Paths are taken by letter: no `*` or `:(glob)` in them means anything.
   * Empty also where git fails without a word (`rev-parse --quiet`). Throws a GitFailure where git says what is wrong, and a
   * NoRepository where there is no git.
   */
  async text(...args: readonly string[]): Promise<string> {
    const git = await this.#open();
    return git.raw(['--literal-pathspecs', ...args]).catch(failWith);
  }

  /** The bytes of a blob, as they are stored: no filter, no `textconv`. Throws as `text` does. */
  async blob(hash: string): Promise<Uint8Array> {
    const git = await this.#open();
    const bytes: unknown = await git.binaryCatFile(['blob', hash]).catch(failWith);
    if (!(bytes instanceof Uint8Array)) throw new GitFailure(`no bytes of ${hash}`);
    return bytes;
  }

  /**
   * The path of the working directory from the root of the working tree: `docs/`, empty at the root and in a bare repository.
   * Throws a NoRepository where there is no repository.
   */
  async prefix(): Promise<string> {
    try {
      this.#prefix ??= this.text('rev-parse', '--show-prefix');
      return (await this.#prefix).replace(/\n$/, '');
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      // The name of the setting is in git's message in every language.
      throw new NoRepository(
        error.message.includes('safe.directory')
          ? 'git does not trust this repository, for it belongs to another user; ' +
              '`git config --global --add safe.directory FOLDER` tells it to.'
          : `${this.cwd} is in no git repository.`,
      );
    }
  }

  /** Where the working tree begins, absolute; the working directory where there is none (a bare repository). */
  async root(): Promise<string> {
    const root = await this.text('rev-parse', '--show-toplevel').catch(() => '');
    return root.replace(/\n$/, '') || this.cwd;
  }

  #open(): Promise<SimpleGit> {
    // Loaded at the first question: most runs of the program ask git nothing.
    this.#git ??= import('simple-git').then(({ simpleGit }) =>
      simpleGit({
        baseDir: this.cwd,
        config: [...nothingStarts],
        // The library keeps such variables back, for whoever passes on what strangers send. These are the user's own.
        allowEnvironment: Object.keys(process.env).filter((name) => /^git_/i.test(name)),
        unsafe: { allowUnsafeFsMonitor: true, allowUnsafeProtocolOverride: true },
      }),
    );
    return this.#git;
  }
}

function failWith(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  if (/\bENOENT\b/.test(message)) {
    throw new NoRepository('git is not installed, or not on the PATH.');
  }
  throw new GitFailure(oneLine(message));
}
