import { Command, InvalidArgumentError, Option } from 'commander';
// Straight from its module: the whole of lint would load the tokenizer, which `--help` can do without.
import { presetNames, type Configuration, type FailOn, type PresetName } from '../lint/configuration.js';
import type { LintReport } from '../lint/finding.js';
import { openWorkspace, withWorkspaceFlags, type WorkspaceFlags } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface LintFlags extends WorkspaceFlags, ColorFlags {
  format: 'pretty' | 'json';
  failOn?: FailOn;
  maxWarnings?: number;
  preset?: PresetName;
  quiet?: boolean;
  verbose?: boolean;
  showSuppressed?: boolean;
}

/** `clausewright lint`: findings, and an exit code that says whether they matter. */
export function lintCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('lint'))
    .description('Report gaps, weak wording and contradictions in constitutions.')
    .argument('[paths...]', 'files, folders and globs, or - for standard input; without any, this folder', [
      '.',
    ])
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'least severity that ends with 1 (default: error)').choices([
        'error',
        'warning',
        'info',
        'never',
      ]),
    )
    .option('--max-warnings <number>', 'end with 1 where there are more warnings than this', wholeNumber)
    .option('--quiet', 'report errors only')
    .option('--verbose', 'show every note in full, also where a document has many')
    .option('--show-suppressed', 'report what comments and declared topics silence as well')
    .addOption(
      new Option('--preset <name>', 'which rules are on, and how severe (default: recommended)').choices(
        presetNames,
      ),
    );
  return withColorFlags(withWorkspaceFlags(command))
    .addHelpText(
      'after',
      `
Folders and globs give the constitutions among their files: those that match \`include\` of the configuration, or have a
key \`clausewright:\` in their front matter. A file that is named is linted unless an ignore file shuts it out.

Examples:
  clausewright lint
  clausewright lint charter.md --preset agent --fail-on warning
  clausewright lint 'docs/**/*.md' --format json > report.json
  git show HEAD:charter.md | clausewright lint - --stdin-filename charter.md`,
    )
    .action(async (paths: string[], flags: LintFlags) => {
      const workspace = await openWorkspace(flags);
      const [{ lintFiles }, { json, pretty }, { metasOf }, chalk] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
        import('../lint/index.js'),
        chalkFor(flags, process.stdout),
      ]);
      const { report, sources, exitCode } = await lintFiles(workspace, paths, {
        override: overrideOf(flags),
        quiet: flags.quiet,
        onProgress: progress.update,
      });
      progress.clear();
      const { quiet = false, showSuppressed = false, verbose = false } = flags;
      const rules = new Map(metasOf(workspace.loaded.rules).map((meta) => [meta.id, meta]));
      const width = reportWidth(process.stdout.columns);
      tellNotices(report);
      process.stdout.write(
        flags.format === 'json'
          ? json(report, { showSuppressed })
          : pretty(report, {
              chalk,
              width,
              sources,
              rules,
              quiet,
              verbose,
              showSuppressed,
              withoutNotices: true,
            }),
      );
      process.exitCode = exitCode;
    });
}

/** On standard error, one line each, whatever the format: a report that is piped away would hide them. */
function tellNotices({ files }: LintReport): void {
  for (const { path, notices } of files) {
    for (const { message } of notices) tell(`${path}: ${message}`);
  }
}

const overrideOf = ({ preset, failOn, maxWarnings }: LintFlags): Configuration => ({
  ...(preset && { preset }),
  ...(failOn && { failOn }),
  ...(maxWarnings !== undefined && { maxWarnings }),
});

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}
