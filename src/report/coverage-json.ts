import type { CoverageEvidence, CoverageReport } from '../lint/index.js';

/**
 * The report as other programs read it; its JSON Schema is `coverage-report.schema.json`. All topics stand there each time,
 * with all their evidence. Ends with a line feed.
 */
export function coverageJson({ version, files }: CoverageReport): string {
  const shown = files.map(({ path, notJudged, topics }) => ({
    path,
    ...(notJudged && { notJudged }),
    topics: topics.map(({ evidence, base, ...topic }) => ({
      ...topic,
      ...(base && { base: pieceOf(base) }),
      evidence: evidence.map(pieceOf),
    })),
  }));
  return `${JSON.stringify({ version, files: shown }, null, 2)}\n`;
}

const pieceOf = ({
  line,
  file,
  clauseId,
  quote,
}: CoverageEvidence): Omit<CoverageEvidence, 'facet' | 'position'> => ({
  line,
  ...(file !== undefined && { file }),
  clauseId,
  quote,
});
