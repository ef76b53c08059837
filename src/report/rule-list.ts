/** The list of rules for people and for programs. */
import type { ChalkInstance } from 'chalk';
import type { RuleSummary } from '../lint/index.js';
import { printable } from './printable.js';

/** `{version, preset, rules: [...]}`. */
export function ruleListJson(rules: readonly RuleSummary[], preset: string): string {
  return `${JSON.stringify({ version: 1, preset, rules }, null, 2)}\n`;
}

/** A line a rule: id, severity, whether it fixes, how often it was right, what it asks. */
export function ruleListPretty(
  rules: readonly RuleSummary[],
  { chalk, preset }: { chalk: ChalkInstance; preset: string },
): string {
  const rows = rules.map(({ id, severity, fixable, precision, title, source }) => ({
    severity,
    cells: [printable(id), severity, fixable === 'none' ? '-' : fixable, shareOf(precision)],
    rest: printable(source === 'built-in' ? title : `${title} (${source})`),
  }));
  const head = ['rule', 'severity', 'fix', 'right'];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map(({ cells }) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const colors = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, off: chalk.dim };
  return [
    chalk.bold(`${line(head)}  title`),
    ...rows.map(({ cells, severity, rest }) => {
      const text = `${line(cells)}  ${rest}`;
      return severity === 'off'
        ? chalk.dim(text)
        : text.replace(` ${severity}`, () => ` ${colors[severity](severity)}`);
    }),
    '',
    `${rules.length} rules under the preset ${preset}. "right": share of its findings that readers judged right, or how many of how few.`,
    '',
  ].join('\n');
}

function shareOf(precision: RuleSummary['precision']): string {
  if (!precision) return '-';
  const { share, right, wrong } = precision;
  return share === null ? `${right} of ${right + wrong}` : `${Math.round(share * 100)}%`;
}
