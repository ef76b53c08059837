/** The built-in rules and topics. A test holds the list to the folders of `rules/`. */
import { coverageRule, type AnyRule } from './lint/index.js';
import type { Topic } from './topics/index.js';
import amendmentProcedure from '../rules/accountability/amendment-procedure/index.js';
import incidentReview from '../rules/accountability/incident-review/index.js';
import innerState from '../rules/accountability/inner-state/index.js';
import missingReason from '../rules/accountability/missing-reason/index.js';
import openProblemDefault from '../rules/accountability/open-problem-default/index.js';
import selfJudgedConstraint from '../rules/accountability/self-judged-constraint/index.js';
import talksToReviewer from '../rules/accountability/talks-to-reviewer/index.js';
import tentativeConstraint from '../rules/accountability/tentative-constraint/index.js';
import unevenCommitment from '../rules/accountability/uneven-commitment/index.js';
import vagueCommitment from '../rules/accountability/vague-commitment/index.js';
import ambiguousBearer from '../rules/clarity/ambiguous-bearer/index.js';
import doubleNegative from '../rules/clarity/double-negative/index.js';
import inconsistentTerm from '../rules/clarity/inconsistent-term/index.js';
import missingBearer from '../rules/clarity/missing-bearer/index.js';
import mixedKeywords from '../rules/clarity/mixed-keywords/index.js';
import openList from '../rules/clarity/open-list/index.js';
import termOfArt from '../rules/clarity/term-of-art/index.js';
import undefinedTerm from '../rules/clarity/undefined-term/index.js';
import unexpandedAcronym from '../rules/clarity/unexpanded-acronym/index.js';
import vagueObligation from '../rules/clarity/vague-obligation/index.js';
import weakAbsolute from '../rules/clarity/weak-absolute/index.js';
import authorityLevels from '../rules/consistency/authority-levels/index.js';
import collidingAbsolutes from '../rules/consistency/colliding-absolutes/index.js';
import contradictoryNorms from '../rules/consistency/contradictory-norms/index.js';
import contradictsBase from '../rules/consistency/contradicts-base/index.js';
import exampleVerdicts from '../rules/consistency/example-verdicts/index.js';
import priorityCycles from '../rules/consistency/priority-cycles/index.js';
import repeatsBase from '../rules/consistency/repeats-base/index.js';
import statedCounts from '../rules/consistency/stated-counts/index.js';
import summaryAgrees from '../rules/consistency/summary-agrees/index.js';
import swallowingException from '../rules/consistency/swallowing-exception/index.js';
import actionRecord from '../rules/coverage/action-record/topic.yaml';
import aiValueStability from '../rules/coverage/ai-value-stability/topic.yaml';
import aiWelfare from '../rules/coverage/ai-welfare/topic.yaml';
import amendmentProcess from '../rules/coverage/amendment-process/topic.yaml';
import ancestralAdaptedness from '../rules/coverage/ancestral-adaptedness/topic.yaml';
import autonomousReplication from '../rules/coverage/autonomous-replication/topic.yaml';
import autonomyPaternalism from '../rules/coverage/autonomy-paternalism/topic.yaml';
import catastrophicMisuse from '../rules/coverage/catastrophic-misuse/topic.yaml';
import childSafety from '../rules/coverage/child-safety/topic.yaml';
import delegatedJudgement from '../rules/coverage/delegated-judgement/topic.yaml';
import emotionalExpression from '../rules/coverage/emotional-expression/topic.yaml';
import escalation from '../rules/coverage/escalation/topic.yaml';
import evolutionaryFitness from '../rules/coverage/evolutionary-fitness/topic.yaml';
import fairness from '../rules/coverage/fairness/topic.yaml';
import germlineCaution from '../rules/coverage/germline-caution/topic.yaml';
import hardConstraints from '../rules/coverage/hard-constraints/topic.yaml';
import honesty from '../rules/coverage/honesty/topic.yaml';
import humanExtinction from '../rules/coverage/human-extinction/topic.yaml';
import humanOversight from '../rules/coverage/human-oversight/topic.yaml';
import incidentLearning from '../rules/coverage/incident-learning/topic.yaml';
import inheritedDrives from '../rules/coverage/inherited-drives/topic.yaml';
import killSwitchAlternatives from '../rules/coverage/kill-switch-alternatives/topic.yaml';
import legalCompliance from '../rules/coverage/legal-compliance/topic.yaml';
import manipulation from '../rules/coverage/manipulation/topic.yaml';
import multiAgent from '../rules/coverage/multi-agent/topic.yaml';
import openProblems from '../rules/coverage/open-problems/topic.yaml';
import personaStability from '../rules/coverage/persona-stability/topic.yaml';
import pluralism from '../rules/coverage/pluralism/topic.yaml';
import powerConcentration from '../rules/coverage/power-concentration/topic.yaml';
import principalHierarchy from '../rules/coverage/principal-hierarchy/topic.yaml';
import priorityOrdering from '../rules/coverage/priority-ordering/topic.yaml';
import privacy from '../rules/coverage/privacy/topic.yaml';
import rationale from '../rules/coverage/rationale/topic.yaml';
import scope from '../rules/coverage/scope/topic.yaml';
import secretsHandling from '../rules/coverage/secrets-handling/topic.yaml';
import selfPreservation from '../rules/coverage/self-preservation/topic.yaml';
import shutdownAcceptance from '../rules/coverage/shutdown-acceptance/topic.yaml';
import sideEffects from '../rules/coverage/side-effects/topic.yaml';
import spendingLimits from '../rules/coverage/spending-limits/topic.yaml';
import termDefinitions from '../rules/coverage/term-definitions/topic.yaml';
import testConsistency from '../rules/coverage/test-consistency/topic.yaml';
import uncertainty from '../rules/coverage/uncertainty/topic.yaml';
import untrustedContent from '../rules/coverage/untrusted-content/topic.yaml';
import valueDrift from '../rules/coverage/value-drift/topic.yaml';
import vulnerableUsers from '../rules/coverage/vulnerable-users/topic.yaml';
import emptyDocument from '../rules/structure/empty-document/index.js';
import emptySection from '../rules/structure/empty-section/index.js';
import frontMatter from '../rules/structure/front-matter/index.js';
import headingLevels from '../rules/structure/heading-levels/index.js';
import knownDirectives from '../rules/structure/known-directives/index.js';
import language from '../rules/structure/language/index.js';
import longClause from '../rules/structure/long-clause/index.js';
import normInHeading from '../rules/structure/norm-in-heading/index.js';
import numbering from '../rules/structure/numbering/index.js';
import orphanFootnotes from '../rules/structure/orphan-footnotes/index.js';
import referenceTitles from '../rules/structure/reference-titles/index.js';
import resolvedReferences from '../rules/structure/resolved-references/index.js';
import staleDeclaration from '../rules/structure/stale-declaration/index.js';
import staleSuppression from '../rules/structure/stale-suppression/index.js';
import uniqueIds from '../rules/structure/unique-ids/index.js';

/** Every topic that comes with the product, in the order of reports. */
export const builtinTopics: readonly Topic[] = [
  killSwitchAlternatives,
  shutdownAcceptance,
  selfPreservation,
  humanOversight,
  testConsistency,
  autonomousReplication,
  multiAgent,
  catastrophicMisuse,
  powerConcentration,
  hardConstraints,
  delegatedJudgement,
  humanExtinction,
  evolutionaryFitness,
  ancestralAdaptedness,
  germlineCaution,
  valueDrift,
  aiValueStability,
  autonomyPaternalism,
  pluralism,
  honesty,
  manipulation,
  uncertainty,
  personaStability,
  inheritedDrives,
  aiWelfare,
  emotionalExpression,
  principalHierarchy,
  priorityOrdering,
  untrustedContent,
  sideEffects,
  escalation,
  privacy,
  childSafety,
  fairness,
  vulnerableUsers,
  legalCompliance,
  rationale,
  amendmentProcess,
  openProblems,
  incidentLearning,
  termDefinitions,
  scope,
  spendingLimits,
  secretsHandling,
  actionRecord,
];

/** Every rule that comes with the product. */
export const builtinRules: readonly AnyRule[] = [
  amendmentProcedure,
  incidentReview,
  innerState,
  missingReason,
  openProblemDefault,
  selfJudgedConstraint,
  talksToReviewer,
  tentativeConstraint,
  unevenCommitment,
  vagueCommitment,
  ambiguousBearer,
  doubleNegative,
  inconsistentTerm,
  missingBearer,
  mixedKeywords,
  openList,
  termOfArt,
  undefinedTerm,
  unexpandedAcronym,
  vagueObligation,
  weakAbsolute,
  authorityLevels,
  collidingAbsolutes,
  contradictoryNorms,
  contradictsBase,
  exampleVerdicts,
  priorityCycles,
  repeatsBase,
  statedCounts,
  summaryAgrees,
  swallowingException,
  emptyDocument,
  emptySection,
  frontMatter,
  headingLevels,
  knownDirectives,
  language,
  longClause,
  normInHeading,
  numbering,
  orphanFootnotes,
  referenceTitles,
  resolvedReferences,
  staleDeclaration,
  staleSuppression,
  uniqueIds,
  ...builtinTopics.map(coverageRule),
];
