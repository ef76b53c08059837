import { Command } from 'commander';
import { openWorkspace } from './open-workspace.js';
import { ownUsage } from './own-usage.js';
import type { ProgressLine } from './progress-line.js';
import { tell } from './tell.js';
import { chalkFor, withColorFlags, type ColorFlags } from './terminal.js';

/** `clausewright test-rules`: the inline tests of rules in YAML. */
export function testRulesCommand(progress: ProgressLine): Command {
  const command = ownUsage(new Command('test-rules'))
    .description(
      'Run the tests that stand in rules in YAML: their hits must be reported, their misses must not.',
    )
    .argument('[paths...]', 'rule files and folders; without any, the `plugins` of the configuration')
    .option('--config <file>', 'use this configuration instead of the nearest above this folder');
  return withColorFlags(command)
    .addHelpText(
      'after',
      `
Exit codes: 0 all pass, 1 a test fails, 2 a file is no rule that can be read, or there is none.`,
    )
    .action(async (paths: string[], flags: ColorFlags & { config?: string }) => {
      const workspace = await openWorkspace({ ...(flags.config && { config: flags.config }) });
      const [{ testRules }, { printable }, chalk] = await Promise.all([
        import('../workspace/index.js'),
        import('../report/printable.js'),
        chalkFor(flags, process.stdout),
      ]);
      const { rules, broken, untested, exitCode } = await testRules(workspace, paths);
      progress.clear();
      for (const { path, message } of broken) tell(`${path}: ${message}`);
      for (const { ruleId, path, cases, problems } of rules) {
        const passed = problems.length === 0;
        const mark = passed ? chalk.green('pass') : chalk.red('fail');
        process.stdout.write(
          `${mark}  ${printable(ruleId)}  ${cases} cases  ${chalk.dim(printable(path))}\n`,
        );
        for (const problem of problems) process.stdout.write(`      ${printable(problem)}\n`);
      }
      if (untested.length > 0) {
        const names = printable(untested.join(', '));
        process.stdout.write(`In JavaScript, and tested with clausewright/rule-tester: ${names}\n`);
      }
      if (rules.length + untested.length + broken.length === 0) {
        tell(
          'there is no rule to test: name a file or folder, or list it under `plugins` in the configuration',
        );
      }
      process.exitCode = exitCode;
    });
}
