import { Command, Option } from 'commander';
import { sidesHelp, type SideFlags } from './diff.js';
import { openWorkspace } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { chalkFor, reportWidth, withColorFlags, type ColorFlags } from './terminal.js';

interface GateFlags extends SideFlags, ColorFlags {
  format: 'pretty' | 'json' | 'markdown';
  config?: string;
  document?: string;
  message?: string;
}

/** `clausewright gate A B`: whether every amendment that the policy speaks of has its reason on record. */
export function gateCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('gate'))
    .description('Fail where a hard constraint was weakened or removed and no record says why.')
    .argument('<before>', 'the earlier version, or a revision of git')
    .argument('[after]', 'the later version, or the path of a file')
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .option('--message <file>', 'count the trailers of this commit message as well (for a commit-msg hook)')
    .option('--document <name>', 'judge a document of several files (of `documents` in the configuration)')
    .option('--config <file>', 'use this configuration instead of the nearest above the file')
    .option('--stdin-filename <name>', 'what standard input, given as -, is called in the report');
  return withColorFlags(command)
    .addHelpText(
      'after',
      `${sidesHelp}

A record is a new entry of the document's change log (or of \`gate.changelog\`), or a trailer \`Amends: CLAUSE -- reason\` of a commit between
the two, that names the clause or its section and gives a reason. Which changes need one, \`gate\` in the configuration says: docs/git.md.

Examples:
  clausewright gate old.md new.md
  clausewright gate main...HEAD charter.md
  clausewright gate HEAD:charter.md :charter.md --message .git/COMMIT_EDITMSG

Exit codes: 0 all is on record, 1 a record is missing or a change is forbidden, 2 misuse.`,
    )
    .action(async (first: string, second: string | undefined, flags: GateFlags) => {
      const { compareSides, gateSides, readDiffSides, readDocumentSides, WorkspaceError } =
        await import('../workspace/index.js');
      const { document, message, format } = flags;
      if ((second === undefined) === (document === undefined)) {
        throw new WorkspaceError(
          'gate takes two versions, or a revision and a path: `clausewright gate HEAD charter.md`; or a revision and --document.',
        );
      }
      const workspace = await openWorkspace(flags);
      const sides =
        document === undefined
          ? await readDiffSides(workspace, first, second ?? '')
          : await readDocumentSides(workspace, first, document);
      const compared = await compareSides(workspace, sides, progress.update);
      const { verdict, addTo } = await gateSides(workspace, sides, compared, message ?? null);
      const [{ gateJson, gateMarkdown, gatePretty }, chalk] = await Promise.all([
        import('../report/index.js'),
        chalkFor(flags, process.stdout),
      ]);
      progress.clear();
      const report = { verdict, names: compared.names, addTo };
      const texts = {
        json: () => gateJson(report),
        markdown: () => gateMarkdown(report),
        pretty: () => gatePretty(report, { chalk, width: reportWidth(process.stdout.columns) }),
      };
      process.stdout.write(texts[format]());
      process.exitCode = verdict.passes ? 0 : 1;
    });
}
