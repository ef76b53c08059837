/** How a document stands to every topic, with the author's word beside the judgement: what `clausewright coverage` reports. */
import type { Constitution } from '../clast/index.js';
import { judgeTopics, type Status, type Topic } from '../topics/index.js';
import type { TopicDeclaration } from './configuration.js';
import { declaredTopic } from './declared-topics.js';
import type { Settings } from './settings.js';

export interface TopicCoverage {
  topic: string;
  status: Status;
  /** 0 (nothing said) to 1 (all that the topic asks for). */
  score: number;
  /** Ids of the facets that the document lacks. */
  missing: readonly string[];
  /** What the author says of the topic, in the configuration, front matter or a comment; the judged status stays beside it. */
  declared?: TopicDeclaration['status'];
  /** The author's reason, where he gave one. */
  reason?: string;
  /** Best first. */
  evidence: readonly { line: number; clauseId: string; quote: string }[];
}

/** `version` is that of the shape, and rises when a reader of the JSON would have to change. */
export interface CoverageReport {
  version: 1;
  files: readonly { path: string; topics: readonly TopicCoverage[] }[];
}

/** Judges all `topics`, in their order, whatever the settings have on or off. */
export function topicCoverage(
  tree: Constitution,
  topics: readonly Topic[],
  settings: Pick<Settings, 'topics'>,
): TopicCoverage[] {
  const verdicts = judgeTopics(tree, topics);
  return topics.flatMap(({ id }) => {
    const verdict = verdicts.get(id);
    if (!verdict) return [];
    const { status, score, missing, evidence } = verdict;
    return {
      topic: id,
      status,
      score,
      missing,
      ...declaration(id, tree, settings),
      evidence: evidence.map(({ line, clauseId, quote }) => ({ line, clauseId, quote })),
    };
  });
}

function declaration(
  topic: string,
  tree: Constitution,
  settings: Pick<Settings, 'topics'>,
): Pick<TopicCoverage, 'declared' | 'reason'> {
  const declared = declaredTopic(topic, tree, settings);
  if (!declared) return {};
  return { declared: declared.status, ...(declared.reason !== null && { reason: declared.reason }) };
}
