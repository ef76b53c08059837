/** What changed between two versions of a constitution, for a person at a terminal. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Change, WordEdit } from '../diff/index.js';
import type { Finding } from '../lint/index.js';
import {
  countKinds,
  directions,
  headline,
  kindCount,
  kindLabels,
  placeText,
  standing,
  type Direction,
  type KindCount,
} from './change-words.js';
import { findingsText, findingText } from './diff-findings.js';
import type { DiffReport } from './diff-report.js';
import { foldedText, sectionGroups, type SectionGroup } from './diff-sections.js';
import { elide } from './elide.js';
import { printable } from './printable.js';
import { columns, hanging } from './prose.js';
import { byPlace, type AtPlace } from './same-place.js';
import { padded, shorten } from './shorten.js';

export interface DiffPrettyOptions {
  /** Decides whether there is color, and how much. Without any, edits are marked `[-gone-]{+new+}`. */
  chalk: ChalkInstance;
  /** Columns of the terminal; at most 100 are used. */
  width: number;
  /** Show editorial changes, what came or went with a whole section, and texts in full. */
  verbose?: boolean;
}

const indent = 2;
/** Columns in which the texts of a change begin. */
const deep = 4;
/** Columns of text that are shown of what is new or gone, where not everything is asked for. */
const shownText = 320;

/**
 * A headline, then the changes by section of the later version, each with its place, what it means and the edit word by
 * word. Nothing of the documents reaches the terminal but printable characters. Ends with a line feed.
 */
export function diffPretty(report: DiffReport, options: DiffPrettyOptions): string {
  const page = { ...options, width: columns(options.width) };
  const { changes } = report.comparison;
  const blocks = [
    namesLine(report, page),
    changes.length === 0 ? 'Nothing changed.' : headlineText(changes, page),
    ...sectionGroups(report.comparison).flatMap((group) => groupBlock(group, page)),
    ...findingBlocks(report, page),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * A line for each section with changes, with their kinds, and the headline: what `--stat` prints. Ends with a line feed.
 */
export function diffStat(report: DiffReport, options: DiffPrettyOptions): string {
  const page = { ...options, width: columns(options.width) };
  const { chalk, width } = page;
  const { changes } = report.comparison;
  if (changes.length === 0) return `${namesLine(report, page)}\n\nNothing changed.\n`;
  const rows = sectionGroups(report.comparison).map((group) => ({
    title: printable(crumbText(group)),
    changes: [...group.changes, ...group.folded],
  }));
  const widest = Math.max(...rows.map(({ title }) => stringWidth(title)));
  const label = Math.min(widest, Math.floor(width / 2));
  const number = Math.max(...rows.map((row) => String(row.changes.length).length));
  const lines = rows.flatMap(({ title, changes: of }) => {
    const lead = ` ${padded(shortenStart(title, label), label)} | ${String(of.length).padStart(number)}  `;
    return hanging(lead, kindList(countKinds(of), chalk), label + number + 6, width).map(withSpaces);
  });
  return `${[namesLine(report, page), lines.join('\n'), headlineText(changes, page)].join('\n\n')}\n`;
}

/** The end of a breadcrumb says more than its beginning. */
function shortenStart(text: string, most: number): string {
  let shown = text;
  while (stringWidth(shown) > most) {
    const cut = shown.indexOf(' › ');
    if (cut === -1) return shorten(shown, most);
    shown = `… ${shown.slice(cut + 1)}`;
    // "… › Title" that is still too long loses its ellipsis first.
    if (stringWidth(shown) > most) shown = shown.slice(4);
  }
  return shown;
}

function namesLine({ names: { before, after } }: DiffReport, { chalk, width }: DiffPrettyOptions): string {
  const text = `${chalk.bold(printable(before))} → ${chalk.bold(printable(after))}`;
  return hanging('', text, indent, width).join('\n');
}

function headlineText(changes: readonly Change[], { chalk, width }: DiffPrettyOptions): string {
  const rows = headline(changes);
  const label = Math.max(...rows.map((row) => row.label.length)) + 2;
  return rows
    .flatMap((row) => {
      const name = row.label === 'Hard constraints' ? chalk.bold(row.label) : row.label;
      return hanging(padded(name, label), kindList(row.kinds, chalk), label, width).map(withSpaces);
    })
    .join('\n');
}

/** Lines break between the counts and not inside of one. */
const kindList = (counts: readonly KindCount[], chalk: ChalkInstance): string =>
  counts
    .map((each) => colorOf(directions[each.kind], chalk)(kindCount(each).replaceAll(' ', '\u00a0')))
    .join(', ');

const withSpaces = (line: string): string => line.replaceAll('\u00a0', ' ');

/** The color of a kind, by which way it goes. */
export function colorOf(direction: Direction, chalk: ChalkInstance): ChalkInstance {
  const colors = {
    less: chalk.red,
    other: chalk.yellow,
    more: chalk.green,
    wording: chalk.cyan,
    layout: chalk.dim,
  };
  return colors[direction];
}

const crumbText = ({ crumbs }: SectionGroup): string =>
  crumbs.length === 0 ? 'Before the first heading' : crumbs.join(' › ');

function groupBlock(group: SectionGroup, page: DiffPrettyOptions): string[] {
  const { chalk, width, verbose = false } = page;
  const shown = verbose ? group.changes : group.changes.filter((change) => change.class !== 'editorial');
  const editorial = group.changes.length - shown.length;
  // What came or went with its section is told by the section, but for hard constraints.
  const folded = verbose
    ? group.folded
    : group.folded.filter(({ hard, level }) => hard && level !== 'section');
  const blocks = [
    ...byPlace([...shown, ...folded]).map((changes) => changeBlock(changes, group, page)),
    ...(editorial > 0 ? [' '.repeat(indent) + chalk.dim(editorialText(editorial))] : []),
  ];
  if (blocks.length === 0) return [];
  return [hanging('', chalk.underline.bold(printable(crumbText(group))), 0, width).join('\n'), ...blocks];
}

const editorialText = (count: number): string =>
  `${count} editorial (--verbose shows ${count === 1 ? 'it' : 'each'})`;

/** The kinds at a place, each with what it means, and the edit that makes them. */
function changeBlock(changes: AtPlace, group: SectionGroup, page: DiffPrettyOptions): string {
  const { chalk, width } = page;
  const [first] = changes;
  const lines = changes.flatMap((change, index) => [
    ...headingLines(change, index === 0 ? placeText(change) : '', page),
    ...hanging(' '.repeat(deep), printable(change.meaning), deep, width),
  ]);
  if (first === group.whole)
    lines.push(...hanging(' '.repeat(deep), chalk.dim(foldedText(group.folded)), deep, width));
  const edit = editOf(first, page);
  if (edit !== '') lines.push(...hanging(' '.repeat(deep), edit, deep, width));
  return lines.join('\n');
}

/** Kind and weight; the place at the right, or on a line of its own where there is no room. */
function headingLines(change: Change, at: string, { chalk, width }: DiffPrettyOptions): string[] {
  const what = standing(change);
  const kind = colorOf(directions[change.kind], chalk).bold(kindLabels[change.kind]);
  const left = what === null ? kind : `${kind}  ${change.hard ? chalk.bold(what) : what}`;
  const place = chalk.dim(printable(at));
  const gap = width - indent - stringWidth(left) - stringWidth(place);
  if (at === '') return [`${' '.repeat(indent)}${left}`];
  if (gap >= 2) return [`${' '.repeat(indent)}${left}${' '.repeat(gap)}${place}`];
  return [
    ...hanging(' '.repeat(indent), left, deep, width),
    ...hanging(' '.repeat(deep), place, deep, width),
  ];
}

/** The edit as it is shown: word by word, or the whole of what is new or gone. Empty where there is none to show. */
function editOf(change: Change, { chalk, verbose = false }: DiffPrettyOptions): string {
  const { before, after, words, level } = change;
  if (words) return (verbose ? words : elide(words)).map((edit) => wordText(edit, chalk)).join('');
  if (level === 'section' || (before && after)) return '';
  const text = (before ?? after)?.text ?? '';
  return wordText(
    { op: before ? 'delete' : 'insert', text: verbose ? text : shorten(oneLine(text), shownText) },
    chalk,
  );
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** An edit word by word; nothing but printable characters, and marked where there is no color. */
export const editText = (words: readonly WordEdit[], chalk: ChalkInstance): string =>
  elide(words)
    .map((edit) => wordText(edit, chalk))
    .join('');

/** White space around the words is not marked: it would look like more than it is. */
function wordText({ op, text }: WordEdit, chalk: ChalkInstance): string {
  const shown = printable(text);
  if (op === 'equal' || shown.trim() === '') return shown;
  const [lead, tail] = [/^\s*/.exec(shown)?.[0] ?? '', /\s*$/.exec(shown)?.[0] ?? ''];
  return `${lead}${marked(op, shown.trim(), chalk)}${tail}`;
}

function marked(op: 'insert' | 'delete', text: string, chalk: ChalkInstance): string {
  if (chalk.level === 0) return op === 'delete' ? `[-${text}-]` : `{+${text}+}`;
  return op === 'delete' ? chalk.red.strikethrough(text) : chalk.green.underline(text);
}

function findingBlocks({ findings }: DiffReport, page: DiffPrettyOptions): string[] {
  if (!findings) return [];
  const { chalk, width } = page;
  const said = findingsText(findings.opened.length, findings.closed.length);
  const line = (finding: Finding, mark: string): string =>
    hanging(`${' '.repeat(indent)}${mark} `, printable(findingText(finding)), indent + 8, width).join('\n');
  return [
    [
      chalk.underline.bold('Lint findings'),
      ...hanging(
        ' '.repeat(indent),
        `The amendment ${said ?? 'opens and closes no finding'}.`,
        indent,
        width,
      ),
      ...findings.opened.map((finding) => line(finding, chalk.red('opened'.padEnd(7)))),
      ...findings.closed.map((finding) => line(finding, chalk.green('closed'.padEnd(7)))),
    ].join('\n'),
  ];
}
