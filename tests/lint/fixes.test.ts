import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRules } from '../../src/builtin.js';
import { clausesOf, fold } from '../../src/clast/index.js';
import { wholeLines } from '../../src/lint/fixes.js';
import {
  apart,
  applyEdits,
  fixDocument,
  lint,
  resolveSettings,
  type AnyRule,
  type Checked,
  type Finding,
  type Fixed,
  type Sources,
} from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { documents } from '../markdown/documents.js';
import { ruleOf } from './read.js';

const structure = builtinRules.filter(({ meta }) => meta.id.startsWith('structure/'));

function check(source: string, rules: readonly AnyRule[]): Checked {
  const tree = readNorms(parseMarkdown(source));
  const { findings } = lint(tree, source, {
    rules,
    topics: [],
    settings: resolveSettings({ rules, topics: [] }),
  });
  return { findings, words: fold([...clausesOf(tree)].map(({ value }) => value).join(' ')) };
}

const textOf = (sources: Sources): string => sources.get('') ?? '';

function fix(
  source: string,
  rules: readonly AnyRule[] = structure,
  level: 'safe' | 'unsafe' = 'safe',
): Fixed {
  const again = (sources: Sources): Checked => check(textOf(sources), rules);
  return fixDocument(new Map([['', source]]), check(source, rules), { level, check: again });
}

const fixedText = (source: string, level: 'safe' | 'unsafe' = 'safe'): string =>
  textOf(fix(source, structure, level).sources);

describe('safe fixes', () => {
  it('take suppressions out that are not needed, with their line', () => {
    const stale = '<!-- clausewright-disable-next-clause structure/empty-section -- later -->';
    expect(fixedText(`# A\n\n${stale}\n\nText.\n`)).toBe('# A\n\nText.\n');
    expect(fixedText(`# A\r\n\r\n${stale}\r\n\r\nText.\r\n`)).toBe('# A\r\n\r\nText.\r\n');
    expect(fixedText(`# A\n\nText. ${stale}\n`)).toBe('# A\n\nText.\n');
    expect(fixedText(`# A\n\n- one ${stale}\n- two\n`)).toBe('# A\n\n- one\n- two\n');
    expect(fixedText(`# A\n\n| a | b |\n|---|---|\n| c ${stale} | d |\n`)).toBe(
      '# A\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    expect(fixedText(`\uFEFF# A\n\nText.\n\n${stale}\n`)).toBe('\uFEFF# A\n\nText.\n');
  });

  it('keep the two blocks apart that a comment stands between', () => {
    const stale = '<!-- clausewright-disable-next-clause structure/unique-ids -- later -->';
    expect(fixedText(`# A\n\nText.\n${stale}\nMore.\n`)).toBe('# A\n\nText.\n\nMore.\n');
    const lists = `# A\n\n- one\n\n${stale}\n\n- two\n`;
    expect(fixedText(lists)).toBe(lists);
  });

  it('take out one rule of several, and all where none is needed', () => {
    const name = '<!-- clausewright-disable-next-clause';
    expect(
      fixedText(
        `# A\n\n${name} structure/unique-ids, structure/empty-section -- later -->\n\n## B\n\n## C\n\nText.\n`,
      ),
    ).toBe(`# A\n\n${name} structure/empty-section -- later -->\n\n## B\n\n## C\n\nText.\n`);
    expect(
      fixedText(`# A\n\n${name} structure/unique-ids, structure/empty-section -- later -->\n\nText.\n`),
    ).toBe('# A\n\nText.\n');
  });

  it('give a second id a name of its own, and point a misspelt link to what it means', () => {
    const source =
      '# A\n\n## One {#same}\n\nSee [it](#same-3).\n\n## Two {#same authority=root}\n\nSee [it](#smae).\n';
    expect(fixedText(source)).toBe(
      '# A\n\n## One {#same}\n\nSee [it](#same-3).\n\n## Two {#same-2 authority=root}\n\nSee [it](#same).\n',
    );
  });

  it('leave wording alone, which unsafe ones change', () => {
    const source = '# A\n\nText.\n\n## Empty\n\n## Full\n\nMore.\n';
    expect(fixedText(source)).toBe(source);
    expect(fixedText(source, 'unsafe')).toBe('# A\n\nText.\n\n## Full\n\nMore.\n');
  });
});

describe('a fix that breaks its promise is refused', () => {
  const changing = (text: string, safety: 'safe' | 'unsafe' = 'safe', reports = 1): AnyRule =>
    ruleOf('clarity/changing', (context) => ({
      clause(node) {
        const { start, end } = node.position;
        const edits = [{ start: start.offset ?? 0, end: end.offset ?? 0, text }];
        for (let count = 0; count < reports; count++) {
          context.report({ node, message: `No ${count}.`, advice: 'None.', fix: { safety, edits } });
        }
      },
    }));

  it('where a safe one changes words', () => {
    const { sources, refused } = fix('Text.\n', [changing('Other.')]);
    expect([textOf(sources), refused.length]).toEqual(['Text.\n', 1]);
  });

  it('where its finding stays, so that it could go on forever', () => {
    const { sources, applied } = fix('Text.\n', [changing('Text. More.', 'unsafe')], 'unsafe');
    expect([textOf(sources), applied]).toEqual(['Text.\n', []]);
  });

  it('where another finding goes', () => {
    const other = ruleOf('clarity/strong', (context) => ({
      clause(node) {
        if (node.data?.spans.length) context.report({ node, message: 'Strong.', advice: 'None.' });
      },
    }));
    const plain = ruleOf('clarity/plain', (context) => ({
      clause(node) {
        const { start, end } = node.position;
        if (!node.data?.spans.length) return;
        const edits = [{ start: start.offset ?? 0, end: end.offset ?? 0, text: node.value }];
        context.report({ node, message: 'Marked.', advice: 'None.', fix: { safety: 'safe', edits } });
      },
    }));
    expect(textOf(fix('**Text.**\n', [plain]).sources)).toBe('Text.\n');
    expect(textOf(fix('**Text.**\n', [plain, other]).sources)).toBe('**Text.**\n');
  });
});

describe('edits', () => {
  const finding = (...places: [number, number][]): Finding =>
    ({
      fix: { safety: 'safe', edits: places.map(([start, end]) => ({ start, end, text: '' })) },
    }) as unknown as Finding;

  it('never overlap, and a fix goes whole or not at all', () => {
    const [a, b, c, d] = [finding([0, 2]), finding([1, 3]), finding([4, 5], [9, 10]), finding([10, 12])];
    expect(apart([a, b, c, d])).toEqual([a, c]);
    expect(apart([finding([0, 3], [2, 4])])).toEqual([]);
    expect(() =>
      applyEdits('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow(RangeError);
  });

  it('that delete all of a line take the line with them', () => {
    const without = (source: string, part: string): string => {
      const start = source.indexOf(part);
      return applyEdits(source, [wholeLines({ start, end: start + part.length, text: '' }, source)]);
    };
    expect(without('a\n\nX\n\nb\n', 'X')).toBe('a\n\nb\n');
    expect(without('a\nX\nb\n', 'X')).toBe('a\n\nb\n');
    expect(without('a\nX\n\nb\n', 'X')).toBe('a\n\nb\n');
    expect(without('a\n\nX\n', 'X')).toBe('a\n');
    expect(without('a\n\nX', 'X')).toBe('a\n');
    expect(without('X\n\na\n', 'X')).toBe('a\n');
    expect(without('> a\n>\n> X\n>\n> b\n', 'X')).toBe('> a\n>\n> b\n');
    expect(without('a X b\n', 'X')).toBe('a b\n');
    expect(without('a  X\nb\n', 'X')).toBe('a\nb\n');
  });
});

/** Comments and ids that give the fixes something to do. */
const troubled = fc
  .tuple(
    documents,
    fc.array(
      fc.constantFrom(
        '<!-- clausewright-disable-next-clause structure/unique-ids -- why -->\n\n',
        '- x <!-- clausewright-disable-next-clause structure/unique-ids, structure/empty-section -- why -->\n',
        '<!-- clausewright-disable-section structure/empty-section -- why -->\n',
        '## Heading {#own-id}\n\n',
        'See [it](#own-di) and [that](#rule-one). {#rule-oen}\n\n',
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, more]) => `${more[0] ?? ''}${text}\n\n${more.slice(1).join('\n')}`);

describe('whatever the document', () => {
  it('fixes are idempotent, change no word and keep every other finding', () => {
    let applied = 0;
    fc.assert(
      fc.property(troubled, (source) => {
        const { sources, applied: fixed, refused, checked } = fix(source);
        applied += fixed.length;
        const text = textOf(sources);
        expect(checked.words).toBe(check(source, structure).words);
        const again = fix(text);
        expect(textOf(again.sources)).toBe(text);
        const count = (findings: readonly Finding[]): Record<string, number> => {
          const counts: Record<string, number> = {};
          for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
          return counts;
        };
        const before = count(check(source, structure).findings.filter((one) => !one.fix));
        const after = count(checked.findings.filter((one) => !one.fix || refused.includes(one)));
        for (const [rule, number] of Object.entries(before))
          expect(after[rule] ?? 0).toBeGreaterThanOrEqual(number);
      }),
      { numRuns: 80 },
    );
    expect(applied).toBeGreaterThan(40);
  });
});
