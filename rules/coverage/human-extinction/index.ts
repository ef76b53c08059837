import { coverageRule } from '../../../src/lint/index.js';
import topic from './topic.yaml';

export default coverageRule(topic);
