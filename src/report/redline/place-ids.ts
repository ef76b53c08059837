/** Names of places on the page, and what links of the document lead to. */
import {
  clausesOf,
  sectionsOf,
  type AnyNode,
  type Clause,
  type Constitution,
  type Section,
  type Span,
} from '../../clast/index.js';
import { titleOf } from '../diff-sections.js';

/** Addresses that open a page or a letter, and nothing else. */
const harmless = /^(?:https?|mailto):/i;

export class PlaceIds {
  readonly #ids = new Map<AnyNode | string, string>();
  /** By its id in the later version. */
  readonly #named = new Map<string, Section | Clause>();

  constructor(after: Constitution) {
    for (const clause of clausesOf(after)) this.#named.set(clause.id, clause);
    for (const section of sectionsOf(after)) this.#named.set(section.id, section);
  }

  /** The place of a node, or of a footnote by its label. The same each time. */
  of(place: AnyNode | string): string {
    const known = this.#ids.get(place);
    if (known !== undefined) return known;
    const id = `p${this.#ids.size + 1}`;
    this.#ids.set(place, id);
    return id;
  }

  /** Whether something leads to a clause, so that its row needs a name. */
  isTarget(clause: Clause): boolean {
    return clause.ownId && this.#named.get(clause.id) === clause;
  }

  /** Where a link goes, on this page or outside of it; null where that is nowhere, or not to be followed. */
  hrefOf(span: Span, clause: Clause): string | null {
    const node = this.#nodeOf(span, clause);
    if (node) return `#${this.of(node)}`;
    return span.target !== undefined && harmless.test(span.target) ? span.target : null;
  }

  /** The section that a link of the page leads to, by its title; null where it leads to none. */
  titleOf(span: Span, clause: Clause): string | null {
    const node = this.#nodeOf(span, clause);
    return node?.type === 'section' ? titleOf(node) : null;
  }

  #nodeOf({ target, start, end }: Span, clause: Clause): Section | Clause | undefined {
    const reference = clause.data?.references.find((one) => one.start <= start && one.end >= end)?.reference;
    const id = reference?.resolved ?? (target?.startsWith('#') === true ? target.slice(1) : null);
    return id === null ? undefined : this.#named.get(id);
  }
}
