/** Where a node stands: the clause that a finding about it names, and the sections around that clause. */
import {
  clausesOf,
  fileOf,
  headingOf,
  sectionsOf,
  type AnyNode,
  type Clause,
  type Constitution,
  type Position,
  type Section,
  type Sentence,
} from '../clast/index.js';
import type { Place } from './rule.js';

/** The heading that a finding about the whole document stands at: the first of depth 1 in its first file, else none. */
export function titleClause(tree: Constitution): Clause | null {
  for (const section of sectionsOf(tree)) {
    if (section.depth === 1 && fileOf(section, tree) === fileOf(tree, tree)) return headingOf(section);
  }
  return null;
}

/** Fed with every node of a tree in document order; asked about any of them after that. */
export class Whereabouts {
  readonly #homes = new Map<AnyNode, Clause | null>();
  readonly #byId = new Map<string, Clause>();
  readonly #sections = new Map<Clause, Section[]>();
  readonly #title: Clause | null;
  #last: Clause | null = null;
  #first: Clause | null = null;

  constructor(readonly tree: Constitution) {
    this.#title = titleClause(tree);
  }

  enter(node: AnyNode, { ancestors, clause }: Place): void {
    if (node.type === 'clause') {
      this.#byId.set(node.id, node);
      this.#sections.set(
        node,
        ancestors.filter((ancestor) => ancestor.type === 'section'),
      );
      this.#last = node;
      this.#first ??= node;
    }
    this.#homes.set(node, node.type === 'sentence' ? clause : this.#last);
  }

  has(node: AnyNode): boolean {
    return this.#homes.has(node);
  }

  /** The file that a node stands in; null where the document was not read from named files. */
  fileOf(node: AnyNode): string | null {
    return fileOf(node, this.tree);
  }

  /** The clause that a finding about `node` names; null for the document. Throws for a node of another tree. */
  clauseOf(node: AnyNode): Clause | null {
    const home = this.#homes.get(node);
    if (home === undefined) throw new Error(`reported a ${node.type} that is not in the document`);
    switch (node.type) {
      case 'constitution':
        return null;
      case 'section':
        return headingOf(node);
      case 'group': {
        const first = clausesOf(node).next();
        return first.done ? home : first.value;
      }
      case 'example':
        return (node.of === null ? undefined : this.#byId.get(node.of)) ?? home;
      default:
        return home;
    }
  }

  /** The clause by which a comment can silence a finding about `node`: for the whole document, its title. */
  anchorOf(node: AnyNode): Clause | null {
    return node.type === 'constitution' ? (this.#title ?? this.#first) : this.clauseOf(node);
  }

  /** The sections around a clause, outermost first; for a heading its own section is the last. */
  sectionsOf(clause: Clause): readonly Section[] {
    return this.#sections.get(clause) ?? [];
  }

  /** The same for the ids alone that the author gave himself. */
  ownSectionIdsOf(clause: Clause): string[] {
    return (this.#sections.get(clause) ?? []).filter(({ ownId }) => ownId).map(({ id }) => id);
  }

  /** Where a finding about `node` stands: of a section its heading, of the document its title, else line 1. */
  positionOf(node: AnyNode): Position {
    if (node.type === 'section') return headingOf(node)?.position ?? node.position;
    if (node.type !== 'constitution') return node.position;
    return this.#title?.position ?? { start: origin, end: origin };
  }

  /** Position of a part of a clause's or sentence's plain text, through the clause's offset map. */
  positionIn(node: Clause | Sentence, start: number, end: number): Position {
    const clause = node.type === 'clause' ? node : this.#homes.get(node);
    const offset = node.type === 'clause' ? 0 : node.data?.start;
    // A tree that was read back from JSON has no working data: then the node's own place is the best there is.
    if (!clause?.data || offset === undefined) return node.position;
    return clause.data.map.position(offset + start, offset + end);
  }
}

const origin = { line: 1, column: 1, offset: 0 };
