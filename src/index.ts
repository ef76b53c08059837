/**
 * The public API of Clausewright: parse a constitution into its clause tree, lint it, judge its topics, write rules.
 *
 *     import { lint, parse } from 'clausewright';
 *
 *     const source = '# Charter\n\nThe assistant should try to generally consider safety.\n';
 *     for (const { ruleId, message } of lint(source).findings) console.log(ruleId, message);
 *
 * Everything here is pure: no file is read and nothing is printed.
 */
import { builtinRules, builtinTopics } from './builtin.js';
import type { Constitution } from './clast/index.js';
import {
  lint as lintTree,
  readFrontmatter,
  resolveSettings,
  type Configuration,
  type LintResult,
  type Loaded,
} from './lint/index.js';
import { parseMarkdown } from './markdown/index.js';
import { readNorms } from './norms/index.js';
import { judgeTopics as judge, type Topic, type TopicVerdict } from './topics/index.js';

export { builtinRules, builtinTopics } from './builtin.js';
export { clausesOf, sectionsOf, sentencesOf, toJson, walk } from './clast/index.js';
export type * from './clast/nodes.js';
export {
  checkConfiguration,
  coverageRule,
  defineRule,
  findingsOf,
  presetNames,
  testRule,
  type AnyRule,
  type Configuration,
  type ConfigurationProblem,
  type Declaration,
  type Edit,
  type Evidence,
  type Expected,
  type Family,
  type Finding,
  type Fix,
  type LintResult,
  type Loaded,
  type Notice,
  type Place,
  type PresetName,
  type Related,
  type Report,
  type Rule,
  type RuleCase,
  type RuleContext,
  type RuleMeta,
  type Severity,
  type Status,
  type SuppressedFinding,
  type Suppression,
  type Topic,
  type TopicVerdict,
  type Visitor,
} from './lint/index.js';
export { hedgesOf, isHardConstraint, isHardSection, modalOf } from './norms/index.js';

/**
 * The clause tree of a Markdown text, its sentences read for what they bind. Never throws: there is no malformed
 * Markdown, and nothing of the text is lost. Positions count UTF-16 code units from the text's first character.
 */
export function parse(source: string): Constitution {
  return readNorms(parseMarkdown(source));
}

export interface LintTextOptions extends Partial<Loaded> {
  /** What a configuration file would say; front matter of the document wins over it. */
  configuration?: Configuration;
  /** Where it is aborted, `lint` throws its reason. */
  signal?: AbortSignal;
}

/**
 * Lints a Markdown text with the built-in rules and topics, or with those given in their place. A rule that throws, or
 * front matter that is wrong, comes back among the `notices`.
 */
export function lint(source: string, options: LintTextOptions = {}): LintResult {
  const { rules = builtinRules, topics = builtinTopics, configuration = {}, signal } = options;
  const loaded = { rules, topics };
  const tree = parse(source);
  const own = readFrontmatter(tree, loaded);
  const settings = resolveSettings(loaded, [configuration, own.configuration]);
  const result = lintTree(tree, source, { ...loaded, settings, signal });
  const notices = own.problems.map(({ message }) => ({ kind: 'config', message }) as const);
  return { ...result, notices: [...notices, ...result.notices] };
}

/** How a parsed document stands to the built-in topics, or to those given, by topic id. */
export function judgeTopics(
  tree: Constitution,
  topics: readonly Topic[] = builtinTopics,
): Map<string, TopicVerdict> {
  return judge(tree, topics);
}
