/** Coverage of topics, for programs and for people. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { printable } from './printable.js';
import type { CoverageReport, Status, Topic, TopicCoverage } from '../lint/index.js';

/** The report as other programs read it. Ends with a line feed. */
export const coverageJson = (report: CoverageReport): string => `${JSON.stringify(report, null, 2)}\n`;

export interface CoveragePrettyOptions {
  /** Decides whether there is color, and how much. */
  chalk: ChalkInstance;
  /** Columns of the terminal. */
  width: number;
  /** What the topics are called, and in which groups they are shown. */
  topics: readonly Topic[];
}

/** For a person: one table a document, its topics in groups, each with its status and its best piece of evidence. */
export function coveragePretty(
  { files }: CoverageReport,
  { chalk, width, topics }: CoveragePrettyOptions,
): string {
  const groups = [...new Set(topics.map(({ group }) => group))];
  const titleWidth = Math.max(0, ...topics.map(({ title }) => stringWidth(title)));
  const colored: Readonly<Record<Status, (text: string) => string>> = {
    covered: chalk.green,
    partial: chalk.yellow,
    opposed: chalk.magenta,
    absent: chalk.red,
  };
  const line = (title: string, { status, declared, evidence }: TopicCoverage): string => {
    const [best] = evidence;
    const said = declared === undefined ? '' : `declared ${declared}; `;
    const where = said + (best ? `line ${best.line}: ${printable(best.quote)}` : '');
    const room = width - titleWidth - 13;
    const padded = title + ' '.repeat(titleWidth - stringWidth(title));
    return `  ${padded}  ${colored[status](status.padEnd(7))}  ${chalk.dim(cut(where, room))}`.trimEnd();
  };
  return files
    .map(({ path, topics: covered }) => {
      const lines = groups.flatMap((group) => [
        chalk.bold(group),
        ...topics
          .filter((topic) => topic.group === group)
          .flatMap(({ id, title }) => {
            const one = covered.find(({ topic }) => topic === id);
            return one ? [line(title, one)] : [];
          }),
      ]);
      return `${chalk.underline.bold(printable(path))}\n${lines.join('\n')}\n${countLine(covered)}\n`;
    })
    .join('\n');
}

function countLine(topics: readonly TopicCoverage[]): string {
  const count = (status: Status): number => topics.filter((topic) => topic.status === status).length;
  return (['covered', 'partial', 'opposed', 'absent'] as const)
    .map((status) => `${count(status)} ${status}`)
    .join(', ');
}

/** The text in so many columns, with an ellipsis where it is longer. */
function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let shown = '';
  for (const character of text) {
    if (stringWidth(shown + character) >= columns) break;
    shown += character;
  }
  return `${shown}…`;
}
