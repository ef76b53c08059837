import { Command, InvalidArgumentError, Option } from 'commander';
// Straight from its module: the whole of lint would load the tokenizer, which `--help` can do without.
import { presetNames, type Configuration, type FailOn, type PresetName } from '../lint/configuration.js';
import type { LintReport } from '../lint/finding.js';
import type { BaselineMode, LintedFiles, LintFilesOptions } from '../workspace/index.js';
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
  fix?: boolean;
  fixUnsafe?: boolean;
  fixDryRun?: boolean;
  updateBaseline?: boolean;
  force?: boolean;
  baseline?: boolean;
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
    .option('--fix', 'apply safe fixes (layout, ids, links, comments) and report what is left')
    .option('--fix-unsafe', 'apply fixes that change wording as well: read the diff afterwards')
    .option(
      '--fix-dry-run',
      'write nothing; print what --fix would change (or --fix-unsafe, if given) as a unified diff',
    )
    .option(
      '--update-baseline',
      `accept today's findings in .clausewright-baseline.json; once it is there, only take out what is found no more`,
    )
    .option('--force', 'with --update-baseline: take in new findings as well')
    .option('--no-baseline', 'report what the baseline accepts as well')
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
  git show HEAD:charter.md | clausewright lint - --stdin-filename charter.md
  clausewright lint --fix-dry-run | git apply
  clausewright lint --update-baseline`,
    )
    .action(async (paths: string[], flags: LintFlags) => {
      const workspace = await openWorkspace(flags);
      const [{ lintFiles, WorkspaceError }, { json, patch, pretty }, { metasOf }, chalk] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/index.js'),
        import('../lint/index.js'),
        chalkFor(flags, process.stdout),
      ]);
      const misuse = misuseOf(paths, flags);
      if (misuse !== null) throw new WorkspaceError(misuse);
      const result = await lintFiles(workspace, paths, {
        override: overrideOf(flags),
        quiet: flags.quiet,
        baseline: baselineMode(flags),
        fix: fixOf(flags),
        onProgress: progress.update,
      });
      const { report, sources, exitCode } = result;
      progress.clear();
      const { quiet = false, showSuppressed = false, verbose = false } = flags;
      const rules = new Map(metasOf(result.rules).map((meta) => [meta.id, meta]));
      const width = reportWidth(process.stdout.columns);
      tellNotices(report);
      tellFixes(result, flags);
      tellBaselines(result);
      if (flags.fixDryRun) {
        process.stdout.write(patch(result.fixed, { chalk, forTerminal: process.stdout.isTTY }));
        process.exitCode = exitCode;
        return;
      }
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

/** What cannot be meant, in one line; null where all is well. */
function misuseOf(paths: readonly string[], flags: LintFlags): string | null {
  const { updateBaseline, force, baseline, fix, fixUnsafe, fixDryRun } = flags;
  if (force && !updateBaseline) return '--force belongs to --update-baseline.';
  if (updateBaseline && baseline === false) return '--update-baseline and --no-baseline exclude each other.';
  if (updateBaseline && fixDryRun)
    return '--update-baseline writes, --fix-dry-run does not: use one of the two.';
  if (!paths.includes('-')) return null;
  if (updateBaseline) return '--update-baseline needs files: standard input has no baseline.';
  if ((fix || fixUnsafe) && !fixDryRun) {
    return '--fix writes files, and standard input is none: --fix-dry-run prints the changes.';
  }
  return null;
}

function baselineMode({ updateBaseline, force, baseline }: LintFlags): BaselineMode {
  if (baseline === false) return 'ignore';
  if (!updateBaseline) return 'use';
  return force ? 'force' : 'update';
}

function fixOf({ fix, fixUnsafe, fixDryRun }: LintFlags): LintFilesOptions['fix'] {
  if (!fix && !fixUnsafe && !fixDryRun) return undefined;
  return { level: fixUnsafe ? 'unsafe' : 'safe', write: !fixDryRun };
}

function tellFixes({ fixed, refused }: LintedFiles, { fixDryRun }: LintFlags): void {
  for (const { path, fixes } of fixed) {
    tell(`${path}: ${counted(fixes, 'fix', 'fixes')} ${fixDryRun ? 'to apply' : 'applied'}`);
  }
  if (refused > 0) {
    tell(
      `${counted(refused, 'fix was', 'fixes were')} left undone: more would have changed than was promised`,
    );
  }
}

/** What became of the baselines; entries that nothing answers to fail the run, so that a baseline only ever shrinks. */
function tellBaselines({ baselines }: LintedFiles): void {
  for (const { path, stale, updated } of baselines) {
    if (updated) {
      const { added, removed, total } = updated;
      tell(`${path}: ${counted(total, 'finding', 'findings')} accepted (${added} new, ${removed} taken out)`);
    }
    if (stale.length === 0) continue;
    const [first] = stale;
    tell(
      `${path}: ${counted(stale.length, 'entry is', 'entries are')} stale, ` +
        `first ${first?.ruleId ?? ''} in ${first?.file ?? ''}: take them out with --update-baseline`,
    );
  }
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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
