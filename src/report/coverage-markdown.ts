/** Coverage of topics as Markdown, for a pull request or a report: tables as GitHub renders them. */
import type { CoverageReport, FileCoverage, Topic, TopicCoverage } from '../lint/index.js';
import { compareWithFirst, type Gap } from './coverage-comparison.js';
import {
  countLine,
  countsOf,
  declarationOf,
  declaredMark,
  matrixOf,
  meaningOf,
  missingOf,
  notJudgedBecause,
  symbols,
} from './coverage-matrix.js';
import { markdownText } from './markdown-text.js';
import { counted } from './prose.js';
import { shorten } from './shorten.js';
import { evidencePlace } from './evidence-place.js';

export interface CoverageMarkdownOptions {
  /** What the topics are called, and in which groups they are shown. */
  topics: readonly Topic[];
  /** Show what each status rests on, and what is missing. */
  evidence?: boolean;
}

/** Characters of a sentence that a cell quotes, so that the table stays one. */
const quoted = 200;
/** Pieces of evidence that are shown of a topic: the others stand in the JSON. */
const shownEvidence = 5;
/** Documents that are quoted for a gap. */
const shownThere = 2;

/**
 * A matrix of topics by documents, of one document with its best evidence; what the first of several lacks and another
 * covers; on request the evidence. Text of the documents is escaped. Ends with a line feed; empty where the report is.
 */
export function coverageMarkdown(report: CoverageReport, options: CoverageMarkdownOptions): string {
  const { topics, evidence = false } = options;
  const { files } = report;
  if (files.length === 0) return '';
  const gaps = compareWithFirst(report, topics);
  const blocks = [
    '## Coverage of topics',
    files.map(summaryLine).join('\n'),
    ...(files.every(({ notJudged }) => notJudged) ? [] : [matrixTable(report, topics)]),
    ...declaredList(files),
    ...(gaps ? gapTable(gaps, files[0]?.path ?? '') : []),
    ...(evidence ? files.flatMap((file) => evidenceList(file, topics)) : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function summaryLine({ path, notJudged, topics }: FileCoverage): string {
  return `- ${markdownText(path)}: ${notJudged ? notJudgedBecause[notJudged] : `${countLine(topics)}.`}`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

const nameOf = ({ title, id }: Topic): string => `${markdownText(title)} (\`${id}\`)`;

function statusOf({ status, declared }: TopicCoverage): string {
  return markdownText(`${symbols[status]} ${status}${declared === undefined ? '' : declaredMark}`);
}

function matrixTable(report: CoverageReport, topics: readonly Topic[]): string {
  const isOne = report.files.length === 1;
  const rows = matrixOf(report, topics).flatMap(({ group, rows: inGroup }) => {
    const covered = report.files.map(({ notJudged }, index) => {
      if (notJudged) return '';
      const cells = inGroup.flatMap(({ cells }) => cells[index] ?? []);
      return `**${countsOf(cells).covered} of ${cells.length} covered**`;
    });
    const ofTopics = inGroup.map(({ topic, cells }) => [
      nameOf(topic),
      ...cells.map((cell) => (cell ? statusOf(cell) : '? not judged')),
      ...(isOne ? [bestOf(cells[0])] : []),
    ]);
    return [[`**${group}**`, ...covered, ...(isOne ? [''] : [])], ...ofTopics];
  });
  const heads = report.files.map(({ path }) => markdownText(path));
  return table(['Topic', ...heads, ...(isOne ? ['Where'] : [])], rows);
}

function bestOf(cell: TopicCoverage | null | undefined): string {
  const best = cell?.evidence[0];
  return best ? `${markdownText(evidencePlace(best))}: ${quote(best.quote)}` : '';
}

const quote = (text: string, most = quoted): string => `"${markdownText(shorten(text, most))}"`;

/** What the authors declare, with their reasons. */
function declaredList(files: readonly FileCoverage[]): string[] {
  const lines = files.flatMap(({ path, topics }) =>
    topics.flatMap((coverage) => {
      const declared = declarationOf(coverage);
      if (declared === null) return [];
      return [`- \`${coverage.topic}\` in ${markdownText(path)}: ${markdownText(declared)}`];
    }),
  );
  return lines.length === 0
    ? []
    : [`\\${declaredMark} declared by the author; shown is what is judged:`, lines.join('\n')];
}

function gapTable(gaps: readonly Gap[], first: string): string[] {
  const name = markdownText(first);
  if (gaps.length === 0) return [`${name} lacks nothing that another covers.`];
  const rows = gaps.flatMap(({ topic, here, there }) =>
    there
      .slice(0, shownThere)
      .map(({ path, evidence: [best] }, index) => [
        index === 0 ? nameOf(topic) : '',
        index === 0 ? statusOf(here) : '',
        markdownText(path),
        best
          ? markdownText(best.file === undefined ? String(best.line) : `${best.line} of ${best.file}`)
          : '',
        best ? quote(best.quote) : '',
      ]),
  );
  return [
    `### What ${name} lacks and another covers`,
    `${counted(gaps.length, 'topic')}, with at most ${shownThere} documents that cover it, the fullest first.`,
    table(['Topic', 'Here', 'Covered in', 'Line', 'What it says'], rows),
  ];
}

function evidenceList(file: FileCoverage, topics: readonly Topic[]): string[] {
  if (file.notJudged) return [];
  const covered = new Map(file.topics.map((coverage) => [coverage.topic, coverage]));
  const items = topics.flatMap((topic) => {
    const coverage = covered.get(topic.id);
    return coverage ? [topicItem(topic, coverage)] : [];
  });
  return [`### Evidence in ${markdownText(file.path)}`, items.join('\n')];
}

function topicItem(topic: Topic, coverage: TopicCoverage): string {
  const pieces = coverage.evidence.slice(0, shownEvidence).map((piece) => {
    const { quote: text, facet } = piece;
    return `  - ${markdownText(evidencePlace(piece))}, ${markdownText(meaningOf(topic, facet))}: ${quote(text, Infinity)}`;
  });
  const more = coverage.evidence.length - shownEvidence;
  const missing = missingOf(topic, coverage);
  return [
    `- ${nameOf(topic)}: ${statusOf(coverage)}`,
    ...pieces,
    ...(more > 0 ? [`  - and ${more} more`] : []),
    ...(missing.length > 0 ? [`  - missing: ${markdownText(missing.join(', '))}`] : []),
  ].join('\n');
}
