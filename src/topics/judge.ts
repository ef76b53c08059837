/** How a document stands to topics: what their cues find, and how like its passages are to labeled ones. */
import type { Constitution } from '../clast/index.js';
import { findCues } from './judge-by-cues.js';
import { secondOpinions } from './likeness/index.js';
import { heedPassing } from './passing.js';
import type { Topic } from './topic.js';
import type { TopicVerdict } from './verdict.js';

/**
 * Judges every topic of a tree that `readNorms` has read. Verdicts stand in the order of `topics`, and none depends on
 * which other topics are there. Built-in topics are judged by their cues and by likeness to labeled passages, topics
 * of one's own by their cues. A tree is judged once for a list of topics, for everybody who asks: it does not change after
 * that. Throws a TopicError where a topic cannot be compiled.
 */
export function judgeTopics(tree: Constitution, topics: readonly Topic[]): ReadonlyMap<string, TopicVerdict> {
  let byTopics = judged.get(tree);
  if (!byTopics) judged.set(tree, (byTopics = new WeakMap()));
  let verdicts = byTopics.get(topics);
  if (!verdicts) byTopics.set(topics, (verdicts = judge(tree, topics)));
  return verdicts;
}

const judged = new WeakMap<Constitution, WeakMap<readonly Topic[], ReadonlyMap<string, TopicVerdict>>>();

function judge(tree: Constitution, topics: readonly Topic[]): Map<string, TopicVerdict> {
  const { verdicts: byCues, passing } = findCues(tree, topics);
  const verdicts = secondOpinions(tree, topics, byCues);
  for (const topic of topics) {
    const verdict = verdicts.get(topic.id);
    if (verdict) verdicts.set(topic.id, heedPassing(topic, verdict, passing.get(topic.id) ?? []));
  }
  return verdicts;
}
