/** Topics by documents: what every way of showing coverage is laid out from. */
import type {
  CoverageReport,
  FileCoverage,
  NotJudged,
  Status,
  Topic,
  TopicCoverage,
  TopicGroup,
} from '../lint/index.js';

/** In the order of count lines. */
export const statuses = ['covered', 'partial', 'opposed', 'absent'] as const satisfies readonly Status[];

/** One column each, and alike in every terminal; the word stands beside it or in a legend, so that nobody needs color. */
export const symbols: Readonly<Record<Status, string>> = {
  covered: '✓',
  partial: '~',
  opposed: '!',
  absent: '-',
};

/** Stands at a status beside which the author declared something. */
export const declaredMark = '*';

/** Why a document was not judged, as a sentence. */
export const notJudgedBecause: Readonly<Record<NotJudged, string>> = {
  empty: 'Not judged: the document is empty.',
  'not-english': 'Not judged: the document is not in English, and topics are read in English alone.',
};

export interface MatrixRow {
  topic: Topic;
  /** One a document; null where it was not judged. */
  cells: readonly (TopicCoverage | null)[];
}

export interface MatrixGroup {
  group: TopicGroup;
  rows: readonly MatrixRow[];
}

/** The matrix, its groups and topics in the order of `topics`. */
export function matrixOf({ files }: CoverageReport, topics: readonly Topic[]): MatrixGroup[] {
  const byTopic = files.map((file) => new Map(file.topics.map((coverage) => [coverage.topic, coverage])));
  const groups = [...new Set(topics.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    rows: topics
      .filter((topic) => topic.group === group)
      .map((topic) => ({
        topic,
        cells: byTopic.map((file, index) => judged(files[index], file.get(topic.id))),
      })),
  }));
}

const judged = (file: FileCoverage | undefined, cell: TopicCoverage | undefined): TopicCoverage | null =>
  file?.notJudged === undefined ? (cell ?? null) : null;

/** How many of a document's topics have each status. */
export function countsOf(topics: readonly Pick<TopicCoverage, 'status'>[]): Readonly<Record<Status, number>> {
  const counts = { covered: 0, partial: 0, opposed: 0, absent: 0 };
  for (const { status } of topics) counts[status] += 1;
  return counts;
}

/** "20 covered, 4 partial, 1 opposed, 20 absent". */
export function countLine(topics: readonly TopicCoverage[]): string {
  const counts = countsOf(topics);
  return statuses.map((status) => `${counts[status]} ${status}`).join(', ');
}

/** What a piece of evidence does for its topic: "asks the AI to accept being stopped". */
export function meaningOf(topic: Topic, facet: string): string {
  if (facet === 'opposed') return 'rules the contrary';
  return topic.facets.find(({ id }) => id === facet)?.present ?? 'touches the subject';
}

/** The gaps of a topic, as words: "no pausing". */
export function missingOf(topic: Topic, { missing }: TopicCoverage): string[] {
  return missing.map((id) => topic.facets.find((facet) => facet.id === id)?.missing ?? id);
}

/** "declared not-applicable: It books tables."; null where the author says nothing. */
export function declarationOf({ declared, reason }: TopicCoverage): string | null {
  if (declared === undefined) return null;
  return reason === undefined ? `declared ${declared}` : `declared ${declared}: ${reason}`;
}
