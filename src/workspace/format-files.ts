/** Formatting as every door does it: the same files as linting finds. */
import { format } from '../markdown/format.js';
import type { FixedFile } from './fix-files.js';
import { writeFixed } from './fix-files.js';
import type { PathProblem } from './find-documents.js';
import type { Workspace } from './workspace.js';

export interface FormattedFiles {
  /** Files whose layout is not as it should be, with the text that has it right. */
  changed: readonly FixedFile[];
  /** The text of every file as it should be. */
  texts: readonly string[];
  /** How many files were looked at. */
  files: number;
  /** Changes left undone, because they would have made another document of it. */
  refused: number;
  problems: readonly PathProblem[];
  /** 2: a file that cannot be read or written, nothing matched, a bad configuration; else 0. */
  exitCode: 0 | 2;
}

/** Formats what paths, globs and `-` stand for; with `write` the files that change are written. Never throws. */
export async function formatFiles(
  workspace: Workspace,
  patterns: readonly string[],
  { write }: { write: boolean },
): Promise<FormattedFiles> {
  const { documents, problems: found } = await workspace.find(patterns);
  const problems = [...found];
  const changed: FixedFile[] = [];
  const all: string[] = [];
  let files = 0;
  let refused = 0;
  for (const document of documents) {
    const texts: { file: string; source: string }[] = [];
    for (const { path, read } of document.files) {
      const { source, problem } = await read();
      if (source === null) problems.push({ path, kind: 'unreadable', message: problem });
      else texts.push({ file: path, source });
    }
    if (texts.length < document.files.length) continue;
    files += texts.length;
    const formatted = format(texts);
    refused += formatted.refused;
    all.push(...formatted.files.map(({ source }) => source));
    const here = texts.flatMap(({ file: path, source: before }): FixedFile[] => {
      const after = formatted.files.find(({ file }) => file === path)?.source ?? before;
      return after === before ? [] : [{ path, before, after, fixes: 1 }];
    });
    const failed = write ? await writeFixed(here, document.files) : new Map<string, string>();
    for (const [path, message] of failed) problems.push({ path, kind: 'unreadable', message });
    changed.push(...here.filter(({ path }) => !failed.has(path)));
  }
  return {
    changed,
    texts: all,
    files,
    refused,
    problems,
    exitCode: problems.some(({ kind }) => kind !== 'skipped') ? 2 : 0,
  };
}
