/** Runs the inline tests of rules in YAML. */
import path from 'node:path';
import { ruleProblems, yamlRuleCases } from '../lint/index.js';
import { displayPath } from './paths.js';
import { loadRuleFiles, type Plugins } from './plugins.js';
import type { Workspace } from './workspace.js';

/** What came of the tests of one rule. */
export interface TestedRule {
  ruleId: string;
  /** As reports print it. */
  path: string;
  /** Texts that were tried. */
  cases: number;
  /** One line each; none where the rule passed. */
  problems: readonly string[];
}

export interface TestedRules {
  rules: readonly TestedRule[];
  /** Files that hold no rule that could be tested: one line each, with the path. */
  broken: readonly { path: string; message: string }[];
  /** Rules in JavaScript, which have tests of their own. */
  untested: readonly string[];
  /** 2 where a file could not be read as a rule, or there is none; else 1 where a test failed; else 0. */
  exitCode: 0 | 1 | 2;
}

/** Tests the rules in files and folders, or where none are named those of the configuration's `plugins`. */
export async function testRules(workspace: Workspace, paths: readonly string[]): Promise<TestedRules> {
  const { cwd, loaded: builtin } = workspace;
  const found = paths.length > 0 ? await namedRules(workspace, paths) : await configuredRules(workspace);
  const tested = found.rules.flatMap(({ form, rule, file }): TestedRule[] => {
    if (!form) return [];
    const cases = yamlRuleCases(form, builtin.topics);
    return [
      {
        ruleId: rule.meta.id,
        path: displayPath(file, cwd),
        cases: cases.hits.length + cases.misses.length,
        problems: ruleProblems(rule, cases),
      },
    ];
  });
  const broken = found.problems.map(({ file, message }) => ({ path: displayPath(file, cwd), message }));
  const untested = found.rules.filter(({ form }) => !form).map(({ rule }) => rule.meta.id);
  const failed = tested.some(({ problems }) => problems.length > 0);
  const isNothing = tested.length === 0 && untested.length === 0;
  return { rules: tested, broken, untested, exitCode: broken.length > 0 || isNothing ? 2 : failed ? 1 : 0 };
}

async function namedRules({ cwd, loaded }: Workspace, paths: readonly string[]): Promise<Plugins> {
  // Tests of YAML need no code of anybody's.
  const found = await loadRuleFiles(
    paths.map((file) => path.resolve(cwd, file)),
    { trust: 'untrusted', builtin: loaded },
  );
  return { rules: found.rules, problems: found.problems.filter(({ kind }) => kind !== 'skipped') };
}

async function configuredRules(workspace: Workspace): Promise<Plugins> {
  const { file, ownRules, pluginProblems, problems } = await workspace.configurationFor(workspace.cwd);
  const wrong = problems.map((message) => ({ file: file ?? '', kind: 'broken-rule', message }) as const);
  return { rules: ownRules, problems: [...wrong, ...pluginProblems] };
}
