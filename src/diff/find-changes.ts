/** From two versions whose sections and sentences are matched to their changes. */
import { isHardConstraint } from '../norms/index.js';
import type { Clause, Section } from '../clast/index.js';
import type { ChangeKind, ChangeLevel, Placed, WordEdit } from './comparison.js';
import type { Matching } from './matching.js';
import { risingPart, type Match } from './sequence.js';
import { changeOfContext, kindsOf } from './sentence-change.js';
import { isSameReading, Spelling } from './spelling.js';
import type { Part, Unit, Version } from './units.js';
import { wordEdits } from './word-edits.js';

/** A change before it has its places and its words for the reader. */
export interface FoundChange {
  kind: ChangeKind;
  level: ChangeLevel;
  before: Placed | null;
  after: Placed | null;
  words?: readonly WordEdit[];
  hard: boolean;
  /** The section with which it came or went. */
  within: Section | null;
}

export interface Matchings {
  parts: Matching<Part>;
  units: Matching<Unit>;
  clauses: Matching<Clause>;
}

export function findChanges(before: Version, after: Version, matchings: Matchings): FoundChange[] {
  const { parts, units, clauses } = matchings;
  const found: FoundChange[] = [];
  const spelling = new Spelling([...before.units, ...after.units].map(({ text }) => text));
  const hard = hardness(before, after);
  const byId = { before: clausesById(before), after: clausesById(after) };

  for (const part of before.parts) {
    const other = parts.afterOf(part);
    if (other) found.push(...changesOfSection(part, other, parts).map(withHard));
    else if (part.section) found.push(gone(part.section, 'section', null));
  }
  for (const part of after.parts)
    if (part.section && !parts.beforeOf(part)) found.push(come(part.section, 'section', null));
  found.push(...movedSections(before, parts).map(withHard));

  const told = new Set<Unit>();
  const unitsOf = new Map<Clause, Unit[]>();
  for (const unit of [...before.units, ...after.units]) {
    if (!unit.clause) continue;
    const list = unitsOf.get(unit.clause);
    if (list) list.push(unit);
    else unitsOf.set(unit.clause, [unit]);
  }
  const inClause = (clause: Clause): readonly Unit[] => unitsOf.get(clause) ?? [];
  const moved = movedUnits();
  for (const clause of before.clauses) {
    const other = clauses.afterOf(clause);
    const own = inClause(clause);
    if (other) changesOfClause(clause, other);
    else if (own.every((unit) => units.afterOf(unit) === null)) {
      own.forEach((unit) => told.add(unit));
      found.push(gone(clause, 'clause', before.partOf.get(clause) ?? null));
    }
  }
  for (const clause of after.clauses) {
    const own = inClause(clause);
    if (clauses.beforeOf(clause) || own.some((unit) => units.beforeOf(unit) !== null)) continue;
    own.forEach((unit) => told.add(unit));
    found.push(come(clause, 'clause', after.partOf.get(clause) ?? null));
  }
  found.push(...splits());
  for (const unit of before.units) {
    if (told.has(unit)) continue;
    const other = units.afterOf(unit);
    if (!other) found.push(gone(unit.node, levelOf(unit), unit.part));
    else changesOfPair(unit, other);
  }
  for (const unit of after.units) {
    if (!told.has(unit) && !units.beforeOf(unit)) found.push(come(unit.node, levelOf(unit), unit.part));
  }
  return found;

  function withHard(one: FoundChange): FoundChange {
    return { ...one, hard: [one.before, one.after].some((node) => node !== null && hard(node)) };
  }

  function change(
    kind: ChangeKind,
    level: ChangeLevel,
    a: Placed | null,
    b: Placed | null,
    words?: readonly WordEdit[],
  ): FoundChange {
    return withHard({ kind, level, before: a, after: b, ...(words && { words }), hard: false, within: null });
  }

  function gone(node: Placed, level: ChangeLevel, part: Part | null): FoundChange {
    const within = part && !parts.afterOf(part) ? part.section : null;
    return { ...change('removed', level, node, null), within };
  }

  function come(node: Placed, level: ChangeLevel, part: Part | null): FoundChange {
    const within = part && !parts.beforeOf(part) ? part.section : null;
    return { ...change('added', level, null, node), within };
  }

  /** The same words cut or marked up otherwise are told once, at the clause. */
  function changesOfClause(clause: Clause, other: Clause): void {
    if (clause.number !== other.number && !isListItem(clause) && !isListItem(other))
      found.push(change('renumbered', 'clause', clause, other));
    if (clause.value === other.value) {
      if (!sameSpans(clause, other)) found.push(change('editorial', 'clause', clause, other));
      return;
    }
    if (!isSameReading(clause.value, other.value)) return;
    found.push(change('editorial', 'clause', clause, other, wordEdits(clause.value, other.value)));
    // Its sentences may still be cut otherwise; what moved out of it or into it stays to be told.
    for (const unit of inClause(clause)) {
      const twin = units.afterOf(unit);
      if (!twin || twin.clause === other) told.add(unit);
    }
    for (const unit of inClause(other)) {
      const twin = units.beforeOf(unit);
      if (!twin || twin.clause === clause) told.add(unit);
    }
  }

  function changesOfPair(unit: Unit, other: Unit): void {
    const level = levelOf(unit);
    if (moved.has(unit)) {
      const [whole, target] = [unit.clause, other.clause];
      const isWhole =
        whole !== null &&
        target !== null &&
        clauses.afterOf(whole) === target &&
        inClause(whole).every((one) => moved.has(one));
      if (!isWhole) found.push(change('moved', level, unit.node, other.node));
      else if (inClause(whole)[0] === unit) found.push(change('moved', 'clause', whole, target));
    }
    if (unit.node.type !== 'sentence' || other.node.type !== 'sentence') {
      if (unit.text === other.text) return;
      const isText =
        unit.node.type === 'example' || (unit.node.type === 'verbatim' && unit.node.form === 'code');
      const edits = wordEdits(unit.text, other.text);
      const kind = !isText || isSameReading(unit.text, other.text) ? 'editorial' : 'reworded';
      found.push(change(kind, level, unit.node, other.node, edits));
      return;
    }
    if (unit.text === other.text) {
      const kind = hasOtherLeadIn(unit.clause, other.clause) ? changeOfContext(unit.node, other.node) : null;
      if (kind) found.push(change(kind, level, unit.node, other.node));
      return;
    }
    const edits = wordEdits(unit.text, other.text);
    for (const kind of kindsOf(unit.node, other.node, edits, spelling))
      found.push(change(kind, level, unit.node, other.node, edits));
  }

  function hasOtherLeadIn(clause: Clause | null, other: Clause | null): boolean {
    const [led, ledThere] = [clause?.leadIn ?? null, other?.leadIn ?? null];
    const lead = led === null ? undefined : byId.before.get(led);
    const leadThere = ledThere === null ? undefined : byId.after.get(ledThere);
    // A lead-in that came or went is told by itself; and where another paragraph took its place, a reader still sees what leads in.
    if (!lead || !leadThere) return false;
    const twin = clauses.afterOf(lead);
    // A lead-in that was itself changed is told there, once, where it is a norm; a bare "MUST NOT:" is told at what it leads.
    return twin !== leadThere || (lead.value !== leadThere.value && lead.children.at(-1)?.strength === null);
  }

  /** Units that stand elsewhere: out of order in their section, or in another one. */
  function movedUnits(): ReadonlySet<Unit> {
    const elsewhere = new Set<Unit>();
    const here = new Map<Part, [Unit, Unit][]>();
    for (const [unit, other] of units.pairs()) {
      if (parts.afterOf(unit.part) !== other.part) elsewhere.add(unit);
      else {
        const list = here.get(unit.part);
        if (list) list.push([unit, other]);
        else here.set(unit.part, [[unit, other]]);
      }
    }
    for (const pairs of here.values()) {
      const places = pairs.map(([a, b]): Match => [a.index, b.index]);
      const inOrder = new Set(risingPart(places).map(([at]) => at));
      for (const [unit] of pairs) if (!inOrder.has(unit.index)) elsewhere.add(unit);
    }
    return elsewhere;
  }

  /** Clauses of which a part has become a clause of its own, and those that were put together. */
  function splits(): FoundChange[] {
    const pieces = (
      list: readonly Clause[],
      isMatched: (clause: Clause) => boolean,
      twinOf: (unit: Unit) => Unit | null,
      wholeOf: (clause: Clause) => Clause | null,
    ): [piece: Clause, from: Clause, rest: Clause][] =>
      list.flatMap((piece): [Clause, Clause, Clause][] => {
        if (isMatched(piece)) return [];
        const sources = inClause(piece).map((unit) => twinOf(unit)?.clause ?? null);
        const from = sources.find((clause) => clause !== null) ?? null;
        if (!from || sources.some((clause) => clause !== null && clause !== from)) return [];
        const rest = wholeOf(from);
        return rest ? [[piece, from, rest]] : [];
      });
    const once = new Set<Clause>();
    const isFirst = (clause: Clause): boolean => !once.has(clause) && once.add(clause).size > 0;
    const near = (a: Clause, b: Clause): boolean => {
      const list = after.partOf.has(a) ? after : before;
      return list.partOf.get(a) === list.partOf.get(b);
    };
    const splitOff = pieces(
      after.clauses,
      (it) => clauses.beforeOf(it) !== null,
      units.beforeOf,
      clauses.afterOf,
    )
      .filter(([piece, from, rest]) => near(piece, rest) && isFirst(from))
      .map(([, from, rest]) => change('split', 'clause', from, rest));
    const joined = pieces(
      before.clauses,
      (it) => clauses.afterOf(it) !== null,
      units.afterOf,
      clauses.beforeOf,
    )
      .filter(([piece, into, rest]) => near(piece, rest) && isFirst(into))
      .map(([, into, rest]) => change('merged', 'clause', rest, into));
    return [...splitOff, ...joined];
  }
}

const clausesById = ({ clauses }: Version): ReadonlyMap<string, Clause> =>
  new Map(clauses.map((clause) => [clause.id, clause]));

const levelOf = ({ node }: Unit): ChangeLevel => (node.type === 'sentence' ? 'sentence' : 'clause');

/** A list counts its items by itself: their numbers are nobody's amendment. */
const isListItem = ({ number }: Clause): boolean =>
  number !== null && /^(?:\d+|[a-z]|[ivx]+)[.)]?$/i.test(number);

function sameSpans(a: Clause, b: Clause): boolean {
  const [here, there] = [a, b].map(({ data }) => data?.spans ?? []);
  return JSON.stringify(here) === JSON.stringify(there);
}

/** What became of a section's heading: its title, number, level of authority and tags. */
function changesOfSection(part: Part, other: Part, parts: Matching<Part>): FoundChange[] {
  const [a, b] = [part.section, other.section];
  if (!a || !b) return [];
  const found: FoundChange[] = [];
  const add = (kind: ChangeKind, words?: readonly WordEdit[]): void =>
    void found.push({
      kind,
      level: 'section',
      before: a,
      after: b,
      ...(words && { words }),
      hard: false,
      within: null,
    });
  const [was, is] = [authorityOf(a), authorityOf(b)];
  if (was !== is) {
    // A whole chapter that changes its level is told once, at the chapter.
    const [above, aboveThere] = [part.parent?.section ?? null, other.parent?.section ?? null];
    const isTold =
      part.parent !== null &&
      parts.afterOf(part.parent) === other.parent &&
      above !== null &&
      aboveThere !== null &&
      authorityOf(above) === was &&
      authorityOf(aboveThere) === is;
    if (!isTold) add('authority-changed');
  }
  const [hardThen, hardNow] = [a, b].map(
    ({ attributes }) => attributes.tags?.includes('hard-constraint') ?? false,
  );
  if (hardThen !== hardNow) add(hardThen === true ? 'weakened' : 'strengthened');
  if (a.title !== b.title)
    add(isSameReading(a.title, b.title) ? 'editorial' : 'retitled', wordEdits(a.title, b.title));
  // A number that became part of the title is a new title.
  if (a.number !== b.number && (a.title === b.title || (a.number !== null && b.number !== null)))
    add('renumbered');
  const [marks, marksThere] = [a, b].map(({ attributes, id, ownId }) =>
    JSON.stringify([{ ...attributes, authority: null, tags: null }, ownId ? id : null]),
  );
  if (marks !== marksThere) add('editorial');
  return found;
}

const authorityOf = (section: Section): string | null => {
  const [heading] = section.children;
  return heading?.type === 'clause' ? heading.authority : (section.attributes.authority ?? null);
};

/** Sections under another one, or in another order among those under the same one. */
function movedSections(before: Version, parts: Matching<Part>): FoundChange[] {
  const moved: FoundChange[] = [];
  const add = (part: Part, other: Part): void =>
    void moved.push({
      kind: 'moved',
      level: 'section',
      before: part.section,
      after: other.section,
      hard: false,
      within: null,
    });
  for (const parent of before.parts) {
    const home = parts.afterOf(parent);
    const stayed: { part: Part; other: Part; match: Match }[] = [];
    for (const part of parent.children) {
      const other = parts.afterOf(part);
      if (!other) continue;
      if (other.parent === home) stayed.push({ part, other, match: [part.index, other.index] });
      else add(part, other);
    }
    const inOrder = new Set(risingPart(stayed.map(({ match }) => match)).map(([at]) => at));
    for (const { part, other } of stayed) if (!inOrder.has(part.index)) add(part, other);
  }
  return moved;
}

/** Whether a place is a hard constraint, or holds one. */
function hardness(before: Version, after: Version): (node: Placed) => boolean {
  const hard = new Set<Placed>();
  for (const { tree, units, partOf } of [before, after]) {
    for (const { node, clause } of units) {
      if (node.type !== 'sentence' || !clause) continue;
      if (!isHardConstraint(node, clause, partOf.get(clause)?.section ?? null, tree)) continue;
      hard.add(node).add(clause);
      const section = partOf.get(clause)?.section;
      if (section) hard.add(section);
    }
  }
  return (node) => hard.has(node);
}
