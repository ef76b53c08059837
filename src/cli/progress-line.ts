import type { Progress } from '../workspace/index.js';

/** A terminal, as far as a progress line needs one. */
export interface ProgressTarget {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** Work shorter than this, in milliseconds, is not worth a line. */
const patience = 700;
/** A text of this length, in UTF-16 code units, takes longer than our patience: parsing does about one million a second. */
const longText = 500_000;

/**
 * One line on standard error that says what a long run is at, rewritten at every stage and wiped at the end. Stages
 * leave no room for a timer, so a text that will take long is announced when its stage begins. Silent where the target is no terminal.
 */
export class ProgressLine {
  readonly #start: number;
  #shown = false;
  /** What the run is at; null before the first stage. */
  latest: Progress | null = null;

  constructor(
    private readonly target: ProgressTarget,
    /** Milliseconds. */
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#start = now();
  }

  readonly update = (progress: Progress): void => {
    this.latest = progress;
    if (!this.target.isTTY) return;
    if (!this.#shown && progress.size < longText && this.now() - this.#start < patience) return;
    this.#shown = true;
    this.target.write(`\r\u001B[2K${fit(describe(progress), columnsOf(this.target) - 1)}`);
  };

  /** Wipes the line, if one was shown. */
  clear(): void {
    if (this.#shown) this.target.write('\r\u001B[2K');
    this.#shown = false;
  }
}

function describe({ path, number, of, stage }: Progress): string {
  const count = of > 1 ? `${number} of ${of}: ` : '';
  return `${count}${path} (${stage})`;
}

/** Some terminals say that they have none. */
const columnsOf = ({ columns = 0 }: ProgressTarget): number => (columns > 0 ? columns : 80);

/** The end of a path says more than its beginning. */
const fit = (text: string, width: number): string =>
  text.length <= width ? text : `…${text.slice(text.length - width + 1)}`;
