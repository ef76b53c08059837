/** Where numbers do not count on from each other. */
import type { Numbered } from './numbered.js';

export type Fault =
  /** It follows `before`, and the numbers between are nowhere. */
  | { kind: 'gap'; at: Numbered; before: Numbered; missing: readonly [number, number] }
  /** The first of its series, and not number one. */
  | { kind: 'begin'; at: Numbered; missing: readonly [number, number] }
  | { kind: 'repeat'; at: Numbered; before: Numbered }
  | { kind: 'order'; at: Numbered; before: Numbered };

/** The faults of one series, whose numbers stand in order of the document. `others`: all numbers of the document. */
export function faultsOf(series: readonly Numbered[], others: readonly Numbered[]): Fault[] {
  // A letter by itself is a label ("Q." for a question).
  if (series.every(({ number }) => number.style === 'letters' && number.value > 1)) return [];
  return runsOf(series).flatMap((run) => faultsOfRun(run, others));
}

/** A series begins anew with a small number in another part. */
function runsOf(series: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let last: Numbered | undefined;
  for (const at of series) {
    const { value } = at.number;
    const isAnew = !last || (value <= 1 && last.number.value >= value && at.parent !== last.parent);
    if (isAnew) runs.push([at]);
    else runs.at(-1)?.push(at);
    if (isAnew || !last || value >= last.number.value) last = at;
  }
  return runs;
}

function faultsOfRun(run: readonly Numbered[], others: readonly Numbered[]): Fault[] {
  const faults: Fault[] = [];
  const values = new Set(run.map(({ number }) => number.value));
  const seen = new Map<string, Numbered>();
  let last: Numbered | undefined;
  let surplus = 0;
  let steps = 0;
  for (const at of run) {
    const { value, suffix } = at.number;
    const name = `${value}${suffix}`;
    const before = seen.get(name);
    if (before) {
      faults.push({ kind: 'repeat', at, before });
      surplus++;
    } else if (!last) {
      if (missesBeginning(run, at)) faults.push({ kind: 'begin', at, missing: [1, value - 1] });
    } else if (value < last.number.value) {
      faults.push({ kind: 'order', at, before: last });
    } else {
      const missing = missingBetween(last, at, values, others);
      if (!missing) steps++;
      // Of two numbered 5 the second was meant to be 6: that nothing is numbered 6 is the same fault.
      else if (missing[1] - missing[0] + 1 === surplus) surplus = 0;
      else faults.push({ kind: 'gap', at, before: last, missing });
    }
    if (!before) seen.set(name, at);
    if (!last || value >= last.number.value) last = at;
  }
  return isCounting(faults, steps) ? faults : [];
}

/** Labels that are no counting have more gaps than steps ("R10, R20, R30"). */
const isCounting = (faults: readonly Fault[], steps: number): boolean =>
  faults.filter(({ kind }) => kind === 'gap').length <= Math.max(steps, 1);

/**
 * Whether a run that begins above one misses what comes before: a year and a label by itself ("B52") do not, nor do one or two
 * numbers, which are an excerpt; "V.5" says that there is a V, and more of it.
 */
function missesBeginning(run: readonly Numbered[], { number, printed }: Numbered): boolean {
  const isLabel = /^\p{L}+-?\d/u.test(printed);
  return (
    number.value > 1 &&
    number.value <= 31 &&
    (number.prefix !== '' || run.length > 2) &&
    !(isLabel && run.length === 1)
  );
}

/** First and last of the numbers that are missing between two; none where something in between, or the run elsewhere, has them. */
function missingBetween(
  before: Numbered,
  at: Numbered,
  values: ReadonlySet<number>,
  others: readonly Numbered[],
): readonly [number, number] | undefined {
  const between = others.slice(others.indexOf(before) + 1, others.indexOf(at));
  const { word, prefix } = at.number;
  const has = (wanted: number): boolean =>
    values.has(wanted) ||
    between.some(({ number }) => number.value === wanted && number.word === word && number.prefix === prefix);
  const missing: number[] = [];
  for (let wanted = before.number.value + 1; wanted < at.number.value; wanted++) {
    if (!has(wanted)) missing.push(wanted);
    if (missing.length > 99) break;
  }
  const [first, last] = [missing[0], missing.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** A number of two parts or more that stands in a section with another number: "4.3" in section 5. */
export function misplaced(all: readonly Numbered[]): { at: Numbered; home: Numbered }[] {
  const sections = all.filter(({ kind }) => kind === 'section');
  return all.flatMap((at) => {
    const { prefix, style } = at.number;
    const home = sections.find(({ node }) => node === (at.kind === 'section' ? at.parent : at.section));
    if (prefix === '' || style !== 'digits' || home?.number.style !== 'digits') return [];
    const own =
      home.number.prefix === '' ? String(home.number.value) : `${home.number.prefix}.${home.number.value}`;
    const isSameLevel = own.split('.').length === prefix.split('.').length;
    return isSameLevel && own !== prefix && /^[\d.]+$/.test(prefix) ? [{ at, home }] : [];
  });
}
