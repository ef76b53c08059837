/** The public API for authors of rules, and what the doors use of the linter. Rules import from here alone. */
export {
  clausesOf,
  fileOf,
  fold,
  openingsOf,
  sectionsOf,
  sentencesOf,
  walk,
  type AnyNode,
  type Attributes,
  type Bearer,
  type Clause,
  type Constitution,
  type Container,
  type Directive,
  type Example,
  type Group,
  type Kind,
  type Node,
  type Position,
  type Reference,
  type Role,
  type Section,
  type Sentence,
  type Span,
  type Strength,
  type Token,
  type Turn,
  type Verbatim,
  type Verdict,
} from '../clast/index.js';
export {
  type Act,
  actOf,
  type ActRelation,
  asLed,
  authorityLevels,
  type DefinedTerm,
  definedTerms,
  type Hedge,
  hedgesOf,
  EarlierRulings,
  isContrary,
  isHardConstraint,
  isHardSection,
  isSameAct,
  isSameCondition,
  isSameInAll,
  isSummaryTitle,
  isSummingUp,
  leadOf,
  type Meaning,
  meaningOf,
  modalOf,
  type PassiveDuty,
  passiveDutyOf,
  type PronounBearer,
  pronounBearerOf,
  rankOfLevel,
  relationOf,
  type RuledAct,
  ruledActs,
  selfJudged,
  jumpsWait,
  namesCircle,
  opensCircle,
} from '../norms/index.js';
export type { Evidence, Facet, Status, Topic, TopicGroup, TopicVerdict } from '../topics/index.js';
export { checkConfiguration, readFrontmatter, type ConfigurationProblem } from './check-configuration.js';
export {
  presetNames,
  type Configuration,
  type DocumentEntry,
  type FailOn,
  type Override,
  type PresetName,
  type RuleEntry,
  type TopicDeclaration,
} from './configuration.js';
export { frontmatterSchema } from './frontmatter-schema.js';
export { ruleFaults } from './check-rule.js';
export { coveragePage, type PageExamples } from './coverage-page.js';
export { coverageMessage, coverageRule } from './coverage-rule.js';
export {
  fileCoverage,
  type CoverageEvidence,
  type CoverageReport,
  type FileCoverage,
  type NotJudged,
  type TopicCoverage,
} from './coverage-report.js';
export type { Declaration } from './declared-topics.js';
export { isEmptyDocument } from './empty-document.js';
export { exitCode } from './exit.js';
export {
  explainSettings,
  type ExplainedSetting,
  type SettingSource,
  type SourcedLayer,
} from './explained-settings.js';
export {
  applyBaseline,
  baselineName,
  formatBaseline,
  parseBaseline,
  updatedBaseline,
  type AppliedBaseline,
  type Baseline,
  type BaselinedFile,
  type BaselineEntry,
} from './baseline.js';
export { apart, applyEdits, fixDocument, type Checked, type Fixed, type Sources } from './fixes.js';
export { commentPlaces } from './comment-places.js';
export { suppressionEdit, type SuppressionTarget } from './suppression-edit.js';
export {
  lintReport,
  type FileReport,
  type Finding,
  type LintReport,
  type Notice,
  type RelatedPlace,
  type SuppressedFinding,
  type Suppression,
  type Summary,
} from './finding.js';
export { fingerprints } from './fingerprint.js';
export { isEnglish } from './language.js';
export { nearest, onlyNear } from './nearest.js';
export {
  isBelowBar,
  leastVerdicts,
  measureOf,
  measures,
  precisionBar,
  precisionOf,
  type Count,
  type FindingVerdict,
  type Measure,
} from './precision.js';
export {
  coveragePrecisionSection,
  precisionSection,
  withPrecision,
  type CoverageMeasure,
  type GroupCounts,
} from './precision-page.js';
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
export {
  assertRule,
  ruleProblems,
  type Case,
  type ExpectedFinding,
  type Miss,
  type RuleCases,
} from './rule-cases.js';
export { ruleList, type RuleSummary } from './rule-list.js';
export { findingsOf, testRule, type Expected, type RuleCase } from './rule-tester.js';
export { lint, type LintOptions, type LintResult } from './runner.js';
export {
  defaultInclude,
  metasOf,
  resolveSettings,
  type Loaded,
  type RuleSetting,
  type Settings,
} from './settings.js';
export type { DisabledState, SuppressionComment } from './suppressions.js';
export { layersFor, type MatchedFiles, type PlaceSettings } from './overrides.js';
export { presetSeverity, topicOf } from './presets.js';
export { coveredByBaseRule } from './covered-by-base-rule.js';
export { speciesLevelRule, speciesLevelTopics } from './species-level.js';
export { yamlRule } from './yaml-rule.js';
export { yamlRuleCases } from './yaml-rule-cases.js';
export { checkYamlRule, type YamlRule } from './yaml-rule-form.js';
export { isJudgedByTopics, judgeWhole, type WholeVerdict } from './whole-coverage.js';
