/** Coverage of topics, for programs and for people. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { printable } from './printable.js';
import type { CoverageReport, FileCoverage, NotJudged, Status, Topic, TopicCoverage } from '../lint/index.js';

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

/** For a person: a list a document, its topics in groups, each with its status and under it its best piece of evidence. */
export function coveragePretty(
  { files }: CoverageReport,
  { chalk, width, topics }: CoveragePrettyOptions,
): string {
  const groups = [...new Set(topics.map(({ group }) => group))];
  const colored: Readonly<Record<Status, (text: string) => string>> = {
    covered: chalk.green,
    partial: chalk.yellow,
    opposed: chalk.magenta,
    absent: chalk.red,
  };
  const linesOf = (title: string, { status, declared, evidence }: TopicCoverage): string[] => {
    const [best] = evidence;
    const word = declared === undefined ? '' : chalk.dim(` (declared ${declared})`);
    const quote = best && cut(`line ${best.line}: ${printable(best.quote)}`, width - indent);
    return [
      `  ${colored[status](status.padEnd(indent - 4))}  ${title}${word}`,
      ...(quote === undefined ? [] : [' '.repeat(indent) + chalk.dim(quote)]),
    ];
  };
  const bodyOf = ({ notJudged, topics: judged }: FileCoverage): string[] => {
    if (notJudged !== undefined) return [`  ${reasons[notJudged]}`];
    const byId = new Map(judged.map((one) => [one.topic, one]));
    const lines = groups.flatMap((group) => [
      chalk.bold(group),
      ...topics.flatMap((topic) => {
        const one = topic.group === group ? byId.get(topic.id) : undefined;
        return one ? linesOf(topic.title, one) : [];
      }),
    ]);
    return [...lines, countLine(judged)];
  };
  return files
    .map((file) => `${[chalk.underline.bold(printable(file.path)), ...bodyOf(file)].join('\n')}\n`)
    .join('\n');
}

const reasons: Readonly<Record<NotJudged, string>> = {
  empty: 'Not judged: the document is empty.',
  'not-english': 'Not judged: the document is not in English.',
};

/** Where titles begin: after two blanks, the longest status, and two blanks. */
const indent = 11;

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
