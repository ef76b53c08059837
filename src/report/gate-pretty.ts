/** The verdict of the gate, for a person at a terminal. */
import type { ChalkInstance } from 'chalk';
import type { Change, GateEntry, MissingRecord, RecordedChange } from '../diff/index.js';
import { kindLabels, placeText } from './change-words.js';
import { whereToAdd, type GateReport } from './gate-report.js';
import { printable } from './printable.js';
import { columns, counted, hanging } from './prose.js';
import { shorten } from './shorten.js';

export interface GatePrettyOptions {
  chalk: ChalkInstance;
  /** Columns of the terminal; at most 100 are used. */
  width: number;
}

const indent = 2;
const deep = 4;
/** Columns of a clause that are shown. */
const shownText = 240;

/** What is missing, each with the line to add, and a last line that says whether the amendment passes. Ends with a line feed. */
export function gatePretty(report: GateReport, options: GatePrettyOptions): string {
  const page = { ...options, width: columns(options.width) };
  const { missing, forbidden, recorded } = report.verdict;
  const blocks = [
    ...forbidden.map((entry) => entryBlock(entry, 'forbidden', page)),
    ...missing.map((entry) => missingBlock(entry, report, page)),
    ...(recorded.length > 0 ? [recordedBlock(recorded, page)] : []),
    hanging('', summary(report, page), 0, page.width).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function summary({ verdict, names, addTo }: GateReport, { chalk }: GatePrettyOptions): string {
  const { passes, missing, forbidden, recorded } = verdict;
  const sides = printable(`${names.before} → ${names.after}`);
  if (passes) {
    const count =
      recorded.length === 0 ? 'no change needs a record' : `${counted(recorded.length, 'change')} on record`;
    return `${chalk.green.bold('passes')}: ${sides}, ${count}.`;
  }
  const parts = [
    missing.length > 0 ? `${counted(missing.length, 'record')} missing` : '',
    forbidden.length > 0 ? `${counted(forbidden.length, 'change')} forbidden` : '',
  ].filter(Boolean);
  const add =
    missing.length === 0
      ? ''
      : ` Add each line, with its reason, to ${printable(whereToAdd(addTo))}${addTo.trailers ? ', or the trailer to a commit' : ''}.`;
  return `${chalk.red.bold('fails')}: ${sides}, ${parts.join(' and ')}.${add}`;
}

function missingBlock(entry: MissingRecord, { addTo }: GateReport, page: GatePrettyOptions): string {
  const { chalk, width } = page;
  const lines = [entryBlock(entry, 'needs a record', page)];
  if (entry.unfinished) {
    const { where } = entry.unfinished;
    const text = `${printable(where)} names it and gives no reason.`;
    lines.push(...hanging(' '.repeat(deep), chalk.yellow(text), deep, width));
  }
  // What is to be copied is not wrapped.
  lines.push(`${' '.repeat(deep)}${chalk.bold('add:')} ${printable(entry.line)}`);
  if (addTo.trailers) lines.push(`${' '.repeat(deep)}${chalk.bold(' or:')} ${printable(entry.trailer)}`);
  return lines.join('\n');
}

function entryBlock(entry: GateEntry, label: string, page: GatePrettyOptions): string {
  const { chalk, width } = page;
  const { section, changes, folded, why } = entry;
  const [first] = changes;
  const heading = [
    chalk.red.bold(label),
    [...new Set(changes.map(({ kind }) => kindLabels[kind]))].join(', '),
    chalk.dim(printable([section ?? '', placeText(first)].filter(Boolean).join(', '))),
  ].join('  ');
  const said = [
    ...new Set(changes.map(({ meaning }) => meaning)),
    ...(folded > 0 ? [foldedText(folded)] : []),
  ];
  return [
    ...hanging('', heading, indent, width),
    ...hanging(' '.repeat(deep), printable(said.join(' ')), deep, width),
    ...textLines(first, page),
    ...hanging(' '.repeat(deep), chalk.dim(why), deep, width),
  ].join('\n');
}

const foldedText = (folded: number): string => `${counted(folded, 'change')} more went with it.`;

/** What was and what is, where that is not the title of a section. */
function textLines({ before, after, level }: Change, { chalk, width }: GatePrettyOptions): string[] {
  if (level === 'section') return [];
  const line = (mark: string, text: string, color: ChalkInstance): string[] =>
    hanging(
      ' '.repeat(deep) + color(mark),
      color(printable(shorten(text.trim().replace(/\s+/g, ' '), shownText))),
      deep + 2,
      width,
    );
  return [
    ...(before ? line('- ', before.text, chalk.red) : []),
    ...(after && after.text !== before?.text ? line('+ ', after.text, chalk.green) : []),
  ];
}

function recordedBlock(recorded: readonly RecordedChange[], { chalk, width }: GatePrettyOptions): string {
  return recorded
    .flatMap(({ changes: [first], section, record }) => {
      const place = [section ?? '', placeText(first)].filter(Boolean).join(', ');
      const text = `${kindLabels[first.kind]}  ${printable(`${place}: ${record.where}: ${shorten(record.text, shownText)}`)}`;
      return hanging(`${chalk.green('on record')}  `, text, indent, width);
    })
    .join('\n');
}
