export type { Configuration, PresetName } from './configuration.js';
export type { FileReport, Finding, LintReport, Notice, Summary } from './finding.js';
export {
  defineRule,
  type AnyRule,
  type Edit,
  type Family,
  type Fix,
  type Place,
  type Related,
  type Report,
  type Rule,
  type RuleContext,
  type RuleMeta,
  type Severity,
  type Visitor,
} from './rule.js';
