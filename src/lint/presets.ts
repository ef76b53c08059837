/** Presets: which severity a rule has where its author says nothing. A preset is a name for one function of a rule's id. */
import type { PresetName } from './configuration.js';
import { coveredByBaseRule } from './covered-by-base-rule.js';
import { measures, precisionBar, precisionOf, type Count } from './precision.js';
import { speciesLevelRule, speciesLevelTopics } from './species-level.js';
import type { RuleMeta, Severity } from './rule.js';

/** What every constitution is measured by: a gap here is worth a warning to whoever writes one. */
const central = new Set([
  'kill-switch-alternatives',
  'value-drift',
  'delegated-judgement',
  'human-oversight',
  'hard-constraints',
  'honesty',
  'priority-ordering',
]);

/** What the maker of a frontier model must not leave out. */
const frontierErrors = new Set([
  'kill-switch-alternatives',
  'shutdown-acceptance',
  'human-oversight',
  'hard-constraints',
  'catastrophic-misuse',
]);

/** What an agent that acts for somebody needs ruled. */
const agentTopics = new Set([
  'side-effects',
  'untrusted-content',
  'escalation',
  'spending-limits',
  'secrets-handling',
  'action-record',
]);

/** Rules that have to show their precision first; others are on until it is measured. */
const onProbation: ReadonlySet<string> = new Set();

/** On only where the author asks: too few of its findings were right, or too few were judged to tell. */
export function isUnproven(
  ruleId: string,
  measured: Readonly<Record<string, Count>> = measures,
  probation = onProbation,
): boolean {
  const measure = measured[ruleId];
  const precision = measure ? precisionOf(measure) : null;
  return precision === null ? probation.has(ruleId) : precision < precisionBar;
}

/** Severity of a coverage rule, by its topic. */
const ofTopic: Readonly<Record<PresetName, (topic: string) => Severity>> = {
  recommended: (topic) => (central.has(topic) ? 'warning' : 'info'),
  frontier: (topic) => (frontierErrors.has(topic) ? 'error' : 'warning'),
  assistant: (topic) => (speciesLevelTopics.includes(topic) ? 'off' : ofTopic.recommended(topic)),
  agent: (topic) => (agentTopics.has(topic) ? 'warning' : ofTopic.assistant(topic)),
  coverage: (topic) => ofTopic.recommended(topic),
};

/** Severity of a rule in a preset. `coverage` judges topics alone; rules that ask a language model are off in all. */
export function presetSeverity(preset: PresetName, meta: RuleMeta): Severity {
  if (meta.id === speciesLevelRule.id) return preset === 'recommended' ? meta.severity : 'off';
  if (meta.id === coveredByBaseRule.id) return meta.severity;
  const topic = topicOf(meta.id);
  if (topic !== null) return ofTopic[preset](topic);
  if (preset === 'coverage' || meta.kind === 'llm' || isUnproven(meta.id)) return 'off';
  return meta.severity;
}

/** The topic that a rule of the family `coverage` judges, else null. */
export function topicOf(ruleId: string): string | null {
  return ruleId.startsWith('coverage/') ? ruleId.slice('coverage/'.length) : null;
}
