/** What a comparison says of each node of both versions. */
import {
  walk,
  type AnyNode,
  type Clause,
  type Constitution,
  type Section,
  type Sentence,
} from '../../clast/index.js';
import type { Change, Comparison, Placed, WordEdit } from '../../diff/index.js';
import type { Leaf } from './nodes.js';

/** A tree, by what is asked of its nodes here. */
export interface Laid {
  tree: Constitution;
  /** In document order, headings of sections left out. */
  leaves: readonly Leaf[];
  /** The innermost section around a section or leaf; null at the top. */
  sectionOf: ReadonlyMap<AnyNode, Section | null>;
  clauseOf: ReadonlyMap<Sentence, Clause>;
  /** Containers around each leaf and section, the outermost first. */
  around: ReadonlyMap<AnyNode, readonly AnyNode[]>;
}

export interface Relation {
  before: Laid;
  after: Laid;
  /** From the earlier version to the later one. */
  sections: ReadonlyMap<Section, Section>;
  leaves: ReadonlyMap<Leaf, Leaf>;
  sentences: ReadonlyMap<Sentence, Sentence>;
  /** From the later version to the earlier one. */
  sourceOfSection: ReadonlyMap<Section, Section>;
  sourceOfLeaf: ReadonlyMap<Leaf, Leaf>;
  sourceOfSentence: ReadonlyMap<Sentence, Sentence>;
  /** Nodes of the earlier version that are removed, of the later one that are added. */
  removed: ReadonlySet<Placed>;
  added: ReadonlySet<Placed>;
  /** Nodes of both versions that stand elsewhere now. */
  moved: ReadonlySet<Placed>;
  /** The edit that made a node of the later version. */
  words: ReadonlyMap<Placed, readonly WordEdit[]>;
  /** By the section or leaf that they are told at: of the later version, where it is gone of the earlier one. */
  changes: ReadonlyMap<Section | Leaf, readonly Change[]>;
}

function layOut(tree: Constitution): Laid {
  const leaves: Leaf[] = [];
  const sectionOf = new Map<AnyNode, Section | null>();
  const clauseOf = new Map<Sentence, Clause>();
  const around = new Map<AnyNode, readonly AnyNode[]>();
  for (const [node, ancestors] of walk(tree)) {
    const section = ancestors.findLast((each) => each.type === 'section') ?? null;
    if (node.type === 'sentence') {
      const clause = ancestors.at(-1);
      if (clause?.type === 'clause') clauseOf.set(node, clause);
      continue;
    }
    if (node.type === 'constitution' || node.type === 'group') continue;
    sectionOf.set(node, section);
    around.set(node, ancestors);
    if (node.type !== 'section' && node !== headingOf(section)) leaves.push(node);
  }
  return { tree, leaves, sectionOf, clauseOf, around };
}

/** The clause of a section's own heading; null where the heading has no text. */
export function headingOf(section: Section | null): Clause | null {
  const first = section?.children[0];
  return first?.type === 'clause' && first.role === 'heading' ? first : null;
}

export function relate({ before: from, after: to, changes, alignment }: Comparison): Relation {
  const [before, after] = [layOut(from), layOut(to)];
  const [removed, added, moved] = [new Set<Placed>(), new Set<Placed>(), new Set<Placed>()];
  const words = new Map<Placed, readonly WordEdit[]>();
  const told = new Map<Section | Leaf, Change[]>();
  const pairs = new Pairs(before, after);
  for (const { before: was, after: is } of alignment.sections) if (was && is) pairs.section(was, is);
  for (const { before: was, after: is } of alignment.clauses) if (was && is) pairs.leaf(was, is);
  for (const change of changes) {
    const [was, is] = [change.before?.node ?? null, change.after?.node ?? null];
    if (was && !is) removed.add(was);
    if (is && !was) added.add(is);
    if (was && is) {
      pairs.any(was, is);
      if (change.words) words.set(is, change.words);
      if (change.kind === 'moved') moved.add(was).add(is);
    }
    const at = is ? holderOf(is, after) : was ? holderOf(was, before) : null;
    if (at) told.set(at, [...(told.get(at) ?? []), change]);
  }
  pairs.equalOnes(removed, added);
  return { before, after, ...pairs.maps(), removed, added, moved, words, changes: told };
}

/** The section or leaf that a change at a node is told at. */
function holderOf(node: Placed, laid: Laid): Section | Leaf | null {
  if (node.type === 'sentence') {
    const clause = laid.clauseOf.get(node);
    return clause ? holderOf(clause, laid) : null;
  }
  const section = laid.sectionOf.get(node) ?? null;
  return section && node === headingOf(section) ? section : node;
}

/** A block of the earlier version that is removed, or stands elsewhere now. */
export const isAway = (leaf: Leaf, { removed, moved }: Relation): boolean =>
  removed.has(leaf) ||
  moved.has(leaf) ||
  isAll(leaf, (sentence) => removed.has(sentence) || moved.has(sentence));

/** A block of the later version that stands where nothing of it stood. */
export const isMovedHere = (leaf: Leaf, { added, moved }: Relation): boolean =>
  moved.has(leaf) ||
  (isAll(leaf, (sentence) => added.has(sentence) || moved.has(sentence)) &&
    !isAll(leaf, (sentence) => added.has(sentence)));

/** Whether something holds for every sentence of a block that has sentences. */
export const isAll = (leaf: Leaf, holds: (sentence: Sentence) => boolean): boolean =>
  leaf.type === 'clause' && leaf.children.length > 0 && leaf.children.every(holds);

/** What is the same in both versions. */
class Pairs {
  readonly #sections = new Map<Section, Section>();
  readonly #leaves = new Map<Leaf, Leaf>();
  readonly #sentences = new Map<Sentence, Sentence>();
  readonly #sources = {
    section: new Map<Section, Section>(),
    leaf: new Map<Leaf, Leaf>(),
    sentence: new Map<Sentence, Sentence>(),
  };

  constructor(
    readonly before: Laid,
    readonly after: Laid,
  ) {}

  section(was: Section, is: Section): void {
    this.#sections.set(was, is);
    this.#sources.section.set(is, was);
  }

  leaf(was: Leaf, is: Leaf): void {
    if (this.#leaves.has(was) || this.#sources.leaf.has(is)) return;
    this.#leaves.set(was, is);
    this.#sources.leaf.set(is, was);
  }

  sentence(was: Sentence, is: Sentence): void {
    if (this.#sentences.has(was) || this.#sources.sentence.has(is)) return;
    this.#sentences.set(was, is);
    this.#sources.sentence.set(is, was);
  }

  any(was: Placed, is: Placed): void {
    if (was.type === 'sentence' && is.type === 'sentence') this.sentence(was, is);
    else if (
      was.type !== 'sentence' &&
      was.type !== 'section' &&
      is.type !== 'sentence' &&
      is.type !== 'section'
    )
      this.leaf(was, is);
  }

  /** Of what is the same on both sides a comparison says nothing: it is found by its text, first where it stood. */
  equalOnes(removed: ReadonlySet<Placed>, added: ReadonlySet<Placed>): void {
    const open = new Map<string, Sentence[]>();
    const blocks = new Map<string, Leaf[]>();
    const note = <N>(map: Map<string, N[]>, key: string, node: N): void => {
      const list = map.get(key);
      if (list) list.push(node);
      else map.set(key, [node]);
    };
    const keyOf = (where: AnyNode | null, text: string): string => `${this.#keyOf(where)} ${text}`;
    for (const leaf of this.after.leaves) {
      const section = this.after.sectionOf.get(leaf) ?? null;
      if (leaf.type !== 'clause') {
        if (!added.has(leaf) && !this.#sources.leaf.has(leaf)) note(blocks, keyOf(section, leaf.value), leaf);
        continue;
      }
      for (const sentence of leaf.children) {
        if (added.has(sentence) || added.has(leaf) || this.#sources.sentence.has(sentence)) continue;
        note(open, keyOf(leaf, sentence.value), sentence);
        note(open, keyOf(section, sentence.value), sentence);
      }
    }
    for (const leaf of this.before.leaves) {
      const section = this.before.sectionOf.get(leaf) ?? null;
      const home = section && (this.#sections.get(section) ?? null);
      if (leaf.type !== 'clause') {
        const other = removed.has(leaf) ? undefined : blocks.get(keyOf(home, leaf.value))?.shift();
        if (other) this.leaf(leaf, other);
        continue;
      }
      const twin = this.#leaves.get(leaf);
      for (const sentence of leaf.children) {
        if (removed.has(sentence) || removed.has(leaf) || this.#sentences.has(sentence)) continue;
        const lists = [
          twin ? open.get(keyOf(twin, sentence.value)) : undefined,
          open.get(keyOf(home, sentence.value)),
        ];
        const other = lists.flatMap((list) => list ?? []).find((one) => !this.#sources.sentence.has(one));
        if (other) this.sentence(sentence, other);
      }
    }
  }

  readonly #keys = new Map<AnyNode | null, number>();

  #keyOf(node: AnyNode | null): number {
    const key = this.#keys.get(node) ?? this.#keys.size;
    this.#keys.set(node, key);
    return key;
  }

  maps(): Pick<
    Relation,
    'sections' | 'leaves' | 'sentences' | 'sourceOfSection' | 'sourceOfLeaf' | 'sourceOfSentence'
  > {
    return {
      sections: this.#sections,
      leaves: this.#leaves,
      sentences: this.#sentences,
      sourceOfSection: this.#sources.section,
      sourceOfLeaf: this.#sources.leaf,
      sourceOfSentence: this.#sources.sentence,
    };
  }
}
