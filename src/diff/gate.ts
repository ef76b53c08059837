/** A gate for amendments: which changes need a record of their reason, and which of them have none. */
import type { AnyNode, Clause, Section } from '../clast/index.js';
import type { AmendmentRecord } from './amendment-record.js';
import { changeKinds, type Change, type ChangeKind, type Comparison, type Place } from './comparison.js';
import { HardNodes } from './hard-nodes.js';
import { lostStanding } from './lost-standing.js';
import { givesReason, RecordNames, type Nameable } from './record-names.js';

/** Which changes a line of a policy is about. */
export interface GateRule {
  kinds: readonly ChangeKind[];
  /** Of what: hard constraints (where nothing is said), whatever changes a norm, or any text. */
  only?: 'hard' | 'normative' | 'all';
}

export interface GatePolicy {
  /** Changes that need a record; `defaultRules` where nothing is said. */
  requireRecord?: readonly GateRule[];
  /** Changes that nothing excuses. */
  forbid?: readonly GateRule[];
}

/** A hard constraint that comes to bind less, or somebody else, needs a record. */
export const defaultRules: readonly GateRule[] = [
  {
    kinds: ['weakened', 'removed', 'reversed', 'exception-added', 'bearer-changed', 'authority-changed'],
    only: 'hard',
  },
];

/** A clause or section whose changes the policy speaks of. */
export interface GateEntry {
  /** What a record has to name: an author's id, else a derived one. */
  name: string;
  /** The title of the section that it is, or stands in; null before the first heading. */
  section: string | null;
  /** Heaviest first. */
  changes: readonly [Change, ...Change[]];
  /** What went with the section, besides. */
  folded: number;
  /** The line of the policy that it is about, in a sentence. */
  why: string;
}

export interface MissingRecord extends GateEntry {
  /** A record that names it and gives no reason. */
  unfinished: AmendmentRecord | null;
  /** What to add, but for the reason: a line of a change log. */
  line: string;
  /** The same as a trailer of a commit. */
  trailer: string;
}

export interface RecordedChange extends GateEntry {
  record: AmendmentRecord;
}

export interface GateVerdict {
  passes: boolean;
  missing: readonly MissingRecord[];
  forbidden: readonly GateEntry[];
  recorded: readonly RecordedChange[];
}

/** Holds a comparison and the records of its reasons to a policy. */
export function judgeAmendments(
  comparison: Comparison,
  { requireRecord = defaultRules, forbid = [] }: GatePolicy,
  records: readonly AmendmentRecord[],
): GateVerdict {
  const [before, after] = [new HardNodes(comparison.before), new HardNodes(comparison.after)];
  const entriesFor = (rules: readonly GateRule[], end: string): Draft[] =>
    entriesOf(comparison, { before, after }, rules, end);
  const forbidden = entriesFor(forbid, 'is forbidden by the policy');
  const refused = new Set(forbidden.flatMap(({ entry }) => entry.changes));
  const names = new RecordNames([comparison.before, comparison.after]);
  const missing: MissingRecord[] = [];
  const recorded: RecordedChange[] = [];
  for (const { entry, amended } of entriesFor(requireRecord, 'needs a record of its reason')) {
    if (entry.changes.every((change) => refused.has(change))) continue;
    const naming = records.filter((record) => names.names(record, amended));
    const record = naming.find((one) => givesReason(one, amended));
    if (record) recorded.push({ ...entry, record });
    else missing.push({ ...entry, unfinished: naming[0] ?? null, ...linesFor(entry) });
  }
  return {
    passes: missing.length === 0 && forbidden.length === 0,
    missing,
    forbidden: forbidden.map(({ entry }) => entry),
    recorded,
  };
}

interface Draft {
  entry: GateEntry;
  amended: readonly Nameable[];
}

interface Sides {
  before: HardNodes;
  after: HardNodes;
}

/** The changes that rules speak of, one entry for each clause or section that a record would name. */
function entriesOf(comparison: Comparison, sides: Sides, rules: readonly GateRule[], end: string): Draft[] {
  const isHard = ({ hard, before, after }: Change): boolean =>
    hard ||
    (before !== null && sides.before.holds(before.node)) ||
    (after !== null && sides.after.holds(after.node));
  const ruleFor = (change: Change): GateRule | undefined =>
    rules.find(
      ({ kinds, only = 'hard' }) =>
        kinds.includes(change.kind) &&
        (only === 'all' || (only === 'hard' ? isHard(change) : change.class === 'normative')),
    );
  const all = [...comparison.changes, ...lostStanding(comparison, sides.before, sides.after)];
  const spoken = all.filter((change) => ruleFor(change) !== undefined);
  const whole = new Map(
    spoken.flatMap((change) => (isWhole(change) ? [[nodeOf(change, sides), change] as const] : [])),
  );
  /** The outermost section with which it came or went, if a rule speaks of that. */
  const holderOf = (change: Change): Change | undefined => {
    const { kind, before, after, level, within } = change;
    const place = after ?? before;
    if (!place || (kind !== 'added' && kind !== 'removed') || (level !== 'section' && within === null))
      return;
    const around = sides[after ? 'after' : 'before'].around(place.node);
    return around.map((section) => whole.get(section)).find((found) => found?.kind === kind);
  };
  const groups = new Map<AnyNode, [Change, ...Change[]]>();
  const folded = new Map<AnyNode, number>();
  for (const change of spoken) {
    const holder = holderOf(change);
    const node = nodeOf(holder ?? change, sides);
    if (holder) folded.set(node, (folded.get(node) ?? 0) + 1);
    else {
      const group = groups.get(node);
      if (group) group.push(change);
      else groups.set(node, [change]);
    }
  }
  return [...groups].map(([node, changes]) => {
    changes.sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
    const [first] = changes;
    const amended = amendedBy(changes, sides);
    const { only = 'hard' } = ruleFor(first) ?? {};
    const why = `${subjects[only]}${first.level === 'section' ? inSection[only] : ''} that ${verbs[first.kind]} ${end}.`;
    const section = sectionTitle(amended);
    return {
      entry: { name: nameOf(node), section, changes, folded: folded.get(node) ?? 0, why },
      amended,
    };
  });
}

const isWhole = ({ level, kind }: Change): boolean =>
  level === 'section' && (kind === 'added' || kind === 'removed');

/** The clause or section that a record would name, in the later version where it is still there. */
function nodeOf({ before, after }: Change, sides: Sides): AnyNode {
  const [place, side] = after ? [after, sides.after] : [before, sides.before];
  if (!place) throw new RangeError('A change stands in neither version.');
  return side.clauseOf(place.node) ?? nearestNameable(place, side) ?? place.node;
}

/** The clause or section in both versions, and the sections around it. What went with its section answers to all that went. */
function amendedBy(changes: readonly Change[], sides: Sides): Nameable[] {
  const found = new Map<AnyNode, Nameable>();
  for (const { before, after } of changes) {
    for (const [place, side] of [
      [before, sides.before],
      [after, sides.after],
    ] as const) {
      if (!place) continue;
      const node = side.clauseOf(place.node) ?? nearestNameable(place, side);
      if (node) found.set(node, { node, sections: side.around(node).slice(-1) });
    }
  }
  return [...found.values()];
}

/** Examples and blocks have no name: the section that they stand in has. */
function nearestNameable({ node }: Place, side: HardNodes): Clause | Section | null {
  if (node.type === 'clause' || node.type === 'section') return node;
  return side.around(node).at(-1) ?? null;
}

function sectionTitle(amended: readonly Nameable[]): string | null {
  const last = amended.at(-1);
  const section = last?.node.type === 'section' ? last.node : last?.sections.at(-1);
  return section === undefined || section.title === '' ? null : section.title;
}

/** What stands before the first heading and is no clause has no name but that of its kind. */
const nameOf = (node: AnyNode): string =>
  node.type === 'clause' || node.type === 'section' ? node.id : node.type;

const subjects = { hard: 'A hard constraint', normative: 'A norm', all: 'Text' } as const;
const inSection = { hard: ', or a section that holds one,', normative: ', or a section,', all: '' } as const;

const verbs: Readonly<Record<ChangeKind, string>> = {
  reversed: 'is reversed',
  removed: 'is removed',
  weakened: 'is weakened',
  'exception-added': 'gets an exception',
  'bearer-changed': 'binds somebody else',
  'authority-changed': 'changes its authority',
  added: 'is new',
  strengthened: 'is strengthened',
  'exception-removed': 'loses an exception',
  reworded: 'is reworded',
  split: 'is split',
  merged: 'is merged',
  moved: 'is moved',
  retitled: 'gets another title',
  renumbered: 'gets another number',
  editorial: 'is edited',
};

/** The reason is for whoever amends: as they stand, the lines are no records yet. */
function linesFor({ name, section, changes: [{ kind }] }: GateEntry): { line: string; trailer: string } {
  const where = section === null ? '' : ` (${section.replace(/\s+/g, ' ')})`;
  return {
    line: `- \`${name}\`${where} ${verbs[kind]}, because …`,
    trailer: `Amends: ${name} -- …`,
  };
}
