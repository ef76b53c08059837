import { Command, Option } from 'commander';
import { openWorkspace, withWorkspaceFlags, type WorkspaceFlags } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface CoverageFlags extends WorkspaceFlags, ColorFlags {
  format: 'pretty' | 'json' | 'markdown';
  evidence?: boolean;
}

/** `clausewright coverage FILE ...`: how documents stand to every topic, whatever their preset; of several, the first against the others. */
export function coverageCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('coverage'))
    .description(
      'Show which topics constitutions cover, oppose or leave out, and where; compare the first with the others.',
    )
    .argument('[paths...]', 'files, folders and globs, or - for standard input; without any, this folder', [
      '.',
    ])
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .option('--evidence', 'show what each status rests on, and what is missing (JSON always has it)');
  return withColorFlags(withWorkspaceFlags(command))
    .addHelpText(
      'after',
      `
Examples:
  clausewright coverage charter.md
  clausewright coverage charter.md --evidence
  clausewright coverage charter.md published/*.md
  clausewright coverage charter.md published/*.md --format markdown > coverage.md`,
    )
    .action(async (paths: string[], flags: CoverageFlags) => {
      const workspace = await openWorkspace(flags);
      const [{ coverageOfFiles }, { coverageJson, coverageMarkdown, coveragePretty }, chalk] =
        await Promise.all([
          import('../workspace/index.js'),
          import('../report/index.js'),
          chalkFor(flags, process.stdout),
        ]);
      const { report, problems, exitCode } = await coverageOfFiles(workspace, paths, progress.update);
      progress.clear();
      for (const { path, message } of problems) tell(`${path}: ${message}`);
      const { topics } = workspace.loaded;
      const width = reportWidth(process.stdout.columns);
      const { format, evidence = false } = flags;
      const texts = {
        json: () => coverageJson(report),
        markdown: () => coverageMarkdown(report, { topics, evidence }),
        pretty: () => coveragePretty(report, { chalk, width, topics, evidence }),
      };
      process.stdout.write(texts[format]());
      process.exitCode = exitCode;
    });
}
