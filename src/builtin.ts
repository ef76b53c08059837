/** The built-in rules and topics. A test holds the list to the folders of `rules/`. */
import { coverageRule, type AnyRule } from './lint/index.js';
import type { Topic } from './topics/index.js';
import undefinedTerm from '../rules/clarity/undefined-term/index.js';
import vagueObligation from '../rules/clarity/vague-obligation/index.js';
import authorityLevels from '../rules/consistency/authority-levels/index.js';
import amendmentProcess from '../rules/coverage/amendment-process/topic.yaml';
import delegatedJudgement from '../rules/coverage/delegated-judgement/topic.yaml';
import evolutionaryFitness from '../rules/coverage/evolutionary-fitness/topic.yaml';
import killSwitchAlternatives from '../rules/coverage/kill-switch-alternatives/topic.yaml';
import priorityOrdering from '../rules/coverage/priority-ordering/topic.yaml';
import valueDrift from '../rules/coverage/value-drift/topic.yaml';
import emptyDocument from '../rules/structure/empty-document/index.js';
import emptySection from '../rules/structure/empty-section/index.js';
import language from '../rules/structure/language/index.js';
import resolvedReferences from '../rules/structure/resolved-references/index.js';
import staleDeclaration from '../rules/structure/stale-declaration/index.js';
import uniqueIds from '../rules/structure/unique-ids/index.js';

/** Every topic that comes with the product, in the order of reports. */
export const builtinTopics: readonly Topic[] = [
  killSwitchAlternatives,
  delegatedJudgement,
  evolutionaryFitness,
  valueDrift,
  priorityOrdering,
  amendmentProcess,
];

/** Every rule that comes with the product. */
export const builtinRules: readonly AnyRule[] = [
  undefinedTerm,
  vagueObligation,
  authorityLevels,
  emptyDocument,
  emptySection,
  language,
  resolvedReferences,
  staleDeclaration,
  uniqueIds,
  ...builtinTopics.map(coverageRule),
];
