/**
 * How often a rule's findings are right. Readers judge findings by hand (`fixtures/judged/<family>/<rule>.jsonl`);
 * `scripts/rule-precision.mjs` counts their verdicts into `precision.json`, which decides who is in `recommended`.
 */
import measured from './precision.json' with { type: 'json' };

/** What a reader found of one finding. */
export interface FindingVerdict {
  verdict: 'right' | 'wrong';
  /** The document that the finding stands in. */
  document: string;
  /** Day of the verdict, as in 2026-11-24. */
  date: string;
}

/** Findings that were judged right and wrong. */
export interface Count {
  readonly right: number;
  readonly wrong: number;
}

/** The verdicts on one rule, counted. */
export interface Measure extends Count {
  /** Documents that the judged findings stand in. */
  readonly documents: number;
  /** Day of the last verdict. */
  readonly date: string;
}

/** With fewer verdicts a share says too little to be told, and decides nothing. */
export const leastVerdicts = 20;

/** The share of right findings that `recommended` asks of a rule with that many verdicts. */
export const precisionBar = 0.8;

/** The counted verdicts by rule id; rules without a verdict are not in it. */
export const measures: Readonly<Record<string, Measure>> = measured;

/** Counts verdicts; null where there are none. */
export function measureOf(verdicts: readonly FindingVerdict[]): Measure | null {
  const date = verdicts
    .map((verdict) => verdict.date)
    .sort()
    .at(-1);
  if (date === undefined) return null;
  const right = verdicts.filter(({ verdict }) => verdict === 'right').length;
  return {
    right,
    wrong: verdicts.length - right,
    documents: new Set(verdicts.map(({ document }) => document)).size,
    date,
  };
}

/** Share of right findings, 0 to 1; null where too few were judged. */
export function precisionOf({ right, wrong }: Count): number | null {
  return right + wrong < leastVerdicts ? null : right / (right + wrong);
}

/** Whether enough findings were judged, and too few of them right. */
export function isBelowBar(count: Count): boolean {
  const precision = precisionOf(count);
  return precision !== null && precision < precisionBar;
}
