import { Command } from 'commander';
import { printable } from '../report/printable.js';
import { workspaceWithoutRules } from './diff.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface DriverFlags extends ColorFlags {
  stat?: boolean;
  verbose?: boolean;
}

/**
 * `clausewright diff-driver`: what git calls for every changed file that an attribute says so of. It ends with 0 also where a file cannot be
 * compared, for git would stop there and leave the other files out.
 */
export function diffDriverCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('diff-driver'))
    .description('Have `git diff` tell changes by meaning; called by git, once it is told to.')
    .argument('<arguments...>', 'what git passes: path old-file old-hex old-mode new-file new-hex new-mode')
    .option('--stat', 'only the headline, and what changed section by section')
    .option('--verbose', 'show editorial changes and texts in full as well');
  return withColorFlags(command)
    .addHelpText(
      'after',
      `
Once in a repository:
  git config diff.clausewright.command 'clausewright diff-driver --'
  echo '*constitution*.md diff=clausewright' >> .gitattributes

From then on \`git diff\` prints the report, and \`git diff --no-ext-diff\` the lines. More: docs/git.md.`,
    )
    .action(async (passed: string[], flags: DriverFlags) => {
      const [{ compareSides, readDriverSides }, { diffPretty, diffStat }, workspace, chalk] =
        await Promise.all([
          import('../workspace/index.js'),
          import('../report/index.js'),
          workspaceWithoutRules({}),
          chalkFor(colorFlags(flags), process.stdout),
        ]);
      const sides = await readDriverSides(workspace, passed);
      if (typeof sides === 'string') {
        process.stdout.write(`${printable(sides)}\n\n`);
        return;
      }
      const { comparison, names } = await compareSides(workspace, sides, progress.update);
      progress.clear();
      // Git's pager stands between us and the terminal, and git says how wide that is.
      const columns = process.stdout.isTTY ? process.stdout.columns : Number(process.env.COLUMNS);
      const width = reportWidth(columns > 0 ? columns : undefined);
      const report = flags.stat ? diffStat : diffPretty;
      const options = { chalk, width, verbose: flags.verbose ?? false };
      process.stdout.write(`${report({ comparison, names }, options)}\n`);
    });
}

/** Git colors what goes through its pager, and leaves the variable that says so to what it calls. */
const colorFlags = ({ color }: ColorFlags): ColorFlags => {
  const isPaged = process.env.GIT_PAGER_IN_USE === 'true' && !process.env.NO_COLOR;
  return color === undefined && isPaged ? { color: true } : color === undefined ? {} : { color };
};
