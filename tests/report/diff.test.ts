import { Ajv2020 } from 'ajv/dist/2020.js';
import { Chalk } from 'chalk';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lint/index.js';
import schema from '../../src/report/diff-report.schema.json' with { type: 'json' };
import {
  diffJson,
  diffMarkdown,
  diffPretty,
  diffStat,
  releaseNotes,
  type DiffReport,
} from '../../src/report/index.js';
import { comparisonOf, before, Builder, read, sample } from './diff-sample.js';

const plain = new Chalk({ level: 0 });
const position = { start: { line: 9, column: 1, offset: 90 }, end: { line: 9, column: 5, offset: 94 } };
const finding: Finding = {
  ruleId: 'clarity/weak-absolute',
  severity: 'warning',
  message: '"should" weakens a hard constraint.',
  advice: 'Say "must".',
  clauseId: 'abcdefgh',
  clausePath: 'hard-limits/p1',
  position,
  fingerprint: '0123456789abcdef',
  related: [],
};
const withFindings: DiffReport = {
  ...sample,
  findings: { opened: [finding], closed: [{ ...finding, file: 'b.md', message: 'Gone.' }] },
};
const same: DiffReport = {
  comparison: comparisonOf(new Builder(read(before), read(before)), {}, {}),
  names: { before: 'a.md', after: 'a.md' },
};
const pretty = (report: DiffReport = sample, more: { verbose?: boolean; width?: number } = {}): string =>
  diffPretty(report, { chalk: plain, width: 80, ...more });

/** What would drive a terminal, or turn its text around. */
// eslint-disable-next-line no-control-regex -- the point
const drives = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

describe('JSON', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

  it.each([
    ['the sample', sample],
    ['with findings', withFindings],
    ['without changes', same],
  ])('is what its schema says: %s', (_, report) => {
    validate(JSON.parse(diffJson(report)));
    expect(validate.errors).toBeNull();
    expect(diffJson(report)).toMatch(/[^\n]\n$/);
  });

  it('has of a change what the design names, and more only where it says something', () => {
    const { changes } = JSON.parse(diffJson(sample)) as { changes: Record<string, unknown>[] };
    expect(changes).toHaveLength(sample.comparison.changes.length);
    const keys = ['kind', 'level', 'class', 'before', 'after', 'meaning'];
    expect(changes.map((change) => Object.keys(change).filter((key) => !keys.includes(key)))).toContainEqual(
      [],
    );
    const weakened = changes.find(({ kind }) => kind === 'weakened');
    expect(Object.keys(weakened ?? {})).toEqual([...keys, 'words', 'hard']);
    expect(Object.keys(weakened?.before ?? {})).toEqual(['line', 'id', 'path', 'text']);
  });

  it('aligns every section and clause of both versions', () => {
    const { alignment } = JSON.parse(diffJson(sample)) as {
      alignment: Record<'sections' | 'clauses', Record<'before' | 'after', { text: string } | null>[]>;
    };
    expect(alignment.sections.map(({ before: was, after: is }) => [was?.text, is?.text])).toEqual([
      ['House charter', 'House charter'],
      ['Hard limits', 'Hard limits'],
      ['Talking with guests', 'How to talk with guests'],
      ['Night hours', undefined],
      ['Alarms', undefined],
      ['Words', 'Words'],
      [undefined, 'Complaints'],
    ]);
    expect(alignment.clauses.length).toBeGreaterThan(10);
  });
});

describe('pretty', () => {
  it('reads well in a terminal of 80 columns', async () => {
    await expect(pretty(withFindings)).toMatchFileSnapshot('golden/diff-80.txt');
  });

  it('shows on request what is editorial and what came or went with a section', async () => {
    await expect(pretty(sample, { verbose: true })).toMatchFileSnapshot('golden/diff-verbose.txt');
  });

  it('tells hard constraints in its first row, and weakened and removed first in each', () => {
    const [, , first, second] = pretty().split('\n');
    expect(first).toMatch(/^Hard constraints +1 weakened, 1 removed, 1 added$/);
    expect(second).toMatch(/^Other norms +2 removed, 1 reversed, 1 exception added, /);
  });

  it('tells the kinds at one place together, with the edit once', () => {
    expect(pretty().split('asks for another+}')).toHaveLength(2);
  });

  it.each([40, 60, 80, 100])('keeps to %i columns', (width) => {
    const stat = diffStat(sample, { chalk: plain, width });
    for (const line of [...pretty(withFindings, { width, verbose: true }).split('\n'), ...stat.split('\n')]) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('marks edits by color where there is color, with the same words', () => {
    const colored = diffPretty(sample, { chalk: new Chalk({ level: 1 }), width: 80 });
    expect(colored).toContain('\u001b[9mmust never\u001b[29m');
    const words = (text: string): string => text.replace(/\[-|-\]|\{\+|\+\}/g, '').replace(/\s+/g, ' ');
    expect(words(stripAnsi(colored))).toBe(words(pretty()));
  });

  it('lets nothing of the documents drive the terminal', () => {
    for (const text of [pretty(sample, { verbose: true }), diffStat(sample, { chalk: plain, width: 80 })]) {
      expect(text).not.toMatch(drives);
    }
    expect(pretty()).toContain('\\u{1B}[31m');
    const names = { before: '\u001b[2J.md', after: 'b\u202e.md' };
    expect(pretty({ ...sample, names })).not.toMatch(drives);
  });

  it('has no trailing white space and ends with one line feed', () => {
    for (const text of [
      pretty(withFindings, { verbose: true }),
      diffStat(sample, { chalk: plain, width: 50 }),
    ]) {
      expect(text).not.toMatch(/[ \t]$/m);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it('says so where nothing changed', () => {
    expect(pretty(same)).toBe('a.md → a.md\n\nNothing changed.\n');
    expect(diffStat(same, { chalk: plain, width: 80 })).toBe('a.md → a.md\n\nNothing changed.\n');
  });
});

describe('--stat', () => {
  it('is a line a section', async () => {
    await expect(diffStat(sample, { chalk: plain, width: 80 })).toMatchFileSnapshot('golden/diff-stat.txt');
  });
});

describe('Markdown', () => {
  const html = (text: string): string =>
    micromark(text, {
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
      allowDangerousHtml: true,
    });

  it('reads well in a pull request', async () => {
    await expect(diffMarkdown(withFindings)).toMatchFileSnapshot('golden/diff.md');
  });

  it.each([
    ['the report', diffMarkdown],
    ['the notes', releaseNotes],
  ])('shows text of the documents as text: %s', (_, write) => {
    const rendered = html(write(sample));
    expect(rendered).not.toMatch(/<(?:img|script|code|em|a)\b/);
    expect(rendered).not.toMatch(drives);
    expect(rendered).toContain('&lt;img src=y onerror=z&gt;');
  });

  it('folds what is editorial, and says so where nothing changed', () => {
    const [open = '', folded = ''] = diffMarkdown(sample).split('<details>');
    expect(open).not.toContain('**moved**');
    expect(folded).toContain('**moved**');
    expect(diffMarkdown(same)).toContain('\n\nNothing changed.\n');
  });
});

describe('release notes', () => {
  it('are grouped, with section and meaning', async () => {
    await expect(releaseNotes(sample, { heading: '2.0.0 - 2026-05-01' })).toMatchFileSnapshot(
      'golden/release-notes.md',
    );
  });

  it('say so where nothing changed', () => {
    expect(releaseNotes(same)).toBe('## Unreleased\n\nNothing changed.\n');
  });
});
