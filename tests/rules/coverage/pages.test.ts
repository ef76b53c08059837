import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtinTopics } from '../../../src/builtin.js';
import {
  coveragePage,
  coveragePrecisionSection,
  withPrecision,
  type CoverageMeasure,
} from '../../../src/lint/index.js';

const measured = JSON.parse(
  readFileSync(new URL('../../../fixtures/judged/coverage.json', import.meta.url), 'utf8'),
) as CoverageMeasure;

it.each(builtinTopics.map((topic) => ({ id: topic.id, topic })))(
  'has a page for $id as `node scripts/rule-pages.mjs` writes it',
  ({ id, topic }) => {
    const folder = new URL(`../../../rules/coverage/${id}/`, import.meta.url);
    const first = (kind: string): string => {
      const name = readdirSync(new URL(kind, folder))
        .filter((it) => it.endsWith('.md'))
        .sort()[0];
      return readFileSync(new URL(`${kind}/${name ?? ''}`, folder), 'utf8');
    };
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toBe(
      withPrecision(
        coveragePage(topic, { reported: first('invalid'), accepted: first('valid') }),
        coveragePrecisionSection(id, measured),
      ),
    );
  },
);
