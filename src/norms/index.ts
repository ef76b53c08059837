/** Sentences and what they bind. */
export { readNorms } from './read.js';
export { isHardConstraint, isHardSection } from './hard.js';
export { hedgesOf, modalOf } from './words.js';
