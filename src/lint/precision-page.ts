/** What a rule's page says of its measured precision. */
import { isBelowBar, precisionBar, precisionOf, type Count, type Measure } from './precision.js';

const title = '## Measured precision';
const explained = '[How it is measured](../../README.md#measured-precision)';

/** Counts of one group of topics, whose rules are measured together. */
export interface GroupCounts {
  /** As in "on safety and control". */
  title: string;
  /** What a reader has to know of its texts. */
  note?: string;
  /** Ids of the topics in it. */
  topics: readonly string[];
  /** Findings on whole documents that readers labeled topic by topic; null where no document is labeled. */
  documents: Count | null;
  /** Findings on labeled passages, each judged on its own topic. */
  passages: Count | null;
}

/** What was counted on labeled texts: `fixtures/judged/coverage.json`. */
export interface CoverageMeasure {
  /** Day of the labels. */
  date: string;
  groups: readonly GroupCounts[];
}

/** The section of a rule whose findings are judged by hand; null where none was. */
export function precisionSection(measure: Measure | null): string {
  if (!measure) return sectionOf('n too small (0 of 0 right): none of its findings has been judged.');
  const { documents, date } = measure;
  const where = `${documents} ${documents === 1 ? 'document' : 'documents'}, judged by hand, last on ${date}`;
  const outside = isBelowBar(measure)
    ? ` That is under the bar of ${percent(precisionBar)}, so no preset turns the rule on.`
    : '';
  return sectionOf(`${figureOf(measure)}; ${where}.${outside}`);
}

/** The section of a coverage rule: the figures of its group, in which all topics are measured together. */
export function coveragePrecisionSection(topic: string, { date, groups }: CoverageMeasure): string {
  const group = groups.find(({ topics }) => topics.includes(topic));
  const figures = [
    ...(group?.documents ? [`- whole documents: ${figureOf(group.documents)}`] : []),
    ...(group?.passages ? [`- passages: ${figureOf(group.passages)}`] : []),
  ];
  if (!group || figures.length === 0) return sectionOf('n too small (0 of 0 right): no text is labeled.');
  return sectionOf(
    `Findings of the ${group.topics.length} rules on ${group.title} together, against labels of ${date}:\n\n${figures.join('\n')}` +
      (group.note === undefined ? '' : `\n\n${group.note}`),
  );
}

/** "94% right (n = 34)", or that n is too small. */
function figureOf(count: Count): string {
  const n = count.right + count.wrong;
  const precision = precisionOf(count);
  return precision === null
    ? `n too small (${count.right} of ${n} right)`
    : `${percent(precision)} right (n = ${n})`;
}

/** Rounded down, so that nothing under a bar looks as if it reached it. */
const percent = (share: number): string => `${Math.floor(100 * share + 1e-9)}%`;

const sectionOf = (text: string): string => `${title}\n\n${text}\n\n${explained}\n`;

/** The page with this section in the place of its old one, else before its sources; as it is where it has neither. */
export function withPrecision(page: string, section: string): string {
  const old = /^## Measured precision\n[\s\S]*?(?=^## |(?![\s\S]))/m;
  if (old.test(page)) return page.replace(old, () => `${section}\n`);
  return page.replace(/^## Sources$/m, () => `${section}\n## Sources`);
}
