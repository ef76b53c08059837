/** A version of a constitution, laid out for comparison: its sections in order, and in each the units that are compared. */
import {
  fold,
  type Clause,
  type Constitution,
  type Container,
  type Example,
  type Section,
  type Sentence,
  type Verbatim,
} from '../clast/index.js';
import { bagOf, type Bag } from './wording.js';

/** A sentence, an example or a verbatim block: what has one counterpart at most. */
export interface Unit {
  node: Sentence | Example | Verbatim;
  /** Of a sentence, its clause; null for other units. */
  clause: Clause | null;
  /** Where it stands. */
  part: Part;
  /** Place in the version, from 0. */
  index: number;
  text: string;
  /** Text as it counts for sameness. */
  folded: string;
  words: Bag;
}

/** A section without its subsections; the first part of a version is what stands before its first heading. */
export interface Part {
  section: Section | null;
  parent: Part | null;
  /** Parts of its subsections, in order. */
  children: Part[];
  /** Place in the version, from 0. */
  index: number;
  /** Folded title; empty where it has none. */
  title: string;
  /** Its own sentences, examples and verbatim blocks, in order, without the heading. */
  units: Unit[];
  words: Bag;
}

export interface Version {
  tree: Constitution;
  parts: readonly Part[];
  units: readonly Unit[];
  clauses: readonly Clause[];
  /** The part that a clause stands in. */
  partOf: ReadonlyMap<Clause, Part>;
}

/** Lays out a tree that `readNorms` has read. */
export function layOut(tree: Constitution): Version {
  const parts: Part[] = [];
  const units: Unit[] = [];
  const clauses: Clause[] = [];
  const partOf = new Map<Clause, Part>();

  const open = (section: Section | null, parent: Part | null): Part => {
    const part: Part = {
      section,
      parent,
      children: [],
      index: parts.length,
      title: fold(section?.title ?? ''),
      units: [],
      words: new Map(),
    };
    parts.push(part);
    parent?.children.push(part);
    return part;
  };
  const add = (node: Unit['node'], clause: Clause | null, part: Part, text: string): void => {
    const unit = {
      node,
      clause,
      part,
      index: units.length,
      text,
      folded: fold(text),
      words: bagOf(text),
    };
    units.push(unit);
    part.units.push(unit);
  };
  const inside = (container: Container, part: Part): void => {
    for (const child of container.children) {
      if (child.type === 'section') inside(child, open(child, part));
      else if (child.type === 'group') inside(child, part);
      else if (child.type === 'clause') {
        partOf.set(child, part);
        if (child === part.section?.children[0]) continue;
        clauses.push(child);
        for (const sentence of child.children) add(sentence, child, part, sentence.value);
      } else if (child.type === 'example') add(child, null, part, child.value);
      // A line across the page says nothing.
      else if (child.form !== 'rule') add(child, null, part, child.value);
    }
  };
  inside(tree, open(null, null));
  for (const part of parts) part.words = bagOf(...part.units.map(({ text }) => text));
  return { tree, parts, units, clauses, partOf };
}
