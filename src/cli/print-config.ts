import { Command, Option } from 'commander';
import { openWorkspace } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';

interface PrintConfigFlags {
  config?: string;
  format: 'yaml' | 'json';
}

/** `clausewright print-config FILE`: the settings that hold for a document, and where each comes from. */
export function printConfigCommand(progress: ProgressLine): Command {
  return ownUsage(new Command('print-config'))
    .description(
      'Show the settings that hold for a document, and where each comes from: file and line, preset or default.',
    )
    .argument('<file>', 'a constitution')
    .addOption(new Option('--format <format>', 'how to show them').choices(['yaml', 'json']).default('yaml'))
    .option('--config <file>', 'use this configuration instead of the nearest above the file')
    .action(async (file: string, flags: PrintConfigFlags) => {
      const workspace = await openWorkspace(flags);
      const [{ settingsOfFile }, { settingsJson, settingsYaml }] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
      ]);
      const { path, settings, problems } = await settingsOfFile(workspace, file);
      progress.clear();
      for (const problem of problems) tell(`${problem.path}: ${problem.message}`);
      if (settings !== null) {
        process.stdout.write(
          flags.format === 'json' ? settingsJson(path, settings) : settingsYaml(path, settings),
        );
      }
      const failed = settings === null || problems.some(({ kind }) => kind !== 'skipped');
      process.exitCode = failed ? 2 : 0;
    });
}
