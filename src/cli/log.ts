import { Command, InvalidArgumentError, Option } from 'commander';
import { workspaceWithoutRules } from './diff.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface LogFlags extends ColorFlags {
  format: 'pretty' | 'json';
  maxCount?: number;
  since?: string;
}

/** `clausewright log PATH [CLAUSE]`: what each commit changed in a constitution, or in one clause of it. */
export function logCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('log'))
    .description('Tell what each commit changed in a constitution, or in one clause, by meaning.')
    .argument('<path>', 'the file; it is followed through renames')
    .argument('[clause]', 'a clause or section: its id, path, number or title; it is followed through moves')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .option('--max-count <n>', 'at most so many commits', count)
    .option('--since <revision>', 'only commits that are not in this revision: a tag, a branch, a hash');
  return withColorFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  clausewright log charter.md
  clausewright log charter.md --since v1.0
  clausewright log charter.md no-weapons --max-count 5`,
    )
    .action(async (file: string, clause: string | undefined, flags: LogFlags) => {
      const [{ logOfFile }, { logJson, logPretty }, workspace, chalk] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
        workspaceWithoutRules({}),
        chalkFor(flags, process.stdout),
      ]);
      const { maxCount, since, format } = flags;
      const options = { clause: clause ?? null, maxCount, since };
      const { path, entries } = await logOfFile(workspace, file, options, progress.update);
      progress.clear();
      const report = { path, entries, clause: clause ?? null };
      process.stdout.write(
        format === 'json'
          ? logJson(report)
          : logPretty(report, { chalk, width: reportWidth(process.stdout.columns) }),
      );
    });
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
}
