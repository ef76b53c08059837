import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsOver, judgedRules, readVerdicts } from '../../scripts/judged-findings.mjs';
import { judgedDocuments, ownerOf } from '../../scripts/judged-documents.mjs';
import { builtinRules, builtinTopics } from '../../src/builtin.js';
import {
  coveragePrecisionSection,
  findingsOf,
  leastVerdicts,
  measureOf,
  measures,
  precisionSection,
  resolveSettings,
  topicOf,
  withPrecision,
  type CoverageMeasure,
} from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { ruleFolders } from './folders.js';

const folder = fileURLToPath(new URL('../../fixtures/judged', import.meta.url));
const coverage = JSON.parse(readFileSync(`${folder}/coverage.json`, 'utf8')) as CoverageMeasure;
const judged = judgedRules(folder);
const command = '`node scripts/rule-precision.mjs`';

describe('measured precision', () => {
  it.each(ruleFolders())(`stands on the page of $id as ${command} writes it`, ({ id, page }) => {
    const topic = topicOf(id);
    const section =
      topic === null
        ? precisionSection(measureOf(readVerdicts(folder, id)))
        : coveragePrecisionSection(topic, coverage);
    expect(page).toContain('\n## Measured precision\n');
    expect(page).toBe(withPrecision(page ?? '', section));
  });

  it(`is in the product as ${command} counts it`, () => {
    expect(measures).toEqual(
      Object.fromEntries(judged.map((id) => [id, measureOf(readVerdicts(folder, id))])),
    );
  });

  it('decides which rules the presets have on, and what is not yet measured is on', () => {
    const { rules } = resolveSettings({ rules: builtinRules, topics: builtinTopics });
    const ids = builtinRules.map(({ meta }) => meta.id).filter((id) => topicOf(id) === null);
    const expected = ids.filter((id) => {
      const { right, wrong } = measures[id] ?? { right: 0, wrong: 0 };
      const n = right + wrong;
      return n >= leastVerdicts && right / n < 0.8;
    });
    expect(ids.filter((id) => rules.get(id)?.severity === 'off')).toEqual(expected);
  });

  it('covers every topic', () => {
    expect(coverage.groups.flatMap(({ topics }) => topics).sort()).toEqual(
      builtinTopics.map(({ id }) => id).sort(),
    );
  });
});

describe('verdicts', () => {
  it('are given on rules that there are, each finding once', () => {
    const ids = builtinRules.map(({ meta }) => meta.id);
    for (const id of judged) {
      expect(ids).toContain(id);
      const keys = readVerdicts(folder, id).map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it('say why and when, and keep no text of documents from outside', () => {
    for (const row of judged.flatMap((id) => readVerdicts(folder, id))) {
      expect(row.verdict).toMatch(/^(?:right|wrong)$/);
      expect(row.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row.why.length, row.key).toBeGreaterThan(10);
      if (row.document.startsWith('corpus/')) {
        expect(Object.keys(row).sort(), row.key).toEqual(
          ['date', 'document', 'fingerprint', 'key', 'line', 'verdict', 'why'].sort(),
        );
      }
    }
  });

  it('are not given on a rule by its own examples', () => {
    for (const id of judged) {
      expect(readVerdicts(folder, id).map(({ document }) => ownerOf(document))).not.toContain(id);
    }
  });

  it('are given on findings that are still reported (else: `node scripts/rule-precision.mjs --check --prune`)', () => {
    const documents = judgedDocuments();
    for (const id of judged) {
      const rule = builtinRules.find(({ meta }) => meta.id === id);
      const verdicts = readVerdicts(folder, id).filter(({ document }) => !document.startsWith('corpus/'));
      const names = new Set(verdicts.map(({ document }) => document));
      const found = rule
        ? findingsOver(
            rule,
            documents.filter(({ name }) => names.has(name)),
            { findingsOf, read, topics: builtinTopics },
          )
        : [];
      const reported = found.map(({ key }) => key);
      expect(verdicts.map(({ key }) => key).filter((key) => !reported.includes(key))).toEqual([]);
    }
  });
});

const read = ({ source, base }: { source: string; base: string | null }) => {
  const baseTree = base === null ? null : readNorms(parseMarkdown(base, { file: 'base.md' }));
  return { tree: readNorms(parseMarkdown(source), baseTree), base: baseTree };
};
