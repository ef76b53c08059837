/** What the side view shows of a constitution's coverage: topics by group, and under each what it rests on and what is missing. */
import type { DocumentCoverage, EvidencePlace, GroupCoverage, TopicStanding } from '../lsp/coverage.js';

export type Status = TopicStanding['status'];

/** A line of the view. */
export interface TreeLine {
  /** The same line has the same id after a change, so that it stays open. */
  id: string;
  label: string;
  /** Beside the label, fainter. */
  description: string;
  /** Paragraphs, as plain text. */
  tooltip: readonly string[];
  /** Name and color of a product icon; null where there is none. */
  icon: { name: string; color: string } | null;
  /** What a screen reader says. */
  spoken: string;
  /** Where a click leads; null where it leads nowhere. */
  place: EvidencePlace | null;
  children: readonly TreeLine[];
  /** Whether it is open at first. */
  open: boolean;
}

/** One for each status, told apart by shape and not by color alone. */
const icons: Readonly<Record<Status, { name: string; color: string }>> = {
  covered: { name: 'pass', color: 'charts.green' },
  partial: { name: 'color-mode', color: 'charts.yellow' },
  opposed: { name: 'error', color: 'charts.red' },
  absent: { name: 'circle-large-outline', color: 'disabledForeground' },
};

const faint = 'disabledForeground';

export function coverageTree({ groups }: DocumentCoverage): TreeLine[] {
  return groups.map(groupLine);
}

function groupLine({ group, topics }: GroupCoverage): TreeLine {
  const covered = topics.filter(({ status }) => status === 'covered').length;
  const label = group.charAt(0).toUpperCase() + group.slice(1);
  const description = `${covered} of ${topics.length}`;
  return {
    id: group,
    label,
    description,
    tooltip: [],
    icon: null,
    spoken: `${label}: ${description} topics covered`,
    place: null,
    children: topics.map(topicLine),
    open: true,
  };
}

function topicLine(topic: TopicStanding): TreeLine {
  const { id, title, status, about, why, missing, declared, coveredByBase, evidence } = topic;
  const notes = [
    ...(status === 'covered' ? [] : [status]),
    ...(coveredByBase ? ['covered by the base'] : []),
    ...(declared === null ? [] : [declared]),
  ];
  const description = notes.join(', ');
  return {
    id,
    label: title,
    description,
    tooltip: [`${title} (${id}): ${status}`, about, why],
    icon: icons[status],
    spoken: `${title}: ${[status, ...notes.filter((note) => note !== status)].join(', ')}`,
    place: null,
    children: [
      ...evidence.map((piece, index) => evidenceLine(piece, `${id}/${index}`)),
      ...missing.map((words, index) => missingLine(words, `${id}/missing/${index}`)),
    ],
    open: false,
  };
}

function evidenceLine(place: EvidencePlace, id: string): TreeLine {
  const { quote, meaning, range } = place;
  const line = range.start.line + 1;
  return {
    id,
    // In front: a narrow view cuts the end off.
    label: `${line}: ${quote}`,
    description: '',
    tooltip: [`Line ${line} ${meaning}:`, quote],
    icon: { name: 'quote', color: faint },
    spoken: `Line ${line} ${meaning}: ${quote}`,
    place,
    children: [],
    open: false,
  };
}

function missingLine(words: string, id: string): TreeLine {
  return {
    id,
    label: words,
    description: '',
    tooltip: [`Missing: ${words}`],
    icon: { name: 'dash', color: faint },
    spoken: `Missing: ${words}`,
    place: null,
    children: [],
    open: false,
  };
}
