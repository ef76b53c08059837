import { Command, Option } from 'commander';
import { readStandardInput } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';

/** `clausewright parse FILE`: the clause tree of a document, norms read, as JSON. */
export function parseCommand(progress: ProgressLine): Command {
  return ownUsage(new Command('parse'))
    .description(
      'Print the clause tree of a document as JSON: sections, clauses, sentences and what they bind.',
    )
    .argument('<file>', 'a Markdown file, or - for standard input')
    .addOption(new Option('--format <format>', 'what to print').choices(['json']).default('json'))
    .addHelpText(
      'after',
      `
Examples:
  clausewright parse charter.md > tree.json
  git show HEAD:charter.md | clausewright parse -`,
    )
    .action(async (file: string) => {
      const { parseFile, Workspace } = await import('../workspace/index.js');
      const workspace = new Workspace({
        cwd: process.cwd(),
        // A tree needs neither rules nor topics.
        loaded: { rules: [], topics: [] },
        standardInput: { read: readStandardInput },
      });
      const tree = await parseFile(workspace, file, progress.update);
      progress.clear();
      process.stdout.write(`${JSON.stringify({ version: 1, tree })}\n`);
    });
}
