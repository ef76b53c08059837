import { Command, Option } from 'commander';
import { toJson } from '../clast/index.js';
import { readStandardInput } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';

/** `clausewright parse FILE`: the clause tree of a document, norms read, as JSON; or its sentences, one a line. */
export function parseCommand(progress: ProgressLine): Command {
  return ownUsage(new Command('parse'))
    .description(
      'Print the clause tree of a document as JSON (sections, clauses, sentences and what they bind), or its sentences.',
    )
    .argument('<file>', 'a Markdown file, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what to print: the tree, or text with a sentence a line')
        .choices(['json', 'text'])
        .default('json'),
    )
    .addHelpText(
      'after',
      `
Examples:
  clausewright parse charter.md > tree.json
  git show HEAD:charter.md | clausewright parse -
  clausewright parse charter.md --format text`,
    )
    .action(async (file: string, { format }: { format: 'json' | 'text' }) => {
      const { parseFile, Workspace } = await import('../workspace/index.js');
      const workspace = new Workspace({
        cwd: process.cwd(),
        // A tree needs neither rules nor topics.
        loaded: { rules: [], topics: [] },
        standardInput: { read: readStandardInput },
      });
      const tree = await parseFile(workspace, file, progress.update);
      progress.clear();
      if (format === 'json') {
        process.stdout.write(`${JSON.stringify({ version: 1, tree: toJson(tree) })}\n`);
        return;
      }
      const { clauseText } = await import('../report/index.js');
      process.stdout.write(clauseText(tree));
    });
}
