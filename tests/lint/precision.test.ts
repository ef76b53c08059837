import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coveragePrecisionSection,
  isBelowBar,
  measureOf,
  precisionOf,
  precisionSection,
  withPrecision,
} from '../../src/lint/index.js';
import { isUnproven } from '../../src/lint/presets.js';

const count = fc.record({ right: fc.nat(60), wrong: fc.nat(60) });

describe('precision', () => {
  it('is not told of fewer than 20 verdicts', () => {
    expect(precisionOf({ right: 19, wrong: 0 })).toBeNull();
    expect(precisionOf({ right: 15, wrong: 5 })).toBe(0.75);
  });

  it('takes a rule out below 80%, and not at it', () => {
    expect(isBelowBar({ right: 16, wrong: 4 })).toBe(false);
    expect(isBelowBar({ right: 19, wrong: 5 })).toBe(true);
    expect(isBelowBar({ right: 0, wrong: 19 })).toBe(false);
  });

  it('counts verdicts, the documents that they are on, and the last day', () => {
    const on = (document: string, verdict: 'right' | 'wrong', date: string) => ({ document, verdict, date });
    expect(
      measureOf([
        on('a.md', 'right', '2026-11-24'),
        on('b.md', 'wrong', '2026-12-01'),
        on('a.md', 'right', '2026-11-30'),
      ]),
    ).toEqual({ right: 2, wrong: 1, documents: 2, date: '2026-12-01' });
    expect(measureOf([])).toBeNull();
  });
});

describe('the presets', () => {
  const measured = (right: number, wrong: number) => ({
    'clarity/shouting': { right, wrong },
    'clarity/undefined-term': { right, wrong },
  });

  it('have a rule off from 20 verdicts on, of which fewer than 80% are right', () => {
    expect(isUnproven('clarity/shouting', measured(10, 9))).toBe(false);
    expect(isUnproven('clarity/shouting', measured(15, 5))).toBe(true);
    expect(isUnproven('clarity/shouting', measured(16, 4))).toBe(false);
    expect(isUnproven('clarity/whispering', measured(0, 20))).toBe(false);
  });

  it('have a rule on probation on only when its precision is known and good', () => {
    const probation = new Set(['clarity/undefined-term']);
    expect(isUnproven('clarity/undefined-term', measured(19, 0), probation)).toBe(true);
    expect(isUnproven('clarity/undefined-term', measured(19, 1), probation)).toBe(false);
    expect(isUnproven('clarity/undefined-term', measured(10, 10), probation)).toBe(true);
  });
});

describe('the section on a page', () => {
  it('tells the share with n and date, or that n is too small', () => {
    const measure = { documents: 9, date: '2026-11-24' };
    expect(precisionSection({ ...measure, right: 32, wrong: 2 })).toContain(
      '94% right (n = 34); 9 documents, judged by hand, last on 2026-11-24.',
    );
    expect(precisionSection({ ...measure, right: 3, wrong: 1 })).toContain('n too small (3 of 4 right)');
    expect(precisionSection({ ...measure, right: 19, wrong: 5 })).toContain('no preset turns the rule on');
    expect(precisionSection(null)).toContain('n too small (0 of 0 right)');
  });

  it('never rounds a rule up to the bar that it misses', () => {
    expect(precisionSection({ right: 799, wrong: 201, documents: 9, date: '2026-11-24' })).toContain('79%');
    expect(precisionSection({ right: 29, wrong: 71, documents: 9, date: '2026-11-24' })).toContain('29%');
  });

  it("tells the figures of a topic's group, documents and passages apart", () => {
    const group = {
      title: 'humanity',
      topics: ['pluralism'],
      documents: { right: 5, wrong: 0 },
      passages: { right: 16, wrong: 4 },
    };
    const measure = { date: '2026-11-24', groups: [group] };
    const section = coveragePrecisionSection('pluralism', measure);
    expect(section).toContain('whole documents: n too small (5 of 5 right)');
    expect(section).toContain('passages: 80% right (n = 20)');
    expect(
      coveragePrecisionSection('pluralism', { ...measure, groups: [{ ...group, note: 'Our own texts.' }] }),
    ).toContain('(n = 20)\n\nOur own texts.\n\n[');
    expect(coveragePrecisionSection('honesty', measure)).toContain('n too small (0 of 0 right)');
  });

  it('stands before the sources, once, however often and in whatever order it is written', () => {
    const page = '# Title\n\nText.\n\n## Sources\n\n- One.\n';
    fc.assert(
      fc.property(fc.array(count, { minLength: 1 }), (counts) => {
        const sections = counts.map((it) => precisionSection({ ...it, documents: 1, date: '2026-11-24' }));
        const written = sections.reduce(withPrecision, page);
        expect(written).toBe(withPrecision(page, sections.at(-1) ?? ''));
        expect(written).toBe(page.replace('## Sources', `${sections.at(-1) ?? ''}\n## Sources`));
      }),
    );
  });

  it('replaces what was there where it is the last of a page', () => {
    const section = precisionSection(null);
    expect(withPrecision('# T\n\n## Measured precision\n\nOld.\n', section)).toBe(`# T\n\n${section}\n`);
  });
});
