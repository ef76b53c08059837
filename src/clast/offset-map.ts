import type { Point, Position } from './position.js';

/**
 * A stretch of plain text and the source that it was read from: `length` plain characters from `plain` on stand at
 * `start` to `end` of the file. Where `length` is `end - start` the characters answer one to one; else they come as a
 * whole (a character reference, a line ending with the next line's prefix).
 */
export type Run = readonly [plain: number, length: number, start: number, end: number];

/** Where each line of a file begins, so that an offset can be told as line and column. Lines end at LF, CR or CRLF. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly source: string) {
    for (const match of source.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  /** The point of an offset (UTF-16 code units from 0); lines and columns count from 1. */
  point(offset: number): Point {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}

/** From places in a clause's plain text to places in its file. */
export class OffsetMap {
  constructor(
    /** In order of `plain`, without overlap. Plain text between runs (an inserted break) has no source. */
    readonly runs: readonly Run[],
    readonly lines: Lines,
  ) {}

  /** The run that holds plain character `at`, else the next one after it. */
  #runAt(at: number): Run | undefined {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run && run[0] + run[1] <= at) low = middle + 1;
      else high = middle;
    }
    return this.runs[low];
  }

  /** Where plain character `at` begins in the file. */
  startOf(at: number): number {
    const run = this.#runAt(at);
    if (!run) return this.runs.at(-1)?.[3] ?? 0;
    const [plain, length, start, end] = run;
    return at > plain && length === end - start ? start + (at - plain) : start;
  }

  /** Where plain character `at` ends in the file. */
  endOf(at: number): number {
    const run = this.#runAt(at);
    if (!run) return this.runs.at(-1)?.[3] ?? 0;
    const [plain, length, start, end] = run;
    if (at < plain) return start;
    return length === end - start ? start + (at - plain) + 1 : end;
  }

  /** Position of the plain text from `start` to `end` (exclusive): from its first to its last character's source. */
  position(start: number, end: number): Position {
    return this.lines.position(this.startOf(start), end > start ? this.endOf(end - 1) : this.startOf(start));
  }

  /** The runs of the plain text from `start` to `end` (exclusive), cut to it. */
  slice(start: number, end: number): Run[] {
    const cut: Run[] = [];
    for (const [plain, length, from, to] of this.runs) {
      const first = Math.max(plain, start);
      const last = Math.min(plain + length, end);
      if (first >= last) continue;
      const linear = length === to - from;
      cut.push([
        first,
        last - first,
        linear ? from + first - plain : from,
        linear ? from + last - plain : to,
      ]);
    }
    return cut;
  }
}
