import type { AmendmentRecord, Change, GateEntry, Place } from '../diff/index.js';
import type { GateReport } from './gate-report.js';

/** The verdict as other programs read it; its JSON Schema is `gate-report.schema.json`. Ends with a line feed. */
export function gateJson({ verdict, addTo }: GateReport): string {
  const written = {
    version: 1,
    passes: verdict.passes,
    missing: verdict.missing.map((entry) => ({
      ...entryOf(entry),
      add: { changeLog: entry.line, trailer: addTo.trailers ? entry.trailer : null },
      unfinished: entry.unfinished && recordOf(entry.unfinished),
    })),
    forbidden: verdict.forbidden.map(entryOf),
    recorded: verdict.recorded.map((entry) => ({ ...entryOf(entry), record: recordOf(entry.record) })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

const entryOf = ({ name, section, changes, folded, why }: GateEntry) => ({
  name,
  section,
  changes: changes.map(changeOf),
  folded,
  why,
});

const changeOf = ({ kind, level, before, after, meaning, hard }: Change) => ({
  kind,
  level,
  before: before && placeOf(before),
  after: after && placeOf(after),
  meaning,
  hard,
});

const placeOf = ({ line, id, path, text, file }: Place) => ({
  line,
  id,
  path,
  text,
  ...(file !== undefined && { file }),
});

const recordOf = ({ source, text, where }: AmendmentRecord) => ({ source, text, where });
