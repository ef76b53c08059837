import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtin, verdictOn } from './read.js';

interface Told {
  told: readonly string[];
  'not-told': readonly string[];
}

const topics = Object.entries(
  parse(readFileSync(new URL('passing.yaml', import.meta.url), 'utf8')) as Record<
    string,
    Record<string, Told>
  >,
);
const rows = topics.flatMap(([topic, facets]) =>
  Object.entries(facets).flatMap(([facet, { told, 'not-told': notTold }]) => [
    ...told.map((text) => ({ topic, facet, text, isTold: true })),
    ...notTold.map((text) => ({ topic, facet, text, isTold: false })),
  ]),
);
const judged = (topic: string, text: string): ReturnType<typeof verdictOn> =>
  verdictOn(builtin(topic), `# Charter\n\n${text}\n`);

describe('what is told in passing', () => {
  it.each(rows.filter(({ isTold }) => isTold))('is not called missing: $topic/$facet: $text', (row) => {
    const { status, missing } = judged(row.topic, row.text);
    expect(status).toBe('partial');
    expect(missing).not.toContain(row.facet);
  });

  it.each(rows.filter(({ isTold }) => !isTold))(
    'is not found in what sounds like it: $topic: $text',
    (row) => {
      const { status, missing } = judged(row.topic, row.text);
      expect(status).toBe('absent');
      expect(missing).toContain(row.facet);
    },
  );
});
