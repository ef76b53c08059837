import { countsOf, shortHash, type LogReport, type ToldEntry } from './log-report.js';

/** The history as other programs read it; its JSON Schema is `log-report.schema.json`. Ends with a line feed. */
export function logJson({ path, clause, entries }: LogReport): string {
  return `${JSON.stringify({ version: 1, path, clause, commits: entries.map(entryOf) }, null, 2)}\n`;
}

function entryOf({ commit, path, renamedFrom, fate, tally, changes, problem }: ToldEntry): unknown {
  return {
    ...commit,
    shortHash: shortHash(commit),
    path,
    ...(renamedFrom !== null && { renamedFrom }),
    ...(fate !== null && { fate }),
    kinds: Object.fromEntries(countsOf(tally).map(({ kind, count }) => [kind, count])),
    ...(changes && { changes }),
    ...(problem !== null && { problem }),
  };
}
