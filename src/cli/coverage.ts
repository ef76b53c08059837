import { Command, Option } from 'commander';
import { openWorkspace, withWorkspaceFlags, type WorkspaceFlags } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface CoverageFlags extends WorkspaceFlags, ColorFlags {
  format: 'pretty' | 'json';
}

/** `clausewright coverage FILE ...`: how documents stand to every topic, whatever their preset. */
export function coverageCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('coverage'))
    .description('Show which topics constitutions cover, oppose or leave out, and where.')
    .argument('[paths...]', 'files, folders and globs, or - for standard input; without any, this folder', [
      '.',
    ])
    .addOption(
      new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'),
    );
  return withColorFlags(withWorkspaceFlags(command))
    .addHelpText(
      'after',
      `
Examples:
  clausewright coverage charter.md
  clausewright coverage charter.md published/*.md --format json > coverage.json`,
    )
    .action(async (paths: string[], flags: CoverageFlags) => {
      const workspace = await openWorkspace(flags);
      const [{ coverageOfFiles }, { coverageJson, coveragePretty }, chalk] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
        chalkFor(flags, process.stdout),
      ]);
      const { report, problems, exitCode } = await coverageOfFiles(workspace, paths, progress.update);
      progress.clear();
      for (const { path, message } of problems) tell(`${path}: ${message}`);
      const { topics } = workspace.loaded;
      const width = reportWidth(process.stdout.columns);
      process.stdout.write(
        flags.format === 'json' ? coverageJson(report) : coveragePretty(report, { chalk, width, topics }),
      );
      process.exitCode = exitCode;
    });
}
