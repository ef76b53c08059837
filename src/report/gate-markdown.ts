/** The verdict of the gate as GitHub-flavored Markdown, for a comment on a pull request or the summary of a job. */
import type { GateEntry, MissingRecord, RecordedChange } from '../diff/index.js';
import { kindLabels, placeText } from './change-words.js';
import { whereToAdd, type GateReport } from './gate-report.js';
import { markdownText } from './markdown-text.js';
import { printable } from './printable.js';
import { counted } from './prose.js';
import { shorten } from './shorten.js';

/** Characters of a clause that are shown. */
const shownText = 400;

/** The verdict, then what is forbidden, missing and on record. Text of the documents is escaped. Ends with a line feed. */
export function gateMarkdown(report: GateReport): string {
  const { verdict, names } = report;
  const { passes, missing, forbidden, recorded } = verdict;
  const blocks = [
    `## Amendments ${passes ? 'pass' : 'do not pass'} the gate: ${markdownText(names.before)} → ${markdownText(names.after)}`,
    ...(forbidden.length > 0 ? ['### Forbidden', ...forbidden.map(entryText)] : []),
    ...(missing.length > 0
      ? [
          `### ${counted(missing.length, 'record')} missing`,
          howTo(report),
          ...missing.map((one) => missingText(one, report)),
        ]
      : []),
    ...(recorded.length > 0 ? ['### On record', recorded.map(recordedText).join('\n')] : []),
    ...(missing.length + forbidden.length + recorded.length === 0 ? ['No change needs a record.'] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const howTo = ({ addTo }: GateReport): string =>
  `Add each line, with its reason, to ${markdownText(whereToAdd(addTo))}${addTo.trailers ? ', or the trailer to a commit' : ''}.`;

function entryText({ section, changes, folded, why }: GateEntry): string {
  const [first] = changes;
  const kinds = [...new Set(changes.map(({ kind }) => kindLabels[kind]))].join(', ');
  const place = [section ?? '', placeText(first)].filter(Boolean).join(', ');
  const { before, after, level } = first;
  const quoted = (text: string): string => markdownText(shorten(text.trim().replace(/\s+/g, ' '), shownText));
  const texts =
    level === 'section'
      ? []
      : [
          ...(before ? [`<del>${quoted(before.text)}</del>`] : []),
          ...(after && after.text !== before?.text ? [`<ins>${quoted(after.text)}</ins>`] : []),
        ];
  const said = [
    ...new Set(changes.map(({ meaning }) => meaning)),
    ...(folded > 0 ? [`${counted(folded, 'change')} more went with it.`] : []),
    why,
  ].map(markdownText);
  return [`- **${kinds}** · ${markdownText(place)}`, said.join(' '), ...texts].join('<br>');
}

function missingText(entry: MissingRecord, { addTo }: GateReport): string {
  const unfinished = entry.unfinished
    ? `<br>${markdownText(entry.unfinished.where)} names it and gives no reason.`
    : '';
  const shown = (line: string): string => `\n\n  ${fence}text\n  ${printable(line)}\n  ${fence}`;
  const trailer = addTo.trailers ? `\n\n  or${shown(entry.trailer)}` : '';
  return `${entryText(entry)}${unfinished}${shown(entry.line)}${trailer}`;
}

/** Longer than any run of marks that a title brings. */
const fence = '`````';

const recordedText = ({ changes: [first], section, record }: RecordedChange): string =>
  `- **${kindLabels[first.kind]}** · ${markdownText([section ?? '', placeText(first)].filter(Boolean).join(', '))}: ${markdownText(`${shorten(record.text, shownText)} (${record.where})`)}`;
