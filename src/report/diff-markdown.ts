/** What changed between two versions of a constitution, as Markdown for a pull request. */
import type { Change, WordEdit } from '../diff/index.js';
import {
  directions,
  headline,
  kindCount,
  kindLabels,
  placeText,
  standing,
  type Direction,
} from './change-words.js';
import { findingsText, findingText } from './diff-findings.js';
import type { DiffReport } from './diff-report.js';
import { foldedText, sectionGroups, type SectionGroup } from './diff-sections.js';
import { elide } from './elide.js';
import { markdownText } from './markdown-text.js';
import { byPlace, type AtPlace } from './same-place.js';
import { shorten } from './shorten.js';

/** Characters that are shown of what is new or gone: the documents have the rest. */
const shownText = 400;

/** The changes at a place, and the group that they are told in. */
interface Told {
  changes: AtPlace;
  group: SectionGroup;
}

const weights: readonly { title: string; direction: Direction }[] = [
  { title: 'Weaker, removed or reversed', direction: 'less' },
  { title: 'Who is bound, and with what authority', direction: 'other' },
  { title: 'New or stronger', direction: 'more' },
  { title: 'Reworded', direction: 'wording' },
];

/**
 * The headline, then lists by weight: hard constraints first, editorial changes folded. Text of the documents is escaped.
 * Ends with a line feed.
 */
export function diffMarkdown(report: DiffReport): string {
  const { comparison, names } = report;
  const { changes } = comparison;
  const title = `## Changes in meaning: ${markdownText(names.before)} → ${markdownText(names.after)}`;
  const told = sectionGroups(comparison).flatMap((group) => {
    // What came or went with its section is told by the section, but for hard constraints.
    const shown = [...group.changes, ...group.folded.filter(isHard)];
    return byPlace(shown).map((at) => ({ changes: at, group }));
  });
  const editorial = told.filter(({ changes: [first] }) => first.class === 'editorial');
  const weighty = told.filter((each) => !editorial.includes(each));
  const hard = weighty.filter(({ changes: [first] }) => isHard(first));
  const rest = weighty.filter((each) => !hard.includes(each));
  const blocks = [
    title,
    ...(changes.length === 0 ? ['Nothing changed.'] : [headlineList(changes)]),
    ...listUnder('### Hard constraints', hard),
    ...weights.flatMap(({ title: heading, direction }) =>
      listUnder(
        `### ${heading}`,
        rest.filter(({ changes: [first] }) => directions[first.kind] === direction),
      ),
    ),
    ...editorialFold(editorial),
    ...findingsList(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const isHard = ({ hard, level }: Change): boolean => hard && level !== 'section';

function headlineList(changes: readonly Change[]): string {
  return headline(changes)
    .map(({ label, kinds }) => `- **${label}:** ${kinds.map(kindCount).join(', ')}`)
    .join('\n');
}

const listUnder = (heading: string, told: readonly Told[]): string[] =>
  told.length === 0 ? [] : [heading, told.map(item).join('\n')];

/** One line of Markdown each, so that no text of the documents can begin a block. */
function item({ changes, group }: Told): string {
  const [first] = changes;
  const kinds = changes.map(({ kind }) => `**${kindLabels[kind]}**`).join(', ');
  const what = standing(first);
  const place = [group.crumbs.join(' › '), placeText(first)].filter(Boolean).join(', ');
  const said = [
    ...changes.map(({ meaning }) => markdownText(meaning)),
    ...(first === group.whole ? [`It has ${foldedText(group.folded)}.`] : []),
  ];
  const edit = editOf(first);
  return [
    `- ${kinds}${what === null ? '' : ` (${what})`} · ${markdownText(place)}`,
    said.join(' '),
    ...(edit === '' ? [] : [edit]),
  ].join('<br>');
}

function editOf({ before, after, words, level }: Change): string {
  if (words) return elide(words).map(wordText).join('');
  if (level === 'section' || (before && after)) return '';
  const text = shorten(((before ?? after)?.text ?? '').trim().replace(/\s+/g, ' '), shownText);
  return wordText({ op: before ? 'delete' : 'insert', text });
}

/** GitHub shows both elements; marks of its Markdown would not work inside of words. */
function wordText({ op, text }: WordEdit): string {
  const bare = markdownText(text);
  if (bare === '') return text === '' ? '' : ' ';
  const [lead, tail] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  const tag = op === 'delete' ? 'del' : 'ins';
  return op === 'equal' ? `${lead}${bare}${tail}` : `${lead}<${tag}>${bare}</${tag}>${tail}`;
}

function editorialFold(told: readonly Told[]): string[] {
  if (told.length === 0) return [];
  const count = `${told.length} editorial ${told.length === 1 ? 'change' : 'changes'}`;
  return [`<details>\n<summary>${count}</summary>`, told.map(item).join('\n'), '</details>'];
}

function findingsList({ findings }: DiffReport): string[] {
  if (!findings) return [];
  const said = findingsText(findings.opened.length, findings.closed.length);
  const lines = [
    ...findings.opened.map((finding) => `- **opened** · ${markdownText(findingText(finding))}`),
    ...findings.closed.map((finding) => `- **closed** · ${markdownText(findingText(finding))}`),
  ];
  return [
    '### Lint findings',
    `The amendment ${said ?? 'opens and closes no finding'}.`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ];
}
