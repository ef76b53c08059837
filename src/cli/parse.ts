import { Command, Option } from 'commander';
import { openWorkspace } from './open-workspace.js';
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
      const workspace = await openWorkspace({});
      const { parseFile } = await import('../workspace/index.js');
      const tree = await parseFile(workspace, file, progress.update);
      progress.clear();
      process.stdout.write(`${JSON.stringify({ version: 1, tree })}\n`);
    });
}
