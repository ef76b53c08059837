/** Sentences and what they bind. */
export { actOf, isSameAct, leavesOpen, type Act, type Ruling } from './act.js';
export { type DefinedTerm, definedTerms } from './defined-terms.js';
export { isHardConstraint, isHardSection } from './hard.js';
export { jumpsWait, namesCircle, type Norm, opensCircle } from './circles.js';
export { asLed, leadOf } from './led-items.js';
export { authorityLevels, highestLevel, rankOfLevel } from './levels.js';
export { type Hedge, hedgesOf, modalOf } from './modal-words.js';
export {
  EarlierRulings,
  isContrary,
  isSameCondition,
  isSameInAll,
  relationOf,
  type ActRelation,
} from './opposition.js';
export { partyOf } from './party-nouns.js';
export { type PassiveDuty, passiveDutyOf } from './passive.js';
export { type PronounBearer, pronounBearerOf } from './pronoun-bearer.js';
export { readNorms } from './read.js';
export { ruledActs, type RuledAct } from './ruled-acts.js';
export { selfJudged } from './self-judged.js';
export { isSummaryTitle, isSummingUp } from './summaries.js';
export { type Meaning, meaningOf } from './verb-meanings.js';
