#!/usr/bin/env node
/** The command line: arguments in, text and an exit code out. Everything heavy is loaded by the command that needs it. */
import { Command, CommanderError } from 'commander';
import { WorkspaceError } from '../workspace/workspace-error.js';
import { blameCommand } from './blame.js';
import { changelogCommand } from './changelog.js';
import { coverageCommand } from './coverage.js';
import { diffDriverCommand } from './diff-driver.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { formatCommand } from './fmt.js';
import { gateCommand } from './gate.js';
import { lintCommand } from './lint.js';
import { logCommand } from './log.js';
import { lspCommand } from './lsp.js';
import { ownUsage } from './own-usage.js';
import { parseCommand } from './parse.js';
import { printConfigCommand } from './print-config.js';
import { ProgressLine } from './progress-line.js';
import { rulesCommand } from './rules.js';
import { tell } from './tell.js';
import { testRulesCommand } from './test-rules.js';

const progress = new ProgressLine(process.stderr);

/** One line on standard error, and exit code 2. */
function fail(message: string): void {
  progress.clear();
  tell(message);
  process.exitCode = 2;
}

function failUnexpectedly(error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const at = progress.latest;
  const where = at ? `${at.path} (${at.stage})` : (process.argv[2] ?? 'the command');
  fail(`internal error in ${where}: ${message}; please report it, with the document if you can`);
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  failUnexpectedly(error);
});
process.on('uncaughtException', (error) => {
  failUnexpectedly(error);
  process.exit();
});

const program = ownUsage(new Command('clausewright'))
  .description('Parse, lint, measure and compare constitutions for AI systems, written in Markdown.')
  .version(CLAUSEWRIGHT_VERSION, '-v, --version', 'print the version')
  .helpOption('-h, --help', 'print this help, or that of a command')
  .helpCommand('help [command]', 'print the help of a command');
const commands = [
  lintCommand,
  formatCommand,
  coverageCommand,
  diffCommand,
  changelogCommand,
  gateCommand,
  logCommand,
  blameCommand,
  diffDriverCommand,
  parseCommand,
  rulesCommand,
  explainCommand,
  printConfigCommand,
  testRulesCommand,
  lspCommand,
];
for (const command of commands) program.addCommand(command(progress));
program.addHelpText(
  'after',
  `
Examples:
  clausewright lint                            every constitution below this folder
  clausewright lint charter.md --format json   one document, for a program
  clausewright coverage charter.md             which topics it covers, and where
  clausewright diff HEAD charter.md            what you have changed in it, by meaning
  clausewright gate main...HEAD charter.md     whether every weakened limit has its reason on record
  clausewright log charter.md no-weapons       which commits changed a clause
  clausewright fmt --check                     whether their layout is in shape
  clausewright parse charter.md                its clause tree as JSON
  clausewright explain vague-obligation        what a rule finds, and what to do about it

Exit codes: 0 nothing to complain of, 1 findings, 2 misuse, a bad configuration or a file that cannot be read.`,
);

try {
  // Named, for commander reads them otherwise under Electron, which editors start Node programs with.
  await program.parseAsync(process.argv);
} catch (error) {
  // Commander has already said what was wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof WorkspaceError) fail(error.message);
  else failUnexpectedly(error);
}
