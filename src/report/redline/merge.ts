/** Merges two versions into one document: the later one in its order, with what is gone where it stood. */
import type { AnyNode, Constitution, Container, Group, Node, Section } from '../../clast/index.js';
import type { Comparison } from '../../diff/index.js';
import type { Leaf, RedlineBlock, RedlineGroup, RedlineLeaf, RedlineNode, RedlineSection } from './nodes.js';
import { headingOf, isAll, isAway, relate, type Relation } from './relation.js';

export interface Redline {
  nodes: readonly RedlineNode[];
  relation: Relation;
}

export function redline(comparison: Comparison): Redline {
  const relation = relate(comparison);
  return { nodes: new Merging(relation).document(comparison.after), relation };
}

/** What is put beside a node of the later version, or first in a container. */
type Slots<K> = Map<K, RedlineNode[]>;

class Merging {
  readonly #behind: Slots<AnyNode> = new Map();
  readonly #ahead: Slots<AnyNode> = new Map();
  /** Below a heading, before everything else. */
  readonly #first: Slots<Container> = new Map();
  /** Before a container's first section. */
  readonly #firstSections: Slots<Container> = new Map();

  constructor(readonly relation: Relation) {
    this.#placeLeaves();
    this.#placeSections(relation.before.tree, relation.after.tree);
  }

  document(tree: Constitution): RedlineNode[] {
    const nodes = this.#children(tree);
    return (tree.files?.length ?? 0) > 1 ? withFiles(nodes, tree) : nodes;
  }

  /** A section of the later version, or the whole of it, with what is put in between. */
  #children(container: Container): RedlineNode[] {
    const heading = container.type === 'section' ? headingOf(container) : null;
    const nodes: RedlineNode[] = [...(this.#first.get(container) ?? [])];
    let areSectionsPlaced = false;
    const placeSections = (): void => {
      if (!areSectionsPlaced) nodes.push(...(this.#firstSections.get(container) ?? []));
      areSectionsPlaced = true;
    };
    for (const child of container.children) {
      if (child === heading) continue;
      if (child.type === 'section') placeSections();
      nodes.push(...(this.#ahead.get(child) ?? []), this.#node(child), ...(this.#behind.get(child) ?? []));
    }
    placeSections();
    return nodes;
  }

  #node(node: Node): RedlineNode {
    if (node.type === 'section') return this.#section(node);
    if (node.type === 'group')
      return { type: 'group', group: node, children: blocksIn(this.#children(node)) };
    const { added, sourceOfLeaf, changes } = this.relation;
    const isNew = added.has(node) || isAll(node, (sentence) => added.has(sentence));
    return {
      type: 'leaf',
      status: isNew ? 'new' : 'kept',
      before: sourceOfLeaf.get(node) ?? null,
      after: node,
      changes: changes.get(node) ?? [],
    };
  }

  #section(section: Section): RedlineSection {
    const { sourceOfSection, changes } = this.relation;
    const before = sourceOfSection.get(section) ?? null;
    return {
      type: 'section',
      status: before ? 'kept' : 'new',
      before,
      after: section,
      changes: changes.get(section) ?? [],
      children: this.#children(section),
    };
  }

  /** Every block that stands no more where it stood, in sections that stayed. */
  #placeLeaves(): void {
    const { before, sections } = this.relation;
    const bySection = new Map<Section | null, Leaf[]>();
    for (const leaf of before.leaves) {
      const section = before.sectionOf.get(leaf) ?? null;
      const list = bySection.get(section);
      if (list) list.push(leaf);
      else bySection.set(section, [leaf]);
    }
    for (const [section, leaves] of bySection) {
      const home = section === null ? null : sections.get(section);
      if (home === undefined) continue;
      const stays = leaves.map((leaf) => !isAway(leaf, this.relation) && this.#isIn(leaf, home));
      for (const [index, leaf] of leaves.entries()) {
        if (!isAway(leaf, this.relation)) continue;
        const [previous, next] = [stays.lastIndexOf(true, index), stays.indexOf(true, index)];
        this.#placeLeaf(leaf, home, leaves[previous], leaves[next]);
      }
    }
  }

  #isIn(leaf: Leaf, home: Section | null): boolean {
    const { leaves, after } = this.relation;
    const twin = leaves.get(leaf);
    return twin !== undefined && after.sectionOf.get(twin) === home;
  }

  /** Beside the neighbor that it shares more lists, quotes and items with; inside of those that it shares. */
  #placeLeaf(leaf: Leaf, home: Section | null, previous: Leaf | undefined, next: Leaf | undefined): void {
    const shown = this.#away(leaf);
    const { before, after, leaves } = this.relation;
    const groups = groupsAround(leaf, before.around);
    const shared = (other: Leaf | undefined): number =>
      other ? commonLength(groups, groupsAround(other, before.around)) : -1;
    const thereOf = (other: Leaf | undefined): Group[] => {
      const twin = other && leaves.get(other);
      return twin ? groupsAround(twin, after.around) : [];
    };
    const isBehind = previous !== undefined && shared(previous) >= shared(next);
    const anchor = isBehind ? previous : next;
    const twin = anchor && leaves.get(anchor);
    if (!twin) {
      put(this.#first, home ?? after.tree, shown, groups);
      return;
    }
    const there = thereOf(anchor);
    const inside = Math.min(shared(anchor), there.length);
    // What stood between two lists can stand between two items now.
    const depth = Math.max(inside, commonLength(thereOf(previous), thereOf(next)));
    put(isBehind ? this.#behind : this.#ahead, there[depth] ?? twin, shown, groups.slice(inside));
  }

  #away(leaf: Leaf): RedlineLeaf {
    const isRemoved = this.relation.changes.get(leaf) ?? [];
    return { type: 'leaf', status: 'away', before: leaf, after: null, changes: isRemoved };
  }

  /** Sections that are gone, and where those stood that moved. */
  #placeSections(container: Constitution | Section, home: Constitution | Section): void {
    const { sections, moved } = this.relation;
    let last: Section | null = null;
    for (const child of container.children) {
      if (child.type !== 'section') continue;
      const twin = sections.get(child);
      if (twin) this.#placeSections(child, twin);
      const isHere: boolean = twin !== undefined && home.children.includes(twin) && !moved.has(child);
      if (twin && isHere) {
        last = twin;
        continue;
      }
      const shown: RedlineNode | null = !twin
        ? this.#goneSection(child)
        : moved.has(child)
          ? { type: 'moved-section', section: child, to: twin }
          : null;
      if (!shown) continue;
      if (last) put(this.#behind, last, shown);
      else put(this.#firstSections, home, shown);
    }
  }

  #goneSection(section: Section): RedlineSection {
    const { before, changes, sections, moved } = this.relation;
    const children: RedlineNode[] = [];
    for (const leaf of before.leaves) {
      if (before.sectionOf.get(leaf) !== section || !isAway(leaf, this.relation)) continue;
      insert(children, this.#away(leaf), groupsAround(leaf, before.around));
    }
    for (const child of section.children) {
      if (child.type !== 'section') continue;
      const twin = sections.get(child);
      if (!twin) children.push(this.#goneSection(child));
      else {
        this.#placeSections(child, twin);
        if (moved.has(child)) children.push({ type: 'moved-section', section: child, to: twin });
      }
    }
    return {
      type: 'section',
      status: 'away',
      before: section,
      after: null,
      changes: changes.get(section) ?? [],
      children,
    };
  }
}

/** The groups around a block, inside of its section. */
const groupsAround = (leaf: Leaf, around: ReadonlyMap<AnyNode, readonly AnyNode[]>): Group[] =>
  (around.get(leaf) ?? []).filter((node) => node.type === 'group');

function commonLength(a: readonly Group[], b: readonly Group[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function put<K>(slots: Slots<K>, at: K, node: RedlineNode, groups: readonly Group[] = []): void {
  const nodes = slots.get(at) ?? [];
  slots.set(at, nodes);
  insert(nodes, node, groups);
}

/** Adds a node inside of its groups; into the last one where that is the same. */
function insert(nodes: RedlineNode[], node: RedlineNode, groups: readonly Group[]): void {
  const [outer, ...inner] = groups;
  if (!outer) {
    nodes.push(node);
    return;
  }
  const last = nodes.at(-1);
  const group: RedlineGroup =
    last?.type === 'group' && last.group === outer ? last : { type: 'group', group: outer, children: [] };
  if (group !== last) nodes.push(group);
  insert(group.children, node, inner);
}

/** Inside of groups there are no sections. */
const blocksIn = (nodes: readonly RedlineNode[]): RedlineBlock[] =>
  nodes.filter((node) => node.type === 'leaf' || node.type === 'group');

/** Tells where each file begins, by its first node that stayed or is new. */
function withFiles(nodes: readonly RedlineNode[], tree: Constitution): RedlineNode[] {
  let current: string | undefined;
  return nodes.flatMap((node): RedlineNode[] => {
    const file = fileOfTop(node);
    if (file === undefined || file === current || !tree.files?.includes(file)) return [node];
    current = file;
    return [{ type: 'file', name: file }, node];
  });
}

function fileOfTop(node: RedlineNode): string | undefined {
  if (node.type === 'section') return node.after?.file;
  if (node.type === 'group') return node.group.file;
  return node.type === 'leaf' ? node.after?.file : undefined;
}
