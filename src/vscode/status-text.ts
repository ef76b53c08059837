/** What the status bar says of a constitution's coverage. */
import type { DocumentCoverage } from '../lsp/coverage.js';

export interface StatusText {
  /** With the codicon of a pair of scales. */
  text: string;
  tooltip: string;
}

/** "20 of 45 topics". */
export function statusText({ name, notJudged, counts }: DocumentCoverage): StatusText {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (notJudged !== null) return { text: '$(law) not judged', tooltip: `${name}. ${notJudged}` };
  const each = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
  return {
    text: `$(law) ${counts.covered} of ${all} topics`,
    tooltip: `${name} covers ${counts.covered} of ${all} topics: ${each.join(', ')}. Click for the list.`,
  };
}
