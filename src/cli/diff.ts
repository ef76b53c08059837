import path from 'node:path';
import { Command, Option } from 'commander';
import type { DiffReport } from '../report/index.js';
import type { ComparedSides, LintedSides, Workspace } from '../workspace/index.js';
import { openWorkspace, readStandardInput } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

const formats = ['pretty', 'markdown', 'html', 'json'] as const;
type Format = (typeof formats)[number];

interface DiffFlags extends SideFlags, ColorFlags {
  format?: Format;
  output?: string;
  stat?: boolean;
  verbose?: boolean;
  findings?: boolean;
  config?: string;
  exitCode?: boolean;
  label?: string[];
  document?: string;
}

/** What says how the sides are read. */
export interface SideFlags {
  stdinFilename?: string;
}

/** What a side can be: for the help of every command that takes two. */
export const sidesHelp = `
Each side is a file, - (standard input, one side alone), or REV:PATH of git as \`git show\` takes it: HEAD~2:charter.md, v1.0:./charter.md,
:charter.md for what is staged. REV PATH compares PATH at REV with the file as it is; A..B PATH and A...B PATH compare two revisions.`;

/** `clausewright diff A B`: what changed between two versions, by meaning. */
export function diffCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('diff'))
    .description('Tell what changed in meaning between two versions of a constitution.')
    .argument('<before>', 'the earlier version, or a revision of git')
    .argument('[after]', 'the later version, or the path of a file')
    .addOption(
      new Option('--format <format>', 'how to report (default: as --output ends, else pretty)').choices(
        formats,
      ),
    )
    .option('--output <file>', 'write the report to a file')
    .option('--stat', 'only the headline, and what changed section by section')
    .option('--verbose', 'show editorial changes and texts in full as well')
    .option('--findings', 'lint both sides, and tell which findings the amendment opens and closes')
    .option(
      '--document <name>',
      'compare a document of several files (of `documents` in the configuration) with a revision',
    )
    .option('--exit-code', 'end with 1 if anything changed')
    .option(
      '--config <file>',
      'with --findings or --document: use this configuration instead of the nearest above the file',
    )
    .option('--label <name>', 'what to call the earlier side, and given twice the later one', repeated)
    .option('--stdin-filename <name>', 'what standard input, given as -, is called in the report');
  return withColorFlags(command)
    .addHelpText(
      'after',
      `${sidesHelp}

Examples:
  clausewright diff old.md new.md
  clausewright diff HEAD charter.md
  clausewright diff main...HEAD charter.md --format markdown
  clausewright diff v1.0:charter.md charter.md --output redline.html
  clausewright diff HEAD charter.md --findings --exit-code

As a diff driver of git, so that \`git diff\` prints this: docs/git.md.`,
    )
    .action(async (first: string, second: string | undefined, flags: DiffFlags) => {
      const { compareSides, lintSides, readDiffSides, readDocumentSides, writeReport, WorkspaceError } =
        await import('../workspace/index.js');
      const format = formatOf(flags);
      const misuse = misuseOf(second, flags, format);
      if (misuse !== null) throw new WorkspaceError(misuse);
      // Comparing needs no rules, and runs nothing that a configuration names.
      const needsConfiguration = flags.findings === true || flags.document !== undefined;
      const workspace = needsConfiguration ? await openWorkspace(flags) : await workspaceWithoutRules(flags);
      const sides =
        flags.document === undefined
          ? await readDiffSides(workspace, first, second ?? '')
          : await readDocumentSides(workspace, first, flags.document);
      const compared = await compareSides(workspace, sides, progress.update);
      const linted = flags.findings ? await lintSides(workspace, compared, progress.update) : null;
      const text = await reportText(reportOf(compared, linted, flags), format, flags);
      progress.clear();
      for (const problem of linted?.problems ?? []) tell(problem);
      if (flags.output === undefined) process.stdout.write(text);
      else await writeReport(workspace, sides, flags.output, text);
      const isChanged = compared.comparison.changes.length > 0;
      process.exitCode = linted && linted.problems.length > 0 ? 2 : flags.exitCode && isChanged ? 1 : 0;
    });
}

/** A workspace that reads documents and runs no rule. */
export async function workspaceWithoutRules({ stdinFilename }: SideFlags): Promise<Workspace> {
  const { Workspace } = await import('../workspace/index.js');
  return new Workspace({
    cwd: process.cwd(),
    loaded: { rules: [], topics: [] },
    standardInput: { read: readStandardInput, ...(stdinFilename && { name: stdinFilename }) },
  });
}

const repeated = (name: string, names: string[] = []): string[] => [...names, name];

const endings: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

const formatOf = ({ format, output = '' }: DiffFlags): Format =>
  format ?? endings[path.extname(output).toLowerCase()] ?? 'pretty';

/** What cannot be meant, in one line; null where all is well. */
function misuseOf(
  second: string | undefined,
  { stat, config, findings, label = [], document }: DiffFlags,
  format: Format,
): string | null {
  if (second === undefined && document === undefined) {
    return 'diff takes two versions, or a revision and a path: `clausewright diff HEAD charter.md`.';
  }
  if (second !== undefined && document !== undefined) {
    return '--document says what to compare: beside it there is a revision alone.';
  }
  if (stat && format !== 'pretty') return `--stat is a report of its own: it has no format ${format}.`;
  if (config !== undefined && !findings && document === undefined) {
    return '--config belongs to --findings and --document: comparing needs none.';
  }
  if (label.length > 2) return '--label can be given twice: once a side.';
  return null;
}

function reportOf(
  { comparison, names }: ComparedSides,
  linted: LintedSides | null,
  { label: [before = names.before, after = names.after] = [] }: DiffFlags,
): DiffReport {
  const findings = linted && { opened: linted.opened, closed: linted.closed };
  return { comparison, names: { before, after }, ...(findings && { findings }) };
}

async function reportText(report: DiffReport, format: Format, flags: DiffFlags): Promise<string> {
  const [{ diffHtml, diffJson, diffMarkdown, diffPretty, diffStat }, chalk] = await Promise.all([
    import('../report/index.js'),
    chalkFor(flags, flags.output === undefined ? process.stdout : {}),
  ]);
  const options = { chalk, width: reportWidth(process.stdout.columns), verbose: flags.verbose ?? false };
  const texts = {
    html: () => diffHtml(report),
    json: () => diffJson(report),
    markdown: () => diffMarkdown(report),
    pretty: () => (flags.stat ? diffStat(report, options) : diffPretty(report, options)),
  };
  return texts[format]();
}
