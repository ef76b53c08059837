/** How a document stands to every topic, with the author's word beside the judgement: what `clausewright coverage` reports. */
import type { Constitution } from '../clast/index.js';
import type { Evidence, Status, Topic } from '../topics/index.js';
import type { TopicDeclaration } from './configuration.js';
import { declaredTopic } from './declared-topics.js';
import { isEmptyDocument } from './empty-document.js';
import { isEnglish } from './language.js';
import type { Settings } from './settings.js';
import { judgeWhole } from './whole-coverage.js';

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
  evidence: readonly CoverageEvidence[];
  /** The base covers it here, and the document itself does not. */
  base?: CoverageEvidence;
}

export interface CoverageEvidence extends Pick<Evidence, 'line' | 'clauseId' | 'quote' | 'position'> {
  /** Where it stands in another file than the document's first. */
  file?: string;
  /** The facet that it supports, `touches` for none of them, `opposed` for the contrary. */
  facet: string;
}

/** Why a document was not asked what it covers. */
export type NotJudged = 'empty' | 'not-english';

/** A document, and how it stands to every topic. */
export interface FileCoverage {
  path: string;
  /** Where it is there, the statuses say nothing: every topic is `absent`, for nothing was judged. */
  notJudged?: NotJudged;
  topics: readonly TopicCoverage[];
}

/** `version` is that of the shape, and rises when a reader of the JSON would have to change. */
export interface CoverageReport {
  version: 1;
  files: readonly FileCoverage[];
}

/**
 * Judges all `topics`, in their order, over the document and its base, whatever the settings have on or off. A document
 * that says nothing, or not in English, is not judged, as `lint` has no findings about what it lacks.
 */
export function fileCoverage(
  path: string,
  tree: Constitution,
  topics: readonly Topic[],
  settings: Pick<Settings, 'topics'>,
  base: Constitution | null = null,
): FileCoverage {
  const notJudged = isEmptyDocument(tree) ? 'empty' : isEnglish(tree) ? null : 'not-english';
  if (notJudged === null) return { path, topics: topicCoverage(tree, topics, settings, base) };
  const unjudged = topics.map(({ id, facets }): TopicCoverage => {
    const missing = facets.map((facet) => facet.id);
    return {
      topic: id,
      status: 'absent',
      score: 0,
      missing,
      ...declaration(id, tree, settings),
      evidence: [],
    };
  });
  return { path, notJudged, topics: unjudged };
}

function topicCoverage(
  tree: Constitution,
  topics: readonly Topic[],
  settings: Pick<Settings, 'topics'>,
  base: Constitution | null,
): TopicCoverage[] {
  const verdicts = judgeWhole(tree, base, topics);
  return topics.flatMap(({ id }) => {
    const verdict = verdicts.get(id);
    if (!verdict) return [];
    const { status, score, missing, inBase } = verdict;
    const evidence = verdict.evidence.map(shown);
    return {
      topic: id,
      status,
      score,
      missing,
      ...declaration(id, tree, settings),
      evidence,
      ...(inBase && { base: shown(inBase) }),
    };
  });
}

const shown = ({ line, clauseId, quote, facet, position, file }: Evidence): CoverageEvidence => ({
  line,
  clauseId,
  quote,
  facet,
  position,
  ...(file !== undefined && { file }),
});

function declaration(
  topic: string,
  tree: Constitution,
  settings: Pick<Settings, 'topics'>,
): Pick<TopicCoverage, 'declared' | 'reason'> {
  const declared = declaredTopic(topic, tree, settings);
  if (!declared) return {};
  return { declared: declared.status, ...(declared.reason !== null && { reason: declared.reason }) };
}
