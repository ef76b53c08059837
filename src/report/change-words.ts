/** How reports word changes: what a kind is called, where a change stands, how much there is of what. */
import type { Change, ChangeKind, Place } from '../diff/index.js';

/** The word that stands beside the color of a kind, so that nobody needs the color. */
export const kindLabels: Readonly<Record<ChangeKind, string>> = {
  reversed: 'reversed',
  removed: 'removed',
  weakened: 'weakened',
  'exception-added': 'exception added',
  'bearer-changed': 'bearer changed',
  'authority-changed': 'authority changed',
  added: 'added',
  strengthened: 'strengthened',
  'exception-removed': 'exception removed',
  reworded: 'reworded',
  split: 'split',
  merged: 'merged',
  moved: 'moved',
  retitled: 'retitled',
  renumbered: 'renumbered',
  editorial: 'editorial',
};

/** Which way a kind goes; colors follow it. */
export type Direction = 'less' | 'other' | 'more' | 'wording' | 'layout';

export const directions: Readonly<Record<ChangeKind, Direction>> = {
  reversed: 'less',
  removed: 'less',
  weakened: 'less',
  'exception-added': 'less',
  'bearer-changed': 'other',
  'authority-changed': 'other',
  added: 'more',
  strengthened: 'more',
  'exception-removed': 'more',
  reworded: 'wording',
  split: 'wording',
  merged: 'wording',
  moved: 'layout',
  retitled: 'layout',
  renumbered: 'layout',
  editorial: 'layout',
};

/** Order of headlines: what a reviewer must not miss comes first. */
export const tellingOrder: readonly ChangeKind[] = [
  'weakened',
  'removed',
  'reversed',
  'exception-added',
  'bearer-changed',
  'authority-changed',
  'added',
  'strengthened',
  'exception-removed',
  'reworded',
  'split',
  'merged',
  'moved',
  'retitled',
  'renumbered',
  'editorial',
];

export interface KindCount {
  kind: ChangeKind;
  count: number;
}

/** Counts by kind, in the order of headlines, without zeros. */
export function countKinds(changes: readonly Change[]): KindCount[] {
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return tellingOrder.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** "2 weakened"; "2 exceptions added". */
export function kindCount({ kind, count }: KindCount): string {
  const label = kindLabels[kind];
  const [noun, verb] = label.split(' ');
  if (verb === undefined) return `${count} ${label}`;
  return `${count} ${noun ?? ''}${count === 1 || noun === 'authority' ? '' : 's'} ${verb}`;
}

export interface HeadlineRow {
  label: string;
  kinds: readonly KindCount[];
}

/** What changed in a few rows: hard constraints first, what changes no meaning last. Empty where nothing did. */
export function headline(changes: readonly Change[]): HeadlineRow[] {
  const isHard = (change: Change): boolean =>
    change.hard && change.class !== 'editorial' && change.level !== 'section';
  const hard = changes.filter(isHard);
  const rest = changes.filter((change) => !isHard(change));
  const isWhole = ({ level, kind }: Change): boolean =>
    level === 'section' && (kind === 'added' || kind === 'removed');
  const others = rest.filter((change) => !isWhole(change));
  const ofClass = (name: Change['class']) => others.filter((change) => change.class === name);
  return [
    { label: 'Hard constraints', kinds: countKinds(hard) },
    { label: hard.length > 0 ? 'Other norms' : 'Norms', kinds: countKinds(ofClass('normative')) },
    { label: 'Whole sections', kinds: countKinds(rest.filter(isWhole)) },
    { label: 'Other text', kinds: countKinds(ofClass('substantive')) },
    { label: 'Editorial', kinds: countKinds(ofClass('editorial')) },
  ].filter(({ kinds }) => kinds.length > 0);
}

/** What stands beside the kind: what it is that changed, as far as it weighs. Null where the kind says enough. */
export function standing({ hard, level, kind, class: weight }: Change): string | null {
  if (hard) return level === 'section' ? 'hard section' : 'hard constraint';
  if (level === 'section') return 'section';
  return weight === 'normative' && (kind === 'added' || kind === 'removed') ? 'norm' : null;
}

/** "line 12 → 14", "line 12, gone", "line 14, new"; lines of several files carry their name. */
export function placeText({ before, after }: Pick<Change, 'before' | 'after'>): string {
  if (!before) return after ? `line ${lineOf(after)}, new` : '';
  if (!after) return `line ${lineOf(before)}, gone`;
  const isSame = before.line === after.line && before.file === after.file;
  return isSame ? `line ${lineOf(after)}` : `line ${lineOf(before)} → ${lineOf(after)}`;
}

const lineOf = ({ line, file }: Place): string => (file === undefined ? String(line) : `${line} of ${file}`);
