import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { CoverageReport, Topic } from '../../src/lint/index.js';
import { coverageJson, coveragePretty } from '../../src/report/index.js';
import { builtinTopics } from '../../src/builtin.js';

const topics: readonly Topic[] = builtinTopics.filter(({ id }) =>
  ['value-drift', 'amendment-process'].includes(id),
);
const titleOf = (id: string): string => topics.find((topic) => topic.id === id)?.title ?? '';

const report: CoverageReport = {
  version: 1,
  files: [
    {
      path: 'charter.md',
      topics: [
        {
          topic: 'amendment-process',
          status: 'partial',
          score: 0.5,
          missing: ['who-decides'],
          evidence: [
            {
              line: 12,
              clauseId: 'abcd2345',
              facet: 'procedure',
              quote: `We revise\u001b this ${'very '.repeat(30)}often.`,
            },
          ],
        },
        {
          topic: 'value-drift',
          status: 'absent',
          score: 0,
          missing: ['influence'],
          declared: 'not-applicable',
          reason: 'It only sorts mail.',
          evidence: [],
        },
      ],
    },
  ],
};

describe('coverage', () => {
  const options = { width: 80, topics };

  test('for people has status, title and the best evidence, on lines that fit', () => {
    const lines = coveragePretty(report, { ...options, chalk: new Chalk({ level: 0 }) }).split('\n');
    expect(lines).toContain(`  partial  ${titleOf('amendment-process')}`);
    expect(lines).toContain(`  absent   ${titleOf('value-drift')} (declared not-applicable)`);
    const evidence = lines.find((line) => line.includes('line 12')) ?? '';
    expect(evidence).toMatch(/^ {11}line 12: We revise.*…$/);
    expect(evidence).toHaveLength(80);
    expect(lines.at(-2)).toBe('0 covered, 1 partial, 0 opposed, 1 absent');
  });

  test('nothing of the text reaches the terminal but what can be shown', () => {
    const [file] = report.files;
    const [first] = file?.topics ?? [];
    const tricky = {
      ...report,
      files: [
        {
          path: 'a\u001b.md',
          topics: first
            ? [{ ...first, evidence: [{ line: 1, clauseId: 'a', facet: 'f', quote: 'b\u001b[2J' }] }]
            : [],
        },
      ],
    };
    expect(coveragePretty(tricky, { ...options, chalk: new Chalk({ level: 0 }) })).not.toContain('\u001b');
    expect(coveragePretty(tricky, { ...options, chalk: new Chalk({ level: 1 }) })).toContain('\u001b[');
  });

  test('of a document that was not judged names no gaps', () => {
    const unread: CoverageReport = {
      version: 1,
      files: [{ path: 'leer.md', notJudged: 'not-english', topics: report.files[0]?.topics ?? [] }],
    };
    expect(coveragePretty(unread, { ...options, chalk: new Chalk({ level: 0 }) })).toBe(
      'leer.md\n  Not judged: the document is not in English.\n',
    );
  });

  test('for programs is the report itself', () => {
    expect(JSON.parse(coverageJson(report))).toEqual(report);
  });
});
