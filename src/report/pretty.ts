import type { ChalkInstance } from 'chalk';
import type { LintReport, RuleMeta } from '../lint/index.js';

export interface PrettyOptions {
  /** Decides whether there is color, and how much. */
  chalk: ChalkInstance;
  /** Columns of the terminal. */
  width: number;
  /** Source of each file, by its path in the report: what code frames are cut from. */
  sources: ReadonlyMap<string, string>;
  /** Metadata of the rules, by id (`metasOf`): why a finding matters. */
  rules: ReadonlyMap<string, RuleMeta>;
  /** Leave out all but errors. */
  quiet?: boolean;
}

/** The report for a person at a terminal. */
export function pretty(report: LintReport, options: PrettyOptions): string {
  return `${report.files.length} ${options.width}\n`;
}
