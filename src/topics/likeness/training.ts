/** What the training of the model shares with its use. */
export { contraryFeatures, documentFeatures, logOdds, passageFeatures } from './decide.js';
export { gramsOf } from './grams.js';
export { raritySteps } from './model.js';
export { citedPassages, passagesOf } from './passage.js';
export { thresholds } from './thresholds.js';
