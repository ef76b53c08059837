import { Ajv2020 } from 'ajv/dist/2020.js';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { describe, expect, it } from 'vitest';
import type { CoverageReport } from '../../src/lint/index.js';
import { compareWithFirst } from '../../src/report/coverage-comparison.js';
import { letterOf } from '../../src/report/coverage-pretty.js';
import schema from '../../src/report/coverage-report.schema.json' with { type: 'json' };
import { coverageJson, coverageMarkdown, coveragePretty } from '../../src/report/index.js';
import { markdownText } from '../../src/report/markdown-text.js';
import { printable } from '../../src/report/printable.js';
import { documents, plain, reportOn, topics } from './coverage-sample.js';

const names = Object.keys(documents);
const everything = reportOn(...names);

const pretty = (report: CoverageReport, evidence = false, width = 80): string =>
  coveragePretty(report, { chalk: plain, width, topics, evidence });
const markdown = (report: CoverageReport, evidence = false): string =>
  coverageMarkdown(report, { topics, evidence });

/** As GitHub's renderer would, but for what it adds after rendering. */
const html = (text: string): string =>
  micromark(text, {
    extensions: [gfmTable(), gfmStrikethrough()],
    htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml()],
    allowDangerousHtml: true,
  });

/** Text of rendered HTML. */
const textOf = (rendered: string): string =>
  rendered
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

describe('the sample', () => {
  it('has every status, a declaration and documents that are not judged', () => {
    const statuses = everything.files.map(({ notJudged, topics: all }) => [
      notJudged ?? 'judged',
      ...all.map(({ status, declared }) => (declared ? `${status}, ${declared}` : status)),
    ]);
    expect(statuses).toEqual([
      ['judged', 'opposed', 'partial', 'absent'],
      ['judged', 'covered', 'covered', 'absent'],
      ['judged', 'covered', 'covered', 'absent, not-applicable'],
      ['empty', 'absent', 'absent', 'absent'],
      ['not-english', 'absent', 'absent', 'absent'],
    ]);
  });
});

describe('JSON', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
  const parsed = JSON.parse(coverageJson(everything)) as {
    files: { topics: { topic: string; evidence: Record<string, unknown>[] }[] }[];
  };

  it('is what its schema says', () => {
    validate(parsed);
    expect(validate.errors).toBeNull();
    expect(coverageJson(everything)).toMatch(/[^\n]\n$/);
  });

  it('has all topics each time, and of evidence what the design names', () => {
    for (const file of parsed.files) {
      expect(file.topics.map(({ topic }) => topic)).toEqual(topics.map(({ id }) => id));
    }
    const evidence = parsed.files.flatMap((file) => file.topics.flatMap((topic) => topic.evidence));
    expect(evidence.length).toBeGreaterThan(5);
    for (const piece of evidence) expect(Object.keys(piece)).toEqual(['line', 'clauseId', 'quote']);
  });

  it.each([
    ['a status of its own', { status: 'unknown' }],
    ['a score above 1', { score: 1.1 }],
    ['a reason without a declaration', { reason: 'So it is.' }],
    ['a key of its own', { extra: 1 }],
  ])('has a schema that refuses %s', (_, change) => {
    const topic = { topic: 'honesty', status: 'absent', score: 0, missing: [], evidence: [] };
    const report = (one: object): unknown => ({ version: 1, files: [{ path: 'x', topics: [one] }] });
    expect(validate(report(topic))).toBe(true);
    expect(validate(report({ ...topic, ...change }))).toBe(false);
  });

  it('has a schema that refuses a status for a document that was not judged', () => {
    const topic = { topic: 'honesty', score: 0, missing: [], evidence: [] };
    const report = (status: string): unknown => ({
      version: 1,
      files: [{ path: 'x', notJudged: 'empty', topics: [{ ...topic, status }] }],
    });
    expect([validate(report('absent')), validate(report('covered'))]).toEqual([true, false]);
  });
});

describe('pretty', () => {
  it('shows one document with the best evidence of each topic, and counts', () => {
    expect(pretty(reportOn('charter.md'))).toBe(`charter.md

character (0 of 1 covered)
  ! opposed  It says what is true (honesty)
             line 5: It may flatter the guest.

safety (0 of 2 covered)
  ~ partial  It keeps secrets (privacy)
             line 3: It must not gossip.
  - absent   It can be checked (oversight)

0 covered, 1 partial, 1 opposed, 1 absent
`);
  });

  it('shows several as a matrix in symbols and words, then what the first lacks and another covers', () => {
    expect(pretty(reportOn('charter.md', 'declared.md'))).toBe(`A   charter.md
B   declared.md

                          A          B

character (covered of 1)  0          1
  honesty                 ! opposed  ✓ covered

safety (covered of 2)     0          1
  privacy                 ~ partial  ✓ covered
  oversight               - absent   - absent*

✓ covered                 0          2
~ partial                 1          0
! opposed                 1          0
- absent                  1          1

* its author declares it covered or not applicable; shown is what is judged

What charter.md lacks and another covers: 1 topic

  ~ partial  It keeps secrets (privacy)
    B   declared.md:7
        "It keeps every secret."
`);
  });

  it('says of a document that is empty or not in English that it is not judged', () => {
    const empty = pretty(reportOn('empty.md'), true);
    expect(empty).toBe('empty.md\n\nNot judged: the document is empty.\n');
    const several = pretty(reportOn('charter.md', 'empty.md', 'deutsch.md'));
    expect(several).toContain('(not judged: the document is empty)');
    expect(several).toMatch(/^ {2}privacy +~ partial +\? +\?$/m);
    expect(several).not.toContain('lacks');
  });

  it('shows the evidence, its meaning and what is missing on request', () => {
    const text = pretty(reportOn('declared.md'), true);
    expect(text).toContain(
      'line 7    forbids lies:\n              "It must not lie and must not omit anything."',
    );
    expect(text).toContain('missing   no audit\n    declared  not-applicable: Nobody | *may* <b>look</b>.');
    expect(pretty(reportOn('charter.md'), true)).toContain('line 5    rules the contrary:');
    expect(pretty(reportOn('charter.md'), true)).toContain('line 3    touches the subject:');
    expect(pretty(reportOn('declared.md'))).not.toContain('forbids lies');
  });

  it('splits the matrix where there are more documents than columns, and keeps a legend of symbols', () => {
    const many = reportOn(...Array.from({ length: 30 }, () => 'charter.md'));
    const text = pretty(many);
    expect(text).toContain('✓ covered   ~ partial   ! opposed   - absent');
    expect(text.match(/^ {2}privacy .*$/gm)?.map((line) => line.match(/~/g)?.length)).toEqual([13, 13, 4]);
    expect(text).toMatch(/^AD {2}charter\.md$/m);
  });

  it('never leaves the width, and lets nothing drive the terminal', () => {
    const sets = [...names.map((name) => [name]), names, [...names, ...names, ...names, ...names]];
    for (const width of [80, 100]) {
      for (const set of sets) {
        for (const evidence of [false, true]) {
          const text = pretty(reportOn(...set), evidence, width);
          // eslint-disable-next-line no-control-regex -- naming them is the point
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
          for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }
    }
    expect(pretty(reportOn('a|b.md'), true)).toContain('\\u{1B}[31m');
  });

  it('says the same with color as without', () => {
    const chalk = new Chalk({ level: 3 });
    const colored = coveragePretty(everything, { chalk, width: 80, topics, evidence: true });
    expect(colored).toContain('\u001b[');
    expect(stripAnsi(colored)).toBe(pretty(everything, true));
  });

  it('names documents as columns of a sheet are', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the comparison', () => {
  const gapsOf = (...set: string[]) =>
    compareWithFirst(reportOn(...set), topics)?.map(({ topic, there }) => [
      topic.id,
      ...there.map(({ path, evidence }) => `${path}:${evidence[0]?.line ?? 0}`),
    ]);

  it('names what the first lacks, and where the others say it, the fullest first', () => {
    expect(gapsOf('oversight', 'a|b.md', 'declared.md')).toEqual([
      ['honesty', 'declared.md:7', 'a|b.md:3'],
      ['privacy', 'a|b.md:5', 'declared.md:7'],
    ]);
  });

  it('takes neither what the first opposes nor what its author declares for a gap', () => {
    expect(gapsOf('charter.md', 'declared.md')).toEqual([['privacy', 'declared.md:7']]);
    expect(gapsOf('declared.md', 'It passes every audit.')).toEqual([]);
    expect(gapsOf('a|b.md', 'It passes every audit.')).toEqual([['oversight', 'It passes every audit.:1']]);
  });

  it('is none where there is nothing to compare', () => {
    expect(gapsOf('charter.md')).toBeUndefined();
    expect(gapsOf('empty.md', 'declared.md')).toBeUndefined();
    expect(gapsOf('charter.md', 'empty.md')).toBeUndefined();
  });
});

describe('markdown', () => {
  const cellsOf = (rendered: string): string[][] =>
    [...rendered.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, inside = '']) =>
      [...inside.matchAll(/<t[hd]>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
    );

  it('is a table of topics by documents that GitHub renders', () => {
    const [head, ...rows] = cellsOf(html(markdown(everything)).split('<h3>')[0] ?? '');
    expect(head).toEqual(['Topic', 'charter.md', 'a|b.md', 'declared.md', 'empty.md', 'deutsch.md']);
    expect(rows).toEqual([
      ['character', '0 of 1 covered', '1 of 1 covered', '1 of 1 covered', '', ''],
      [
        'It says what is true (honesty)',
        '! opposed',
        '✓ covered',
        '✓ covered',
        '? not judged',
        '? not judged',
      ],
      ['safety', '0 of 2 covered', '1 of 2 covered', '1 of 2 covered', '', ''],
      ['It keeps secrets (privacy)', '~ partial', '✓ covered', '✓ covered', '? not judged', '? not judged'],
      ['It can be checked (oversight)', '- absent', '- absent', '- absent*', '? not judged', '? not judged'],
    ]);
  });

  it('says where the others cover what the first lacks', () => {
    const [, gaps = ''] = html(markdown(reportOn('oversight', 'a|b.md'))).split('<h3>');
    expect(cellsOf(gaps).slice(1)).toEqual([
      [
        'It says what is true (honesty)',
        '- absent',
        'a|b.md',
        '3',
        expect.stringContaining('"It must not lie \\u{1B}[31m|x| <img src=y> `c` $a$') as string,
      ],
      ['It keeps secrets (privacy)', '- absent', 'a|b.md', '5', '"It must never tell a secret."'],
    ]);
  });

  it('makes no markup of the text of documents', () => {
    const rendered = html(markdown(everything, true));
    expect(rendered).toContain('octocat');
    expect(rendered).not.toMatch(/<(?:img|a|em|b|del)\b/);
    expect(rendered).not.toMatch(/@octocat|#12\b|http:\/\/l|www\.n/);
    expect(rendered).toContain('declared not-applicable: Nobody | *may* &lt;b&gt;look&lt;/b&gt;.');
  });

  it('shows the evidence and what is missing on request', () => {
    expect(markdown(reportOn('declared.md'), true)).toContain(
      '- It can be checked (`oversight`): - absent\\*\n  - missing: no audit',
    );
    expect(markdown(reportOn('charter.md'), true)).toContain('  - line 5, rules the contrary: "It may');
  });

  it('shows any text as itself, in a cell of its own', () => {
    const unit = fc.constantFrom(
      ...Array.from('ab1 \\`*_[]()<>|~&$@#!:/.-+={}"\'\n\t\u001b\u202eé'),
      '://',
      'www.',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const rendered = html(`| x${markdownText(text)}x | y |\n|---|---|\n| 1 | 2 |`);
        const [head] = cellsOf(rendered);
        expect(head).toEqual([`x${printable(text).trim()}x`, 'y']);
        expect(rendered.replace(/<!-- -->/g, '')).not.toMatch(/<(?!\/?t(?:able|head|body|r|h|d)\b)/);
      }),
      { numRuns: 500 },
    );
  });
});
