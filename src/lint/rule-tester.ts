/** Runs one rule over one text, for the tests of rules. */
import type { Constitution } from '../clast/index.js';
import type { Topic } from '../topics/index.js';
import { readFrontmatter } from './check-configuration.js';
import type { Finding } from './finding.js';
import type { AnyRule } from './rule.js';
import { lint } from './runner.js';
import { resolveSettings } from './settings.js';

export interface Expected {
  line: number;
  column: number;
  message: string;
}

export interface RuleCase {
  /** The tree after norms. */
  tree: Constitution;
  source: string;
  /** What the document extends, after norms; nothing where it is left out. */
  base?: Constitution;
  /** What coverage is judged by; none where the rule asks for no topic. */
  topics?: readonly Topic[];
  options?: Readonly<Record<string, unknown>>;
  /** Rules that run with it, for a rule about what they report; their own findings are left out. */
  beside?: readonly AnyRule[];
}

/** The rule's findings in full, heeding comments in the document and the topics that its front matter declares. Throws an Error where the rule broke. */
export function findingsOf(
  rule: AnyRule,
  { tree, source, base, topics = [], options = {}, beside = [] }: RuleCase,
): readonly Finding[] {
  const severity = rule.meta.severity === 'off' ? 'warning' : rule.meta.severity;
  const loaded = { rules: [rule, ...beside.filter(({ meta }) => meta.id !== rule.meta.id)], topics };
  const { topics: declared = {}, rules: others = {} } = readFrontmatter(tree, loaded).configuration;
  const settings = resolveSettings(loaded, [
    { topics: declared, rules: { ...others, [rule.meta.id]: [severity, options] } },
  ]);
  const { findings, notices } = lint(tree, source, { ...loaded, settings, base });
  const [broken] = notices;
  if (broken) throw new Error(broken.message);
  return findings.filter(({ ruleId }) => ruleId === rule.meta.id);
}

/** The rule's findings as the `NAME.json` beside an example holds them: in order, exact and complete. */
export function testRule(rule: AnyRule, example: RuleCase): Expected[] {
  return findingsOf(rule, example).map(({ position: { start }, message }) => ({
    line: start.line,
    column: start.column,
    message,
  }));
}
