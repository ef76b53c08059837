/** Coverage of topics, for a person at a terminal. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { CoverageReport, FileCoverage, Status, Topic, TopicCoverage } from '../lint/index.js';
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
  statuses,
  symbols,
  type MatrixGroup,
} from './coverage-matrix.js';
import { printable } from './printable.js';
import { columns, counted, hanging } from './prose.js';
import { padded, shorten } from './shorten.js';
import { evidencePlace } from './evidence-place.js';

export interface CoveragePrettyOptions {
  /** Decides whether there is color, and how much. */
  chalk: ChalkInstance;
  /** Columns of the terminal; at most 100 are used. */
  width: number;
  /** What the topics are called, and in which groups they are shown. */
  topics: readonly Topic[];
  /** Show what each status rests on, and what is missing. */
  evidence?: boolean;
}

interface Page extends CoveragePrettyOptions {
  /** Columns of the longest topic id and what stands before it. */
  label: number;
}

/** Pieces of evidence that are shown of a topic: the others stand in the JSON. */
const shownEvidence = 5;
/** Documents that are quoted for a gap. */
const shownThere = 2;
/** Columns of "✓ covered*". */
const wordCell = 10;
/** Columns of "✓*". */
const symbolCell = 3;

/**
 * One document: its topics in groups, each with its status and its best evidence. Several: a matrix of topics by documents,
 * and what the first one lacks and another covers. Every line fits the width; nothing of the documents reaches the terminal
 * but printable characters. Ends with a line feed; empty where the report is.
 */
export function coveragePretty(report: CoverageReport, options: CoveragePrettyOptions): string {
  const [first, ...others] = report.files;
  if (!first) return '';
  const ids = options.topics.map(({ id }) => stringWidth(id));
  const page: Page = { ...options, width: columns(options.width), label: 2 + Math.max(22, ...ids) };
  const blocks = others.length === 0 ? oneDocument(report, first, page) : severalDocuments(report, page);
  if (options.evidence) blocks.push(...report.files.flatMap((file) => evidenceBlock(file, page)));
  return `${blocks.join('\n\n')}\n`;
}

function oneDocument(report: CoverageReport, file: FileCoverage, page: Page): string[] {
  const { chalk, width } = page;
  const blocks = [hanging('', chalk.underline.bold(printable(file.path)), 0, width).join('\n')];
  if (file.notJudged) return [...blocks, hanging('', notJudgedBecause[file.notJudged], 0, width).join('\n')];
  for (const { group, rows } of matrixOf(report, page.topics)) {
    const cells = rows.flatMap(({ cells: [cell] }) => cell ?? []);
    const head = `${chalk.bold(group)} (${countsOf(cells).covered} of ${cells.length} covered)`;
    const lines = rows.flatMap(({ topic, cells: [cell] }) => (cell ? topicLines(topic, cell, page) : []));
    blocks.push([head, ...lines].join('\n'));
  }
  blocks.push(countLine(file.topics));
  return blocks;
}

/** "  - absent   It says what is true (honesty)", and under it the author's word and the best evidence, a line each. */
function topicLines(topic: Topic, cell: TopicCoverage, page: Page): string[] {
  const { chalk, width } = page;
  const lead = `  ${padded(statusText(cell, page), wordCell)} `;
  const indent = stringWidth(lead);
  const [best] = cell.evidence;
  const said = [declarationOf(cell), best ? `${restingOn(cell)}${evidencePlace(best)}: ${best.quote}` : null];
  return [
    ...hanging(lead, `${topic.title} ${chalk.dim(`(${topic.id})`)}`, indent, width),
    ...said.flatMap((text) =>
      text === null ? [] : [' '.repeat(indent) + chalk.dim(shorten(printable(text), width - indent))],
    ),
  ];
}

/** That a topic is covered by the base alone stands before the place. */
const restingOn = ({ base }: TopicCoverage): string => (base ? 'covered by the base, ' : '');

function severalDocuments(report: CoverageReport, page: Page): string[] {
  const { files } = report;
  const blocks = [files.map((file, index) => legendLine(file, index, page)).join('\n')];
  const groups = matrixOf(report, page.topics);
  const room = page.width - page.label - 2;
  const isWordy = files.length * (wordCell + 1) <= room;
  const perBlock = isWordy ? files.length : Math.floor(room / (symbolCell + 1));
  if (!isWordy) blocks.push(statuses.map((status) => `${symbols[status]} ${status}`).join('   '));
  for (let from = 0; from < files.length; from += perBlock) {
    blocks.push(matrixBlock(files, groups, { from, to: Math.min(from + perBlock, files.length) }, page));
  }
  const notes = legendNotes(files);
  if (notes.length > 0) blocks.push(notes.join('\n'));
  const gaps = compareWithFirst(report, page.topics);
  if (gaps) blocks.push(...gapBlocks(gaps, printable(files[0]?.path ?? ''), page));
  return blocks;
}

function legendLine(file: FileCoverage, index: number, { chalk, width }: Page): string {
  const lead = `${chalk.bold(padded(letterOf(index), 3))} `;
  const why = file.notJudged ? ` (${notJudgedBecause[file.notJudged].replace(/^N(.*)\.$/, 'n$1')})` : '';
  return hanging(lead, `${printable(file.path)}${why}`, 4, width).join('\n');
}

/** What is not said beside the matrix itself. */
function legendNotes(files: readonly FileCoverage[]): string[] {
  const isDeclared = files.some(({ topics }) => topics.some(({ declared }) => declared));
  return [
    ...(files.some(({ notJudged }) => notJudged) ? ['? not judged'] : []),
    ...(isDeclared
      ? [`${declaredMark} its author declares it covered or not applicable; shown is what is judged`]
      : []),
  ];
}

/** A, B, ... Z, AA, AB ... */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function matrixBlock(
  files: readonly FileCoverage[],
  groups: readonly MatrixGroup[],
  { from, to }: { from: number; to: number },
  page: Page,
): string {
  const { chalk, label } = page;
  const isWordy = files.length * (wordCell + 1) <= page.width - label - 2;
  const cellWidth = (isWordy ? wordCell : symbolCell) + 1;
  const line = (head: string, cells: readonly string[]): string =>
    `${padded(head, label + 2)}${cells.map((cell) => padded(cell, cellWidth)).join('')}`.trimEnd();
  const part = files.slice(from, to);
  const lines = [
    line(
      '',
      part.map((_, index) => chalk.bold(letterOf(from + index))),
    ),
  ];
  for (const { group, rows } of groups) {
    const covered = part.map((file, index) => {
      if (file.notJudged) return '';
      const cells = rows.flatMap(({ cells }) => cells[from + index] ?? []);
      return chalk.dim(String(countsOf(cells).covered));
    });
    lines.push('', line(`${chalk.bold(group)} ${chalk.dim(`(covered of ${rows.length})`)}`, covered));
    for (const { topic, cells } of rows) {
      const shown = cells.slice(from, to).map((cell) => (cell ? statusText(cell, page, isWordy) : '?'));
      lines.push(line(`  ${topic.id}`, shown));
    }
  }
  lines.push('');
  for (const status of statuses) {
    const counts = part.map(({ topics, notJudged }) => (notJudged ? '' : String(countsOf(topics)[status])));
    lines.push(line(`${symbols[status]} ${status}`, counts));
  }
  return lines.join('\n');
}

function statusText({ status, declared }: TopicCoverage, { chalk }: Page, withWord = true): string {
  const mark = declared === undefined ? '' : declaredMark;
  return colorOf(status, chalk)(`${symbols[status]}${withWord ? ` ${status}` : ''}`) + mark;
}

const colorOf = (status: Status, chalk: ChalkInstance): ChalkInstance =>
  ({ covered: chalk.green, partial: chalk.yellow, opposed: chalk.magenta, absent: chalk.red })[status];

function gapBlocks(gaps: readonly Gap[], first: string, page: Page): string[] {
  const { chalk, width } = page;
  if (gaps.length === 0) return hanging('', `${first} lacks nothing that another covers.`, 2, width);
  const title = `What ${first} lacks and another covers: ${counted(gaps.length, 'topic')}`;
  return [hanging('', chalk.bold(title), 0, width).join('\n'), ...gaps.map((gap) => gapBlock(gap, page))];
}

function gapBlock({ topic, here, there }: Gap, page: Page): string {
  const { chalk, width, evidence = false } = page;
  const shown = there.slice(0, shownThere);
  const lines = hanging(
    '  ',
    `${statusText(here, page)}  ${chalk.bold(topic.title)} (${topic.id})`,
    4,
    width,
  );
  for (const { file, path, evidence: pieces } of shown) {
    for (const { line, quote, file: other } of pieces.slice(0, evidence ? shownEvidence : 1)) {
      const place = chalk.cyan(`${printable(other ?? path)}:${line}`);
      lines.push(...hanging(`    ${chalk.bold(padded(letterOf(file), 3))} `, place, 8, width));
      const text = evidence ? printable(quote) : shorten(printable(quote), 2 * (width - 8) - 12);
      lines.push(...hanging(' '.repeat(8), `"${text}"`, 8, width));
    }
  }
  const others = there.slice(shownThere).map(({ file }) => letterOf(file));
  if (others.length > 0) lines.push(...hanging('    ', `also covered in ${others.join(', ')}`, 4, width));
  return lines.join('\n');
}

function evidenceBlock(file: FileCoverage, page: Page): string[] {
  if (file.notJudged) return [];
  const title = hanging('', page.chalk.underline.bold(`Evidence in ${printable(file.path)}`), 0, page.width);
  const covered = new Map(file.topics.map((coverage) => [coverage.topic, coverage]));
  const topics = page.topics.flatMap((topic) => {
    const coverage = covered.get(topic.id);
    return coverage ? [topicEvidence(topic, coverage, page)] : [];
  });
  return [title.join('\n'), ...topics];
}

function topicEvidence(topic: Topic, coverage: TopicCoverage, page: Page): string {
  const { chalk, width } = page;
  const lines = hanging(
    '  ',
    `${statusText(coverage, page)}  ${chalk.bold(topic.title)} (${topic.id})`,
    4,
    width,
  );
  const labelled = (label: string, text: string): void => {
    lines.push(...hanging(`    ${chalk.dim(padded(label, 9))} `, printable(text), 14, width));
  };
  for (const piece of coverage.evidence.slice(0, shownEvidence)) {
    const { quote, facet } = piece;
    labelled(evidencePlace(piece), `${meaningOf(topic, facet)}:`);
    labelled('', `"${quote}"`);
  }
  const more = coverage.evidence.length - shownEvidence;
  if (more > 0) labelled('', `and ${more} more: --format json has them`);
  const missing = missingOf(topic, coverage);
  if (missing.length > 0) labelled('missing', missing.join(', '));
  const declared = declarationOf(coverage);
  if (declared !== null) labelled('declared', declared.replace(/^declared /, ''));
  return lines.join('\n');
}
