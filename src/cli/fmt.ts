import { Command } from 'commander';
import { printable } from '../report/printable.js';
import { openWorkspace, withWorkspaceFlags, type WorkspaceFlags } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';

interface FormatFlags extends WorkspaceFlags {
  check?: boolean;
}

/** `clausewright fmt`: the layout of constitutions, and not a word of them. */
export function formatCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('fmt'))
    .description('Bring the layout of constitutions into shape: words and structure stay as they are.')
    .argument('[paths...]', 'files, folders and globs, or - for standard input; without any, this folder', [
      '.',
    ])
    .option('--check', 'write nothing; name the files that would change, and end with 1 if there are any');
  return withWorkspaceFlags(command)
    .addHelpText(
      'after',
      `
It edits list markers (-), blank lines around headings, lists and fences, the numbers of list items, and the order of
attributes ({#id .class authority=... others}). The document is parsed again after each step, and an edit that would
change its words or its structure is not made. Of standard input the formatted text is printed.

Examples:
  clausewright fmt
  clausewright fmt --check charter.md
  git show HEAD:charter.md | clausewright fmt -`,
    )
    .action(async (paths: string[], flags: FormatFlags) => {
      const workspace = await openWorkspace(flags);
      const { formatFiles, WorkspaceError } = await import('../workspace/index.js');
      const fromInput = paths.includes('-');
      if (fromInput && paths.length > 1) {
        throw new WorkspaceError('- stands alone: standard input is formatted to standard output.');
      }
      const writes = !flags.check && !fromInput;
      const { texts, changed, files, problems, exitCode } = await formatFiles(workspace, paths, {
        write: writes,
      });
      progress.clear();
      for (const { path, message } of problems) tell(`${path}: ${message}`);
      if (fromInput && !flags.check) {
        for (const text of texts) process.stdout.write(text);
        process.exitCode = exitCode;
        return;
      }
      for (const { path } of changed) {
        process.stdout.write(`${flags.check ? 'would change' : 'formatted'} ${printable(path)}\n`);
      }
      if (exitCode === 0 && changed.length === 0) {
        process.stdout.write(`Nothing to format in ${files === 1 ? '1 file' : `${files} files`}.\n`);
      }
      process.exitCode = exitCode === 0 && flags.check && changed.length > 0 ? 1 : exitCode;
    });
}
