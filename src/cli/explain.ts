import { Command } from 'commander';
import { openWorkspace } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';

/** `clausewright explain RULE`: the rule's page. */
export function explainCommand(progress: ProgressLine): Command {
  return ownUsage(new Command('explain'))
    .description('Print the page of a rule: what it finds, why that matters, examples, options.')
    .argument('<rule>', 'its id, or the part after the slash where only one rule has it')
    .option('--config <file>', 'use this configuration instead of the nearest above this folder')
    .addHelpText(
      'after',
      `
Examples:
  clausewright explain clarity/vague-obligation
  clausewright explain kill-switch-alternatives | less`,
    )
    .action(async (asked: string, flags: { config?: string }) => {
      const workspace = await openWorkspace(flags);
      const [{ rulePage, displayPath }, { metasOf, nearest }, { printableLines }] = await Promise.all([
        import('../workspace/index.js'),
        import('../lint/index.js'),
        import('../report/printable.js'),
      ]);
      const { loaded, ownRules, pluginProblems } = await workspace.configurationFor(workspace.cwd);
      progress.clear();
      for (const one of pluginProblems) tell(`${displayPath(one.file, workspace.cwd)}: ${one.message}`);
      const metas = new Map(metasOf(loaded.rules).map((meta) => [meta.id, meta]));
      const short = [...metas.keys()].filter((id) => id.endsWith(`/${asked}`));
      const meta = metas.get(asked) ?? (short.length === 1 ? metas.get(short[0] ?? '') : undefined);
      if (!meta) {
        const names = new Map([...metas.keys()].map((id) => [id.slice(id.indexOf('/') + 1), id]));
        const near =
          short[0] ?? nearest(asked, metas.keys()) ?? names.get(nearest(asked, names.keys()) ?? '');
        const hint =
          near === undefined
            ? 'clausewright rules lists them all.'
            : `Did you mean ${short.length > 1 ? short.join(' or ') : near}?`;
        tell(`there is no rule "${asked}". ${hint}`);
        process.exitCode = 2;
        return;
      }
      const page = await rulePage(meta, ownRules.find(({ rule }) => rule.meta.id === meta.id) ?? null);
      process.stdout.write(`${printableLines(page).join('\n').trimEnd()}\n`);
    });
}
