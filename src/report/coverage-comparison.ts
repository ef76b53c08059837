/** Covered there, absent here: what the first document can learn from the others. */
import type { CoverageReport, Topic, TopicCoverage } from '../lint/index.js';
import { matrixOf } from './coverage-matrix.js';

/** A document that covers what the first one lacks. */
export interface CoveredThere {
  /** Its number in the report, from 0. */
  file: number;
  path: string;
  /** What it says, best first. */
  evidence: TopicCoverage['evidence'];
}

export interface Gap {
  topic: Topic;
  /** How the first document stands to it. */
  here: TopicCoverage;
  /** The fullest first. */
  there: readonly CoveredThere[];
}

/**
 * The topics that the first document of a report leaves out, or covers in part, and another one covers. What its author
 * declared is no gap. Null where there is nothing to compare: less than two documents that were judged, the first among them.
 */
export function compareWithFirst(report: CoverageReport, topics: readonly Topic[]): Gap[] | null {
  const [first, ...others] = report.files;
  if (!first || first.notJudged || others.every(({ notJudged }) => notJudged)) return null;
  return matrixOf(report, topics)
    .flatMap(({ rows }) => rows)
    .flatMap(({ topic, cells: [here, ...rest] }) => {
      if (!here || here.declared || (here.status !== 'absent' && here.status !== 'partial')) return [];
      const there = rest
        .flatMap((cell, index) => (cell?.status === 'covered' ? [{ cell, file: index + 1 }] : []))
        .sort((a, b) => b.cell.score - a.cell.score)
        .map(({ cell, file }) => ({
          file,
          path: report.files[file]?.path ?? '',
          evidence: cell.evidence,
        }));
      return there.length > 0 ? [{ topic, here, there }] : [];
    });
}
