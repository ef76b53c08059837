import type { LintReport } from '../lint/index.js';

export interface JsonOptions {
  /** Whether suppressed findings are listed; each file then has `suppressed`. */
  showSuppressed?: boolean;
}

/** The report as other programs read it; its JSON Schema is `lint-report.schema.json`. Ends with a line feed. */
export function json(
  { version, files, summary, staleBaseline }: LintReport,
  { showSuppressed = false }: JsonOptions = {},
): string {
  const shown = files.map(({ path, findings, notices, suppressed }) => ({
    path,
    findings,
    notices,
    ...(showSuppressed && { suppressed }),
  }));
  return `${JSON.stringify({ version, files: shown, summary, staleBaseline }, null, 2)}\n`;
}
