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
  judgeWhole,
  lint as lintTree,
  readFrontmatter,
  resolveSettings,
  type Configuration,
  type LintResult,
  type Loaded,
} from './lint/index.js';
import { parseFiles, parseMarkdown, type SourceFile } from './markdown/index.js';
import { readNorms } from './norms/index.js';
import type { Topic, TopicVerdict } from './topics/index.js';

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
  type DocumentEntry,
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
export type { SourceFile } from './markdown/index.js';
export { hedgesOf, isHardConstraint, isHardSection, modalOf } from './norms/index.js';

/** A Markdown text; of a constitution of several files, each with its name, in order. */
export type Source = string | readonly SourceFile[];

/**
 * The clause tree of a Markdown text, its sentences read for what they bind. There is no malformed Markdown, and nothing of the
 * text is lost. Positions count UTF-16 code units from the first character of the text, or of the file that a top node names.
 * Throws a RangeError for a list without files, and nothing else.
 */
export function parse(source: Source): Constitution {
  return readNorms(treeOf(source));
}

const treeOf = (source: Source): Constitution =>
  typeof source === 'string' ? parseMarkdown(source) : parseFiles(source);

export interface LintTextOptions extends Partial<Loaded> {
  /** What a configuration file would say; front matter of the document wins over it. */
  configuration?: Configuration;
  /** The text that this one extends: nothing is read from a file, also where front matter names one. */
  base?: Source;
  /** Where it is aborted, `lint` throws its reason. */
  signal?: AbortSignal;
}

/**
 * Lints a Markdown text with the built-in rules and topics, or with those given in their place. A rule that throws, or
 * front matter that is wrong, comes back among the `notices`. Findings in a constitution of several files name their `file`.
 */
export function lint(source: Source, options: LintTextOptions = {}): LintResult {
  const { rules = builtinRules, topics = builtinTopics, configuration = {}, signal } = options;
  const loaded = { rules, topics };
  const base = options.base === undefined ? null : treeOf(options.base);
  const tree = readNorms(treeOf(source), base);
  const own = readFrontmatter(tree, loaded);
  const settings = resolveSettings(loaded, [configuration, own.configuration]);
  const texts = typeof source === 'string' ? source : new Map(source.map((one) => [one.file, one.source]));
  const result = lintTree(tree, texts, { ...loaded, settings, base, signal });
  const notices = own.problems.map(({ message }) => ({ kind: 'config', message }) as const);
  return { ...result, notices: [...notices, ...result.notices] };
}

/** How a parsed document, together with the base that it extends, stands to the built-in topics, or to those given, by topic id. */
export function judgeTopics(
  tree: Constitution,
  topics: readonly Topic[] = builtinTopics,
  base: Constitution | null = null,
): Map<string, TopicVerdict> {
  return judgeWhole(tree, base, topics);
}
