import type { BlameRow } from '../diff/index.js';
import { countsOf, shortHash, type BlameReport, type ToldCommit } from './log-report.js';

/** Who changed each clause last, as other programs read it; its JSON Schema is `blame-report.schema.json`. Ends with a line feed. */
export function blameJson({ path, rows }: BlameReport): string {
  const clauses = rows.map(({ clause, meaning, edit }) => ({
    id: clause.id,
    path: clause.path,
    line: clause.position.start.line,
    text: clause.value,
    meaning: changeOf(meaning),
    edit: changeOf(edit),
  }));
  return `${JSON.stringify({ version: 1, path, clauses }, null, 2)}\n`;
}

function changeOf(change: BlameRow<ToldCommit>['meaning']): unknown {
  if (!change) return null;
  const kinds = countsOf(change.tally).map(({ kind }) => kind);
  return { ...change.commit, shortHash: shortHash(change.commit), kinds };
}
