/** Names of places on the page, and what links of the document lead to. */
import {
  clausesOf,
  sectionsOf,
  walk,
  type AnyNode,
  type Clause,
  type Constitution,
  type Group,
  type Section,
  type Span,
} from '../../clast/index.js';
import { titleOf } from '../diff-sections.js';
import { headingOf } from './relation.js';

/** Addresses that open a page or a letter, and nothing else. */
const harmless = /^(?:https?|mailto):/i;

export class PlaceIds {
  readonly #ids = new Map<AnyNode, string>();
  /** By its id in the later version. */
  readonly #named = new Map<string, Section | Clause>();

  /** Ids that links and references of the later version lead to. */
  readonly #targets = new Set<string>();
  /** By label; of several with one label, the first. */
  readonly #footnotes = new Map<string, Group>();

  constructor(after: Constitution) {
    for (const clause of clausesOf(after)) {
      this.#named.set(clause.id, clause);
      for (const { target } of clause.data?.spans ?? [])
        if (target?.startsWith('#') === true) this.#targets.add(target.slice(1));
      for (const { reference } of clause.data?.references ?? [])
        if (reference.resolved !== null) this.#targets.add(reference.resolved);
    }
    for (const section of sectionsOf(after)) {
      const heading = headingOf(section);
      if (heading) this.#named.set(heading.id, section);
      this.#named.set(section.id, section);
    }
    for (const [node] of walk(after))
      if (node.type === 'group' && node.form === 'footnote' && !this.#footnotes.has(node.label ?? ''))
        this.#footnotes.set(node.label ?? '', node);
  }

  /** The place of a node. The same each time. */
  of(place: AnyNode): string {
    const known = this.#ids.get(place);
    if (known !== undefined) return known;
    const id = `p${this.#ids.size + 1}`;
    this.#ids.set(place, id);
    return id;
  }

  /** Whether something leads to a clause, so that its row needs a name. */
  isTarget(clause: Clause): boolean {
    return this.#targets.has(clause.id) && this.#named.get(clause.id) === clause;
  }

  /** Where a footnote stands; null where there is none of that label. */
  footnoteHref(label: string): string | null {
    const group = this.#footnotes.get(label);
    return group ? `#${this.of(group)}` : null;
  }

  /** Whether a footnote's calls lead to it. */
  isFootnote = (group: Group): boolean => this.#footnotes.get(group.label ?? '') === group;

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
