/** What would change in files, as a unified diff that `patch -p1` and `git apply` take. */
import type { ChalkInstance } from 'chalk';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { printable } from './printable.js';

export interface ChangedFile {
  /** As reports print it. */
  path: string;
  before: string;
  after: string;
}

export interface PatchOptions {
  chalk: ChalkInstance;
  /** For a person's eyes: colors, and nothing that a terminal would obey. Else every character is as in the file. */
  forTerminal: boolean;
}

/** The diff of all files, with three lines around each change. Empty where nothing changes. */
export function patch(files: readonly ChangedFile[], { chalk, forTerminal }: PatchOptions): string {
  const text = files
    .filter(({ before, after }) => before !== after)
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('');
  if (!forTerminal) return text;
  return text
    .split('\n')
    .map((line) => {
      const shown = printable(line.replace(/\r$/, ''));
      if (/^(?:---|\+\+\+) /.test(line)) return chalk.bold(shown);
      if (line.startsWith('@@')) return chalk.cyan(shown);
      if (line.startsWith('+')) return chalk.green(shown);
      return line.startsWith('-') ? chalk.red(shown) : shown;
    })
    .join('\n');
}
