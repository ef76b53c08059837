/** The report for a person at a terminal. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import {
  coveredByBaseRule,
  type FileReport,
  type Finding,
  type LintReport,
  type RuleMeta,
  type Summary,
} from '../lint/index.js';
import { frame } from './frame.js';
import { printable, printableLines } from './printable.js';
import { columns, counted, hanging } from './prose.js';

export interface PrettyOptions {
  /** Decides whether there is color, and how much. */
  chalk: ChalkInstance;
  /** Columns of the terminal; at most 100 are used. */
  width: number;
  /** Source of each file, by its path in the report: what code frames are cut from. */
  sources: ReadonlyMap<string, string>;
  /** Metadata of the rules, by id (`metasOf`): why a finding matters. */
  rules: ReadonlyMap<string, RuleMeta>;
  /** Leave out all but errors; the counts stay. */
  quiet?: boolean;
  /** Show every note in full, also where a document has many. */
  verbose?: boolean;
  /** Show what comments and declared topics silence. */
  showSuppressed?: boolean;
  /** Leave out notices: they are told elsewhere. */
  withoutNotices?: boolean;
}

/** What a file's report is written with. */
interface Page extends PrettyOptions {
  /** Reasons and advice that stand further up: each is said once, not with every finding of its rule. */
  shown: Set<string>;
}

/**
 * Grouped by file. Errors and warnings have a code frame, what is wrong, why it matters and what to do; those about the
 * whole document have no frame; notes (severity `info`) take a line or two. Nothing of the linted text reaches the
 * terminal but printable characters. Ends with a line feed.
 */
export function pretty(report: LintReport, options: PrettyOptions): string {
  const page: Page = { ...options, width: columns(options.width), shown: new Set() };
  const blocks = report.files.flatMap((file) => fileBlock(file, page));
  // Of files that could not be read there is nothing to close with.
  if (options.withoutNotices && blocks.length === 0 && options.sources.size === 0) return '';
  return `${[...blocks, closing(report, page)].join('\n\n')}\n`;
}

function fileBlock(file: FileReport, page: Page): string[] {
  const { chalk, quiet = false, showSuppressed = false, withoutNotices = false } = page;
  const shown = quiet ? file.findings.filter(({ severity }) => severity === 'error') : file.findings;
  const weighty = shown.filter(({ severity }) => severity !== 'info');
  const notes = shown.filter(({ severity }) => severity === 'info');
  const blocks = [
    ...(withoutNotices ? [] : file.notices).map(({ message }) =>
      hanging(`  ${chalk.magenta.bold('notice')}  `, printable(message), 10, page.width).join('\n'),
    ),
    ...[...weighty.filter(isPlaced), ...weighty.filter((finding) => !isPlaced(finding))].map((finding) =>
      findingBlock(finding, file.path, page),
    ),
    ...noteBlocks(notes, page),
    ...(showSuppressed ? suppressedBlocks(file, page) : []),
  ];
  return blocks.length === 0 ? [] : [chalk.underline.bold(printable(file.path)), ...blocks];
}

/** A finding about the whole document stands at no place of its own. */
const isPlaced = (finding: Finding): boolean => finding.clauseId !== null;

const indent = 4;
/** Where text begins after the labels "why", "do" and "see". */
const labelled = 10;

function findingBlock(finding: Finding, path: string, page: Page): string {
  const { chalk, width } = page;
  const lines = heading(finding, path, page);
  const source = page.sources.get(path);
  if (isPlaced(finding) && source !== undefined) lines.push(...frameLines(finding, source, page));
  lines.push(...hanging(' '.repeat(indent), chalk.bold(printable(finding.message)), indent, width));
  const { why } = page.rules.get(finding.ruleId) ?? {};
  if (why !== undefined && isNew(why, page)) lines.push(...labelledLines('why', printable(why), page));
  if (isNew(finding.advice, page)) lines.push(...adviceLines(finding.advice, page));
  lines.push(...relatedLines(finding, page));
  return lines.join('\n');
}

/** Whether a reason or an advice has not been shown yet. */
function isNew(text: string, { shown }: Page): boolean {
  const fresh = !shown.has(text);
  shown.add(text);
  return fresh;
}

/** Severity and rule; the place at the right, or on a line of its own where there is no room. */
function heading(finding: Finding, path: string, { chalk, width }: Page): string[] {
  const color = finding.severity === 'error' ? chalk.red : chalk.yellow;
  const left = `${color.bold(finding.severity)}  ${color(finding.ruleId)}`;
  const { line, column } = finding.position.start;
  const place = chalk.cyan(`${printable(path)}:${line}:${column}`);
  const gap = width - 2 - stringWidth(left) - stringWidth(place);
  if (gap >= 2) return [`  ${left}${' '.repeat(gap)}${place}`];
  return [...hanging('  ', left, indent, width), ...hanging(' '.repeat(indent), place, indent, width)];
}

function frameLines(finding: Finding, source: string, { chalk, width }: Page): string[] {
  const color = finding.severity === 'error' ? chalk.red : chalk.yellow;
  const gutter = indent + String(finding.position.end.line).length;
  return frame(source, finding.position, width - gutter - 3).flatMap(({ line, before, marked, after }) => {
    const number = chalk.dim(`${String(line ?? '').padStart(gutter)} │`);
    const blank = chalk.dim(`${' '.repeat(gutter)} │`);
    const underline = ' '.repeat(stringWidth(before)) + color('─'.repeat(stringWidth(marked)));
    return [
      `${number} ${chalk.dim(before)}${marked}${chalk.dim(after)}`.trimEnd(),
      `${blank} ${underline}`.trimEnd(),
    ];
  });
}

function labelledLines(label: string, text: string, { chalk, width }: Page): string[] {
  const lead = `${' '.repeat(indent)}${chalk.dim(label.padEnd(labelled - indent))}`;
  return hanging(lead, text, labelled, width);
}

/** The other places of a finding, those of one message together. */
function relatedLines({ related }: Finding, page: Page): string[] {
  const places = new Map<string, string[]>();
  for (const { message, position, file } of related) {
    const inFile = file === undefined ? '' : `${printable(file)}:`;
    const place = page.chalk.cyan(`${inFile}${position.start.line}:${position.start.column}`);
    places.set(message, [...(places.get(message) ?? []), place]);
  }
  return [...places].flatMap(([message, at]) =>
    labelledLines('see', `${at.join(', ')}  ${printable(message)}`, page),
  );
}

/** Advice is prose; its lines that begin with `>` are a clause to start from, set apart from it. */
function adviceLines(advice: string, page: Page): string[] {
  const { chalk, width } = page;
  const bar = `${' '.repeat(labelled)}${chalk.green('│')} `;
  let label = 'do';
  return printableLines(advice).flatMap((line) => {
    const clause = /^> ?(.*)$/.exec(line)?.[1];
    if (clause !== undefined) {
      return hanging('', clause, 0, width - labelled - 2).map((row) => `${bar}${row}`.trimEnd());
    }
    if (line.trim() === '') return [];
    const rows = labelledLines(label, line, page);
    label = '';
    return rows;
  });
}

/** Notes about the whole document in full, at most; of more, the rules are named. */
const mostNotes = 6;
const ofLessWeight = 'on the document as a whole (--verbose shows each):';

function noteBlocks(notes: readonly Finding[], page: Page): string[] {
  if (notes.length === 0) return [];
  const { chalk, width, verbose = false } = page;
  // What the base covers is no gap among gaps, and is told in full.
  const isGap = (finding: Finding): boolean => !isPlaced(finding) && finding.ruleId !== coveredByBaseRule.id;
  const general = notes.filter(isGap);
  const folds = general.length > mostNotes && !verbose;
  const full = folds ? notes.filter((finding) => !isGap(finding)) : notes;
  const lines = full.flatMap((finding) => noteLines(finding, page));
  const blocks = lines.length === 0 ? [] : [[`  ${chalk.blue.bold('notes')}`, ...lines].join('\n')];
  if (!folds) return blocks;
  const names = general.map(({ ruleId }) => ruleId.replace(/^coverage\//, '')).join(', ');
  const lead = hanging('  ', `${chalk.blue.bold('notes')}  ${general.length} ${ofLessWeight}`, indent, width);
  return [...blocks, [...lead, ...hanging(' '.repeat(indent), chalk.dim(names), indent, width)].join('\n')];
}

function noteLines({ position: { start }, message, ruleId }: Finding, { chalk, width }: Page): string[] {
  const place = `${start.line}:${start.column}`;
  const lead = `${' '.repeat(indent)}${chalk.cyan(place.padEnd(8))}`;
  return hanging(lead, `${printable(message)} ${chalk.dim(ruleId)}`, indent + 8, width);
}

function suppressedBlocks({ suppressed }: FileReport, { chalk, width }: Page): string[] {
  if (suppressed.length === 0) return [];
  const lines = suppressed.flatMap(({ position: { start }, message, ruleId, suppression }) => {
    const lead = `${' '.repeat(indent)}${chalk.cyan(`${start.line}:${start.column}`.padEnd(8))}`;
    const reason = suppression.reason === null ? 'no reason given' : printable(suppression.reason);
    return hanging(lead, `${printable(message)} ${chalk.dim(`${ruleId}: ${reason}`)}`, indent + 8, width);
  });
  return [[`  ${chalk.dim.bold('suppressed')}`, ...lines].join('\n')];
}

function closing({ files, summary }: LintReport, { chalk, width, sources }: Page): string {
  const { errors, warnings, infos } = summary;
  const read = files.filter(({ path, notices }) => sources.has(path) || notices.length === 0);
  const inFiles = `in ${counted(read.length, 'file')}`;
  const aside = asides(summary);
  if (errors + warnings + infos === 0) {
    const mark = files.some((file) => file.notices.length > 0) ? '' : `${chalk.green('✔')} `;
    return hanging('', `${mark}Nothing to report ${inFiles}${aside}.`, 0, width).join('\n');
  }
  const counts = [
    errors > 0 ? chalk.red.bold(counted(errors, 'error')) : '',
    warnings > 0 ? chalk.yellow.bold(counted(warnings, 'warning')) : '',
    infos > 0 ? chalk.blue.bold(counted(infos, 'note')) : '',
  ].filter(Boolean);
  return [
    ...hanging('', `${counts.join(', ')} ${inFiles}${aside}.`, 0, width),
    ...hanging('', chalk.dim(learnMore), 0, width),
  ].join('\n');
}

const learnMore = 'Each rule has a page, with examples: rules/FAMILY/NAME/README.md in the package.';

/** What is not shown, and why. */
function asides({ suppressed, baselined }: Summary): string {
  const parts = [
    suppressed > 0 ? `${suppressed} suppressed` : '',
    baselined > 0 ? `${baselined} accepted before` : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
