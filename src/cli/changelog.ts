import { Command } from 'commander';
import { sidesHelp, workspaceWithoutRules, type SideFlags } from './diff.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';

interface ChangelogFlags extends SideFlags {
  heading?: string;
  output?: string;
}

/** `clausewright changelog A B`: release notes drafted from what changed, for an author to edit. */
export function changelogCommand(progress: ProgressLine): Command {
  return ownUsage(new Command('changelog'))
    .description('Draft release notes in Markdown from what changed between two versions, for you to edit.')
    .argument('<before>', 'the earlier version, or a revision of git')
    .argument('<after>', 'the later version, or the path of a file')
    .option('--heading <text>', 'heading of the notes: a version and its date (default: Unreleased)')
    .option('--output <file>', 'write the notes to a file')
    .option('--stdin-filename <name>', 'what standard input, given as -, is called')
    .addHelpText(
      'after',
      `${sidesHelp}

Examples:
  clausewright changelog v1.0 charter.md --heading "2.0 (1 March)"
  clausewright changelog v1.0..v2.0 charter.md --output notes.md`,
    )
    .action(async (first: string, second: string, { heading, output, ...flags }: ChangelogFlags) => {
      const [{ compareSides, readDiffSides, writeReport }, { releaseNotes }, workspace] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
        workspaceWithoutRules(flags),
      ]);
      const sides = await readDiffSides(workspace, first, second);
      const { comparison, names } = await compareSides(workspace, sides, progress.update);
      progress.clear();
      const notes = releaseNotes({ comparison, names }, heading === undefined ? {} : { heading });
      if (output === undefined) process.stdout.write(notes);
      else await writeReport(workspace, sides, output, notes);
    });
}
