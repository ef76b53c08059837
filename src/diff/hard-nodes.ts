/** What of a version is a hard constraint, or holds one; and the sections and the clause around every node. */
import { walk, type AnyNode, type Clause, type Constitution, type Section } from '../clast/index.js';
import { isHardConstraint } from '../norms/index.js';

export class HardNodes {
  readonly #hard = new Set<AnyNode>();
  readonly #sections = new Map<AnyNode, readonly Section[]>();
  readonly #clauses = new Map<AnyNode, Clause>();

  constructor(tree: Constitution) {
    for (const [node, ancestors] of walk(tree)) {
      const sections = ancestors.filter((each) => each.type === 'section');
      this.#sections.set(node, sections);
      if (node.type !== 'sentence') continue;
      const clause = ancestors.at(-1);
      if (clause?.type !== 'clause') continue;
      this.#clauses.set(node, clause);
      if (!isHardConstraint(node, clause, sections.at(-1) ?? null, tree)) continue;
      for (const each of [node, clause, ...sections]) this.#hard.add(each);
    }
  }

  /** Whether it is a hard constraint, or one stands in it, however deep. */
  holds(node: AnyNode): boolean {
    return this.#hard.has(node);
  }

  /** The sections around it, the innermost last. */
  around(node: AnyNode): readonly Section[] {
    return this.#sections.get(node) ?? [];
  }

  /** The clause of a sentence. */
  clauseOf(node: AnyNode): Clause | null {
    return this.#clauses.get(node) ?? null;
  }
}
