import { Command, Option } from 'commander';
import { ownUsage } from './own-usage.js';

interface ServerFlags {
  trust?: boolean;
}

/** `clausewright lsp`: findings, fixes and navigation in an editor. */
export function lspCommand(): Command {
  return ownUsage(new Command('lsp'))
    .description('Serve an editor: the language server protocol on standard input and output.')
    .option('--stdio', 'speak on standard input and output, which is the only way there is')
    .option(
      '--trust',
      'run configurations and rules in JavaScript; else only where the editor trusts the folder',
    )
    .addOption(new Option('--clientProcessId <number>', 'process of the editor').hideHelp())
    .addHelpText(
      'after',
      `
Editors start it themselves.

Examples:
  clausewright lsp --stdio`,
    )
    .action(async ({ trust }: ServerFlags) => {
      const [{ serve }, { builtinRules, builtinTopics }] = await Promise.all([
        import('../lsp/server.js'),
        import('../builtin.js'),
      ]);
      serve({
        loaded: { rules: builtinRules, topics: builtinTopics },
        version: CLAUSEWRIGHT_VERSION,
        trust: trust ? 'trusted' : 'untrusted',
      });
    });
}
