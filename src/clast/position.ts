/** Places in a file, as unist has them; written out here, so that users of the types need no other package. */

export interface Point {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** From 0, in UTF-16 code units. */
  offset?: number | undefined;
}

export interface Position {
  start: Point;
  /** The first point after it. */
  end: Point;
}
