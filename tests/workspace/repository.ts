/** Git repositories for tests, made with the git that is installed. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { folderWith } from './folder-with.js';

export type Files = Readonly<Record<string, string | Buffer>>;

/** No configuration of whoever runs the tests, and the same author and time in every commit. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'An Author',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'An Author',
  GIT_COMMITTER_EMAIL: 'author@example.org',
  GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z',
};

/** A new repository, without a commit. */
export class Repository {
  readonly folder: string;

  constructor(files: Files = {}) {
    this.folder = folderWith(files);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git, and gives what it prints; throws what it complains of. */
  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = this.tryGit(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  tryGit(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      env: { ...withoutGit(), ...gitEnvironment, ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  write(files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }

  /** Writes files and commits all that is there. */
  commit(files: Files = {}, message = 'Amend'): this {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this;
  }
}

/** The environment without what git left in it: the tests may run in a hook. */
function withoutGit(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('GIT_') && name !== 'NODE_EXTRA_CA_CERTS',
    ),
  );
}
