/** Who changed each clause last, for a person at a terminal: a clause a line. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { BlameRow } from '../diff/index.js';
import { directions, kindLabels } from './change-words.js';
import { colorOf } from './diff-pretty.js';
import { countsOf, day, shortHash, type BlameReport, type ToldCommit } from './log-report.js';
import { printable } from './printable.js';
import { columns } from './prose.js';
import { padded, shorten } from './shorten.js';

export interface BlamePrettyOptions {
  chalk: ChalkInstance;
  /** Columns of the terminal; at most 100 are used. */
  width: number;
}

/** Columns of an author's name. */
const authorWidth = 14;
/** Columns of the heaviest kind: "exception removed". */
const kindWidth = 17;
/** Columns of text that are shown at least. */
const leastText = 24;

/** Commit, day, author, kind, line and text; below it, in grey, who has only edited it since. Ends with a line feed. */
export function blamePretty({ rows, path }: BlameReport, { chalk, width }: BlamePrettyOptions): string {
  if (rows.length === 0) return `${printable(path)}: no clauses.\n`;
  const digits = Math.max(...rows.map(({ clause }) => String(clause.position.start.line).length));
  const author = Math.min(
    authorWidth,
    Math.max(
      ...rows.flatMap(({ meaning, edit }) =>
        [meaning, edit].map((each) => stringWidth(printable(each?.commit.author ?? ''))),
      ),
    ),
  );
  const lead = 8 + 2 + 10 + 2 + author + 2 + kindWidth + 2 + digits + 2;
  const room = Math.max(columns(width) - lead, leastText);
  const lines = rows.flatMap((row) => {
    const { clause, meaning, edit } = row;
    const line = String(clause.position.start.line).padStart(digits);
    const text = shorten(printable(clause.value.replace(/\s+/g, ' ').trim()), room);
    const last = ` ${line}  ${text}`;
    return [
      meaning ? leadOf(meaning, author, chalk) + last : `${' '.repeat(lead - digits - 3)}${last}`,
      ...(edit ? [chalk.dim(leadOf(edit, author, chalk, true))] : []),
    ];
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function leadOf(
  { commit, tally }: NonNullable<BlameRow<ToldCommit>['meaning']>,
  author: number,
  chalk: ChalkInstance,
  isPlain = false,
): string {
  const [first] = countsOf(tally);
  const kind = first?.kind ?? 'added';
  const label = padded(kindLabels[kind], kindWidth);
  return (
    [
      isPlain ? shortHash(commit) : chalk.yellow(shortHash(commit)),
      day(commit),
      padded(shorten(printable(commit.author), author), author),
      isPlain ? label : colorOf(directions[kind], chalk)(label),
    ].join('  ') + ' '
  );
}
