/** Notes on an amendment, drafted from its comparison for an author to edit: in the manner of Keep a Changelog. */
import type { Change } from '../diff/index.js';
import type { DiffReport } from './diff-report.js';
import { foldedText, sectionGroups, type SectionGroup } from './diff-sections.js';
import { markdownText } from './markdown-text.js';
import { counted } from './prose.js';
import { shorten } from './shorten.js';

export interface ReleaseNotesOptions {
  /** Heading of the notes: a version and its date, as the author's change log has them; "Unreleased" where it is not given. */
  heading?: string;
}

interface Told {
  change: Change;
  group: SectionGroup;
}

/** Characters of a clause that a note quotes. */
const quoted = 240;

/** In the order of the notes. */
const headings: readonly { title: string; holds: (told: Told) => boolean }[] = [
  { title: 'Stronger', holds: ({ change: { kind } }) => kind === 'strengthened' },
  { title: 'Weaker', holds: ({ change: { kind } }) => kind === 'weakened' || kind === 'reversed' },
  { title: 'New rules', holds: (told) => told.change.kind === 'added' && isOfNorms(told) },
  { title: 'Removed rules', holds: (told) => told.change.kind === 'removed' && isOfNorms(told) },
  {
    title: 'Exceptions',
    holds: ({ change: { kind } }) => kind === 'exception-added' || kind === 'exception-removed',
  },
  {
    title: 'Who is bound',
    holds: ({ change: { kind } }) => kind === 'bearer-changed' || kind === 'authority-changed',
  },
  {
    title: 'Reworded',
    holds: ({ change: { kind } }) => kind === 'reworded' || kind === 'split' || kind === 'merged',
  },
  { title: 'Other text', holds: ({ change: { kind } }) => kind === 'added' || kind === 'removed' },
  {
    title: 'Moved and renamed',
    holds: ({ change: { kind } }) => kind === 'moved' || kind === 'retitled' || kind === 'renumbered',
  },
];

/** A norm, or a section with one. */
const isOfNorms = ({ change, group }: Told): boolean =>
  change.level === 'section'
    ? group.folded.some(({ class: weight, level }) => weight === 'normative' && level !== 'section')
    : change.class === 'normative';

/**
 * The notes in Markdown: grouped, each with its section and what it means, editorial changes as a count. Text of the documents
 * is escaped. Ends with a line feed.
 */
export function releaseNotes(
  { comparison }: DiffReport,
  { heading = 'Unreleased' }: ReleaseNotesOptions = {},
): string {
  const open = sectionGroups(comparison).flatMap((group) => [
    ...group.changes.map((change) => ({ change, group })),
    ...group.folded
      .filter(({ hard, level }) => hard && level !== 'section')
      .map((change) => ({ change, group })),
  ]);
  const blocks = [`## ${markdownText(heading)}`];
  let rest: readonly Told[] = open;
  for (const { title, holds } of headings) {
    const told = rest.filter(holds);
    rest = rest.filter((each) => !told.includes(each));
    if (told.length > 0) blocks.push(`### ${title}`, told.map(note).join('\n'));
  }
  if (rest.length > 0) blocks.push('### Editorial', `- ${counted(rest.length, 'editorial change')}.`);
  if (comparison.changes.length === 0) blocks.push('Nothing changed.');
  return `${blocks.join('\n\n')}\n`;
}

function note({ change, group }: Told): string {
  const { meaning, hard, level, before, after, kind } = change;
  const place = group.crumbs.length === 0 ? '' : `**${markdownText(group.crumbs.join(' › '))}:** `;
  const mark = hard && level !== 'section' ? 'Hard constraint. ' : '';
  const quote =
    level !== 'section' && (kind === 'added' || kind === 'removed') ? (after ?? before)?.text : undefined;
  const said = [
    markdownText(meaning),
    change === group.whole ? `It has ${foldedText(group.folded)}.` : '',
    quote === undefined ? '' : `"${markdownText(shorten(quote.trim().replace(/\s+/g, ' '), quoted))}"`,
  ];
  return `- ${place}${mark}${said.filter(Boolean).join(' ')}`;
}
