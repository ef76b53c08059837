/** Sentences and what they bind. */
export { highestLevel, isHardConstraint, isHardSection } from './hard.js';
export { type Hedge, hedgesOf, modalOf } from './modal-words.js';
export { readNorms } from './read.js';
