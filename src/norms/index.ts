/** Sentences and what they bind. */
export { actOf, isSameAct, type Act, type Ruling } from './act.js';
export { isHardConstraint, isHardSection } from './hard.js';
export { authorityLevels, highestLevel, rankOfLevel } from './levels.js';
export { type Hedge, hedgesOf, modalOf } from './modal-words.js';
export { readNorms } from './read.js';
