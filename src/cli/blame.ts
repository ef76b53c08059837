import { Command, Option } from 'commander';
import { workspaceWithoutRules } from './diff.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface BlameFlags extends ColorFlags {
  format: 'pretty' | 'json';
  clause?: string;
}

/** `clausewright blame PATH`: the commit that gave each clause the meaning it has. */
export function blameCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('blame'))
    .description(
      'Tell of every clause which commit last changed its meaning, and which has only edited it since.',
    )
    .argument('<path>', 'the file, as it is in the last commit')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .option('--clause <name>', 'only a clause or section: its id, path, number or title');
  return withColorFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  clausewright blame charter.md
  clausewright blame charter.md --clause no-weapons --format json`,
    )
    .action(async (file: string, { format, clause, ...flags }: BlameFlags) => {
      const [{ blameOfFile }, { blameJson, blamePretty }, workspace, chalk] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
        workspaceWithoutRules({}),
        chalkFor(flags, process.stdout),
      ]);
      const report = await blameOfFile(workspace, file, { clause: clause ?? null }, progress.update);
      progress.clear();
      process.stdout.write(
        format === 'json'
          ? blameJson(report)
          : blamePretty(report, { chalk, width: reportWidth(process.stdout.columns) }),
      );
    });
}
