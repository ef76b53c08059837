import { Command, Option } from 'commander';
import { presetNames, type PresetName } from '../lint/configuration.js';
import { openWorkspace } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';
import { chalkFor, withColorFlags, type ColorFlags } from './terminal.js';

interface RulesFlags extends ColorFlags {
  config?: string;
  preset?: PresetName;
  format: 'pretty' | 'json';
}

/** `clausewright rules`: every rule there is in this folder, with what it does here. */
export function rulesCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('rules'))
    .description('List all rules with severity, fix and measured precision, those of your own among them.')
    .addOption(new Option('--format <format>', 'how to list').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--preset <name>', 'under this preset, in place of the configuration’s').choices(
        presetNames,
      ),
    )
    .option('--config <file>', 'use this configuration instead of the nearest above this folder');
  return withColorFlags(command).action(async (flags: RulesFlags) => {
    const workspace = await openWorkspace({ ...(flags.config && { config: flags.config }) });
    const [{ displayPath }, { resolveSettings, ruleList }, { ruleListJson, ruleListPretty }, chalk] =
      await Promise.all([
        import('../workspace/index.js'),
        import('../lint/index.js'),
        import('../report/index.js'),
        chalkFor(flags, process.stdout),
      ]);
    const { loaded, layers, ownRules, problems, pluginProblems, file } = await workspace.configurationFor(
      workspace.cwd,
    );
    progress.clear();
    for (const message of problems) tell(`${displayPath(file ?? '', workspace.cwd)}: ${message}`);
    for (const one of pluginProblems) tell(`${displayPath(one.file, workspace.cwd)}: ${one.message}`);
    const settings = resolveSettings(loaded, [
      ...layers.map(({ configuration }) => ({ ...configuration, overrides: [] })),
      flags.preset ? { preset: flags.preset } : {},
    ]);
    const files = new Map(ownRules.map((own) => [own.rule.meta.id, displayPath(own.file, workspace.cwd)]));
    const rules = ruleList(loaded, settings, (id) => files.get(id) ?? null);
    const { preset } = settings;
    process.stdout.write(
      flags.format === 'json' ? ruleListJson(rules, preset) : ruleListPretty(rules, { chalk, preset }),
    );
    const failed = problems.length > 0 || pluginProblems.some(({ kind }) => kind !== 'skipped');
    process.exitCode = failed ? 2 : 0;
  });
}
