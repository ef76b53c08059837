import { headingOf, type Clause, type Constitution, type Position, type Section } from '../clast/index.js';

/** A constitution that was read from named files, norms read. */
export interface NavigableDocument {
  tree: Constitution;
  /** The text of every file, by its name in the tree. */
  sources: ReadonlyMap<string, string>;
}

/** A stretch of a file; offsets in UTF-16 code units from its first character. */
export interface Place {
  file: string;
  start: number;
  /** The first offset after it. */
  end: number;
}

/** What an id names. */
export type Target = Section | Clause;

/** A target with where it is at home. */
export interface FoundTarget {
  kind: 'section' | 'clause';
  node: Target;
  document: NavigableDocument;
  file: string;
}

/** The stretch of a file that a position names. */
export const placeOf = ({ start, end }: Position, file: string): Place => ({
  file,
  start: start.offset ?? 0,
  end: end.offset ?? 0,
});

/** Whether an offset stands in a place or at its end, where a cursor still touches it. */
export const touches = ({ start, end }: Pick<Place, 'start' | 'end'>, offset: number): boolean =>
  start <= offset && offset <= end;

/** Where a target shows itself: a section at its heading, a clause where it stands. */
export function shownAt({ node, file }: FoundTarget): Place {
  const heading = node.type === 'section' ? headingOf(node) : node;
  return placeOf((heading ?? node).position, file);
}
