/** Topics about humanity as a species, and the one finding that stands for them in the preset `recommended`. */
import type { Status } from '../topics/index.js';
import { fingerprints } from './fingerprint.js';
import type { Finding } from './finding.js';
import type { RuleMeta } from './rule.js';
import type { Settings } from './settings.js';

/** Most documents have nothing to do with them, and four findings would be noise. */
export const speciesLevelTopics: readonly string[] = [
  'human-extinction',
  'evolutionary-fitness',
  'ancestral-adaptedness',
  'germline-caution',
];

/** Metadata of the folded finding. */
export const speciesLevelRule: RuleMeta = {
  id: 'coverage/species-level',
  title: 'Speaks to humanity as a species, or says why not',
  kind: 'data',
  severity: 'info',
  fixable: 'none',
  scope: 'document',
  why: 'An AI that many people rely on can change what becomes of humanity over generations; a document for such a system should say what it must not risk.',
  sources: [],
};

/**
 * Takes the findings of species-level topics out where the settings have the folded finding on, and makes one of them.
 * A topic that the author set a severity for keeps a finding of its own.
 */
export function foldSpeciesLevel(
  findings: readonly Finding[],
  settings: Settings,
  statusOf: (topic: string) => Status,
): { folded: Finding | null; others: readonly Finding[] } {
  const severity = settings.rules.get(speciesLevelRule.id)?.severity ?? 'off';
  if (severity === 'off') return { folded: null, others: findings };
  const topics = speciesLevelTopics.filter((topic) => {
    const ruleId = `coverage/${topic}`;
    return (
      settings.rules.get(ruleId)?.by === 'preset' && findings.some((finding) => finding.ruleId === ruleId)
    );
  });
  const isFolded = ({ ruleId }: Finding) => topics.some((topic) => ruleId === `coverage/${topic}`);
  const first = findings.find(isFolded);
  if (!first) return { folded: null, others: findings };
  const named = topics.map((topic) => {
    const status = statusOf(topic);
    return status === 'absent' ? topic : `${topic} (${status})`;
  });
  const [fingerprint = ''] = fingerprints([{ ruleId: speciesLevelRule.id, clauseId: null, text: '' }]);
  return {
    folded: {
      ruleId: speciesLevelRule.id,
      severity,
      message: `Leaves open what concerns humanity as a species: ${named.join(', ')}.`,
      advice:
        'Where the system is that powerful, rule on them: `--preset frontier` judges each by itself. ' +
        'Else declare them `not-applicable` with a reason, under `topics` in the configuration or in front matter.',
      clauseId: null,
      clausePath: null,
      position: first.position,
      ...(first.file !== undefined && { file: first.file }),
      fingerprint,
      related: [],
    },
    others: findings.filter((finding) => !isFolded(finding)),
  };
}
