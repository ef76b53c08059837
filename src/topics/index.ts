export type { Evidence, Status, TopicVerdict } from './verdict.js';
export type { ConditionalCue, Cue, Facet, NearMiss, Starter, Topic, TopicGroup } from './topic.js';
export { TopicError } from './cue.js';
export { judgeByCues } from './judge-by-cues.js';
export { judgeTopics } from './judge.js';
