/** A clause or section through the versions of its document, and who changed each clause last. */
import {
  clausesOf,
  fold,
  sectionsOf,
  walk,
  type AnyNode,
  type Clause,
  type Constitution,
  type Section,
} from '../clast/index.js';
import { compare } from './compare.js';
import type { Change, ChangeKind, Comparison } from './comparison.js';

/** How many changes of each kind. */
export type KindTally = Readonly<Partial<Record<ChangeKind, number>>>;

export function tallyOf(changes: readonly Pick<Change, 'kind'>[]): KindTally {
  const tally: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of changes) tally[kind] = (tally[kind] ?? 0) + 1;
  return tally;
}

/** The clause or section of that id, path, number or title, in this order; null where there is none. */
export function findNamed(tree: Constitution, name: string): Clause | Section | null {
  const wanted = name.trim().replace(/^#/, '');
  const folded = fold(wanted);
  const nodes = [...sectionsOf(tree), ...clausesOf(tree)].filter(
    (node) => node.type === 'section' || node.role !== 'heading',
  );
  const numbers = [folded, folded.replace(/^(?:§|section|article|clause|rule|principle)\s*/, '')];
  return (
    nodes.find(({ id }) => id === wanted) ??
    nodes.find(({ path }) => path === wanted) ??
    nodes.find(({ number }) => number !== null && numbers.includes(fold(number))) ??
    nodes.find(({ title }) => title !== null && title !== '' && fold(title) === folded) ??
    null
  );
}

/** Changes of a section that change what binds in all that stands there. */
const reaching: ReadonlySet<ChangeKind> = new Set(['authority-changed', 'weakened', 'strengthened']);

/** One clause or section, followed from comparison to comparison, the latest first. */
export class Trail {
  readonly #known = new WeakMap<Constitution, Clause | Section>();
  #latest: { tree: Constitution; node: Clause | Section } | null = null;
  #isOver = false;

  /** @param name As `findNamed` takes it; it is looked for in later versions first, so that one that is gone is found where it went. */
  constructor(private readonly name: string) {}

  /** It is found. */
  get isFound(): boolean {
    return this.#latest !== null;
  }

  /** It came with the last comparison, and is nowhere before. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** What a comparison changed in it; empty where it is not found yet, and for a version that does not have it. */
  follow(comparison: Comparison): Change[] {
    const { before, after } = comparison;
    const node = this.#nodeIn(after);
    if (!node) {
      const gone = this.#latest ? null : findNamed(before, this.name);
      if (!gone) return [];
      this.#know(before, gone);
      return touching(comparison, [gone], []);
    }
    this.#know(after, node);
    const twin = earlierOf(node, comparison);
    if (twin) this.#know(before, twin);
    else this.#isOver = true;
    return touching(comparison, twin ? [twin] : [], [node]);
  }

  /** Whether a version has it. */
  has(tree: Constitution): boolean {
    const node = this.#nodeIn(tree);
    if (node) this.#know(tree, node);
    return node !== null;
  }

  #know(tree: Constitution, node: Clause | Section): void {
    this.#known.set(tree, node);
    this.#latest = { tree, node };
  }

  #nodeIn(tree: Constitution): Clause | Section | null {
    const known = this.#known.get(tree);
    if (known) return known;
    if (!this.#latest) return findNamed(tree, this.name);
    // A version of a side branch follows no version that is known, and is matched with the last one that is.
    return earlierOf(this.#latest.node, compare(tree, this.#latest.tree));
  }
}

/** Its counterpart in the earlier version; null where it is new. */
function earlierOf(node: Clause | Section, { alignment, before }: Comparison): Clause | Section | null {
  if (node.type === 'section') return alignment.sections.find(({ after }) => after === node)?.before ?? null;
  return alignment.clauses.find(({ after }) => after === node)?.before ?? cutFrom(node, before);
}

/** The clause that one was cut from: it holds its first sentence. */
function cutFrom(clause: Clause, before: Constitution): Clause | null {
  const [first] = clause.children;
  if (!first || first.value.length < shortest) return null;
  return (
    [...clausesOf(before)].find(({ children }) => children.some(({ value }) => value === first.value)) ?? null
  );
}

/** Characters by which a sentence is told from others. */
const shortest = 20;

/** The changes in nodes of the two versions, those of whole sections around them among it where they reach down. */
function touching(
  { changes, before, after }: Comparison,
  here: readonly (Clause | Section)[],
  there: readonly (Clause | Section)[],
): Change[] {
  const [inBefore, inAfter] = [within(here, before), within(there, after)];
  return changes.filter(
    (change) => isIn(change.before?.node, change, inBefore) || isIn(change.after?.node, change, inAfter),
  );
}

interface Within {
  nodes: ReadonlySet<AnyNode>;
  around: ReadonlySet<AnyNode>;
}

const isIn = (node: AnyNode | undefined, { kind, level }: Change, { nodes, around }: Within): boolean =>
  node !== undefined && (nodes.has(node) || (level === 'section' && reaching.has(kind) && around.has(node)));

function within(roots: readonly (Clause | Section)[], tree: Constitution): Within {
  const nodes = new Set(roots.flatMap((root) => [...walk(root)].map(([node]) => node)));
  const around = new Set<AnyNode>();
  if (roots.length > 0) {
    for (const [node, ancestors] of walk(tree))
      if (node.type !== 'sentence' && roots.some((root) => root === node))
        for (const each of ancestors) if (each.type === 'section') around.add(each);
  }
  return { nodes, around };
}

/** Who changed a clause last. `Commit` is whatever the caller tells versions by. */
export interface BlameRow<Commit> {
  clause: Clause;
  /** The last that changed what it says; null where the history ends before. */
  meaning: { commit: Commit; tally: KindTally } | null;
  /** The last after that which changed only how it is written, or where it stands. */
  edit: { commit: Commit; tally: KindTally } | null;
}

/** The clauses of a version, each with its last change; fed with comparisons, the latest first. */
export class Blame<Commit> {
  readonly rows: readonly BlameRow<Commit>[];
  readonly #open = new Set<BlameRow<Commit>>();
  readonly #known = new WeakMap<Constitution, ReadonlyMap<Clause, readonly BlameRow<Commit>[]>>();
  #latest: Constitution;

  /** @param part What is asked of: the whole version, or a section or clause of it. */
  constructor(tree: Constitution, part: Constitution | Section | Clause = tree) {
    this.rows = [...clausesOf(part)]
      .filter(({ role }) => role !== 'heading')
      .map((clause) => ({ clause, meaning: null, edit: null }));
    for (const row of this.rows) this.#open.add(row);
    this.#known.set(tree, new Map(this.rows.map((row) => [row.clause, [row]])));
    this.#latest = tree;
  }

  /** Every clause has its commit. */
  get isSettled(): boolean {
    return this.#open.size === 0;
  }

  /** What is still open came with this commit. */
  settleRest(commit: Commit): void {
    for (const row of this.#open) row.meaning = { commit, tally: { added: 1 } };
    this.#open.clear();
  }

  follow(comparison: Comparison, commit: Commit): void {
    const { before, after } = comparison;
    const here = this.#known.get(after) ?? this.#matched(after);
    const changes = changesByClause(comparison);
    const twins = new Map(comparison.alignment.clauses.map((pair) => [pair.after, pair.before]));
    const there = new Map<Clause, readonly BlameRow<Commit>[]>();
    for (const [clause, rows] of here) {
      const open = rows.filter((row) => this.#open.has(row));
      if (open.length === 0) continue;
      const own = changes.get(clause) ?? [];
      const meant = own.filter(({ class: weight }) => weight !== 'editorial');
      const twin = twins.get(clause) ?? cutFrom(clause, before);
      for (const row of open) {
        if (meant.length > 0 || !twin) this.#settle(row, commit, meant);
        else if (own.length > 0) row.edit ??= { commit, tally: tallyOf(own) };
      }
      const left = open.filter((row) => this.#open.has(row));
      if (twin && left.length > 0) there.set(twin, [...(there.get(twin) ?? []), ...left]);
    }
    this.#known.set(before, there);
    this.#latest = before;
  }

  #settle(row: BlameRow<Commit>, commit: Commit, changes: readonly Change[]): void {
    row.meaning = { commit, tally: changes.length > 0 ? tallyOf(changes) : { added: 1 } };
    this.#open.delete(row);
  }

  /** The open rows in a version of a side branch, which is matched with the last one that is known. */
  #matched(tree: Constitution): ReadonlyMap<Clause, readonly BlameRow<Commit>[]> {
    const rows = this.#known.get(this.#latest) ?? new Map<Clause, readonly BlameRow<Commit>[]>();
    const matched = new Map<Clause, readonly BlameRow<Commit>[]>();
    for (const { before, after } of compare(tree, this.#latest).alignment.clauses) {
      const own = after && rows.get(after);
      if (before && own) matched.set(before, own);
    }
    return matched;
  }
}

/** The changes of each clause of the later version; of what is gone, none. */
function changesByClause({ changes, after, before, alignment }: Comparison): ReadonlyMap<Clause, Change[]> {
  const byNode = new Map<AnyNode, Clause[]>();
  const add = (node: AnyNode, clause: Clause): void =>
    void byNode.set(node, [...(byNode.get(node) ?? []), clause]);
  const later = new Map(alignment.clauses.map((pair) => [pair.before, pair.after]));
  for (const clause of clausesOf(after)) for (const node of [clause, ...clause.children]) add(node, clause);
  for (const clause of clausesOf(before)) {
    const twin = later.get(clause);
    if (twin) for (const node of [clause, ...clause.children]) add(node, twin);
  }
  for (const section of sectionsOf(after)) for (const clause of clausesOf(section)) add(section, clause);
  const found = new Map<Clause, Change[]>();
  for (const change of changes) {
    if (change.level === 'section' && !reaching.has(change.kind)) continue;
    const nodes = [change.before?.node, change.after?.node].filter((node) => node !== undefined);
    const clauses = new Set(nodes.flatMap((node) => byNode.get(node) ?? []));
    for (const clause of clauses) found.set(clause, [...(found.get(clause) ?? []), change]);
  }
  return found;
}
