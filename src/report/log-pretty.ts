/** The history of a constitution or of one clause, for a person at a terminal. */
import type { ChalkInstance } from 'chalk';
import type { WordEdit } from '../diff/index.js';
import { directions, kindCount, kindLabels } from './change-words.js';
import { colorOf, editText } from './diff-pretty.js';
import { countsOf, day, shortHash, type LogReport, type ToldEntry } from './log-report.js';
import { printable } from './printable.js';
import { columns, hanging } from './prose.js';
import { shorten } from './shorten.js';

export interface LogPrettyOptions {
  chalk: ChalkInstance;
  /** Columns of the terminal; at most 100 are used. */
  width: number;
}

const indent = 2;
const deep = 4;
/** Columns of text that are shown of what is new or gone. */
const shownText = 320;

/** A block for each commit, the latest first: when, who, why, and what it changed. Ends with a line feed. */
export function logPretty({ entries, clause, path }: LogReport, options: LogPrettyOptions): string {
  const page = { ...options, width: columns(options.width) };
  if (entries.length === 0)
    return `${printable(clause === null ? path : `${clause} in ${path}`)}: no commit changed it.\n`;
  return `${entries.map((entry) => entryBlock(entry, page)).join('\n\n')}\n`;
}

function entryBlock(entry: ToldEntry, page: LogPrettyOptions): string {
  const { chalk, width } = page;
  const { commit, tally, changes } = entry;
  const heading = `${chalk.yellow(shortHash(commit))}  ${day(commit)}  ${printable(commit.author)}  ${chalk.bold(printable(commit.subject))}`;
  const kinds = countsOf(tally).map((each) => colorOf(directions[each.kind], chalk)(kindCount(each)));
  const notes = [...fateOf(entry), ...(changes ? [] : kinds)];
  const said = notes.length > 0 || changes ? notes : [chalk.dim('no change in meaning or wording')];
  return [
    ...hanging('', heading, indent, width),
    ...(said.length > 0 ? hanging(' '.repeat(indent), said.join(', '), indent, width) : []),
    ...(changes ?? []).flatMap((change, at) => changeLines(change, changes?.[at - 1], page)),
  ].join('\n');
}

function fateOf({ fate, renamedFrom, path, problem }: ToldEntry): string[] {
  return [
    ...(fate === 'created' ? ['first version'] : fate === 'deleted' ? ['file deleted'] : []),
    ...(renamedFrom === null ? [] : [printable(`${renamedFrom} → ${path}`)]),
    ...(problem === null ? [] : [printable(problem)]),
  ];
}

type ToldChange = NonNullable<ToldEntry['changes']>[number];

/** The edit of a place is shown once, whatever kinds it has. */
function changeLines(
  change: ToldChange,
  last: ToldChange | undefined,
  { chalk, width }: LogPrettyOptions,
): string[] {
  const { kind, meaning, before, after } = change;
  const label = colorOf(directions[kind], chalk).bold(kindLabels[kind]);
  const place = after ? `line ${after.line}` : `line ${before?.line ?? 0} of the version before`;
  const isSame =
    last?.before?.line === before?.line && last?.after?.line === after?.line && last?.words === change.words;
  const edit = last !== undefined && isSame ? '' : editText(editOf(change), chalk);
  return [
    ...hanging(' '.repeat(indent), `${label}  ${printable(meaning)}  ${chalk.dim(place)}`, deep, width),
    ...(edit === '' ? [] : hanging(' '.repeat(deep), edit, deep, width)),
  ];
}

function editOf({ words, before, after, level }: ToldChange): readonly WordEdit[] {
  if (words) return words;
  if (level === 'section' || (before && after)) return [];
  const text = shorten(((before ?? after)?.text ?? '').trim().replace(/\s+/g, ' '), shownText);
  return [{ op: before ? 'delete' : 'insert', text }];
}
