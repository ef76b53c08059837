import type { Run, Span } from '../clast/index.js';

/** A reference or footnote call as it was met in the text, by its place in the plain text. */
export interface Call {
  kind: 'link' | 'wikilink' | 'footnote';
  target: string;
  start: number;
  end: number;
  /** Where the whole of it (with its marks) stands in the source. */
  source: readonly [start: number, end: number];
}

/** The text of one block: plain, with where it came from and how it was marked up. */
export interface PlainText {
  value: string;
  runs: readonly Run[];
  spans: readonly Span[];
  calls: readonly Call[];
}

/** Collects the plain text of a block piece by piece. */
export class TextBuffer {
  /** `shift` is added to every place in the source: 1 where a byte order mark was cut off before parsing. */
  constructor(readonly shift: number) {}

  #value = '';
  #runs: Run[] = [];
  #spans: Span[] = [];
  #calls: Call[] = [];
  #open: { kind: Span['kind']; start: number; target: string | undefined; source: number }[] = [];

  get length(): number {
    return this.#value.length;
  }

  get isBlank(): boolean {
    return this.#value.trim() === '';
  }

  /** Ends with a colon or as a sentence does. */
  get endsLikeSentence(): boolean {
    return /[:.!?;,]\s*$/.test(this.#value);
  }

  get endsWithSpace(): boolean {
    return this.#value === '' || /\s$/.test(this.#value);
  }

  /** Adds `text`, whose characters stand where `runs` say (offsets of a run count in `text`). */
  add(text: string, runs: readonly Run[]): void {
    const before = this.#value.length;
    for (const [plain, length, start, end] of runs) {
      this.#runs.push([plain + before, length, start + this.shift, end + this.shift]);
    }
    this.#value += text;
  }

  /** Adds `text`, which stands at `start` to `end` of the source. */
  addRun(text: string, start: number, end: number): void {
    this.add(text, text === '' ? [] : [[0, text.length, start, end]]);
  }

  /** A break that ends a sentence: a hard line break, the border of a cell. It has no source of its own. */
  breakLine(): void {
    if (this.#value !== '' && !this.#value.endsWith('\n')) this.#value += '\n';
  }

  /** Begins a marked-up stretch, which `close` ends; they nest. */
  open(kind: Span['kind'], source: number, target?: string): void {
    this.#open.push({ kind, start: this.#value.length, target, source });
  }

  close(kind: Span['kind'], source: number): void {
    const at = this.#open.findLastIndex((open) => open.kind === kind);
    const [opened] = at < 0 ? [] : this.#open.splice(at, 1);
    if (!opened) return;
    const { start, target } = opened;
    const end = this.#value.length;
    if (kind !== 'footnote' && end === start) return;
    this.#spans.push({ kind, start, end, ...(target === undefined ? {} : { target }) });
    if ((kind === 'link' || kind === 'wikilink' || kind === 'footnote') && target !== undefined) {
      this.#calls.push({
        kind,
        target,
        start,
        end,
        source: [opened.source + this.shift, source + this.shift],
      });
    }
  }

  /** What was collected, without white space at its ends; the buffer is empty afterwards. Undefined where nothing was. */
  take(): PlainText | undefined {
    const whole = this.#value;
    const value = whole.trim();
    const lead = whole.length - whole.trimStart().length;
    const cut = <T extends { start: number; end: number }>(items: readonly T[]): T[] =>
      items
        .map((item) => ({
          ...item,
          start: clamp(item.start - lead, value.length),
          end: clamp(item.end - lead, value.length),
        }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
    const text = {
      value,
      runs: cutRuns(this.#runs, lead, lead + value.length),
      spans: cut(this.#spans),
      calls: cut(this.#calls),
    };
    this.#value = '';
    this.#runs = [];
    this.#spans = [];
    this.#calls = [];
    this.#open = [];
    return value === '' ? undefined : text;
  }
}

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length);

/** The runs between two plain offsets, cut to them and counted from the first. Runs that go on in one line are joined. */
function cutRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  for (const [plain, length, start, end] of runs) {
    const first = Math.max(plain, from);
    const last = Math.min(plain + length, to);
    if (first >= last) continue;
    const linear = length === end - start;
    const run: Run = [
      first - from,
      last - first,
      linear ? start + first - plain : start,
      linear ? start + last - plain : end,
    ];
    const before = out.at(-1);
    if (before && linear && isLinear(before) && before[0] + before[1] === run[0] && before[3] === run[2]) {
      out[out.length - 1] = [before[0], before[1] + run[1], before[2], run[3]];
    } else {
      out.push(run);
    }
  }
  return out;
}

const isLinear = ([, length, start, end]: Run): boolean => length === end - start;
