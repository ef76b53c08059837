export type { Evidence, Status, TopicVerdict } from './verdict.js';
