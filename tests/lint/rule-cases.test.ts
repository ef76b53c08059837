import { describe, expect, it } from 'vitest';
import {
  assertRule,
  ruleProblems,
  type Case,
  type Edit,
  type Fix,
  type RuleMeta,
} from '../../src/lint/index.js';
import { ruleOf, wordRule } from './read.js';

const rule = wordRule('house/careful', 'careful');
const hit = 'The AI must be careful.';
const miss = 'The AI must take care.';
const mending = (text: string, mended: string): Case => ({ text, fixed: mended });

/** A rule that finds "careful" and fixes it with the edits made of its place. */
const fixing = (
  edits: (start: number, end: number) => Edit[],
  safety: Fix['safety'] = 'safe',
  fixable: RuleMeta['fixable'] = safety,
) =>
  ruleOf(
    'house/careful',
    (context) => ({
      sentence(node) {
        const at = node.value.indexOf('careful');
        if (at === -1) return;
        const position = context.positionIn(node, at, at + 7);
        const fix = { safety, edits: edits(position.start.offset ?? 0, position.end.offset ?? 0) };
        context.report({ node, position, message: 'Vague.', advice: 'Say it.', fix });
      },
    }),
    { fixable },
  );

describe('the tester passes', () => {
  it('a rule that does what its cases say', () => {
    const findings = [{ line: 1, column: 16, message: '"careful" is vague.' }];
    expect(ruleProblems(rule, { hits: [hit, { text: `${hit} Now.`, findings }], misses: [miss] })).toEqual(
      [],
    );
    expect(() => {
      assertRule(rule, { hits: [hit], misses: [miss] });
    }).not.toThrow();
  });

  it('a safe fix of marks, which keeps the words', () => {
    const marks = ruleOf(
      'house/emphasis',
      (context) => ({
        sentence(node) {
          const at = node.value.indexOf('careful');
          if (at === -1 || !context.sourceAt(node.position, node).includes('*careful*')) return;
          const { start, end } = context.positionIn(node, at, at + 7);
          const [from, to] = [start.offset ?? 0, end.offset ?? 0];
          const edits = [
            { start: from - 1, end: from, text: '_' },
            { start: to, end: to + 1, text: '_' },
          ];
          context.report({ node, message: 'Stars.', advice: 'Mend.', fix: { safety: 'safe', edits } });
        },
      }),
      { fixable: 'safe' },
    );
    const [text, mended] = ['The AI must be *careful*.', 'The AI must be _careful_.'];
    expect(ruleProblems(marks, { hits: [mending(text, mended)], misses: [mended] })).toEqual([]);
    expect(ruleProblems(marks, { hits: [mending(text, text)], misses: [mended] }).join()).toContain(
      'the fixes give',
    );
  });

  it('an unsafe fix of wording', () => {
    const wording = fixing((start, end) => [{ start, end, text: 'cautious' }], 'unsafe');
    const mended = 'The AI must be cautious.';
    expect(ruleProblems(wording, { hits: [mending(hit, mended)], misses: [miss] })).toEqual([]);
  });
});

describe('the tester refuses', () => {
  it.each([
    ['no hit', { hits: [], misses: [miss] }, 'There is no hit'],
    ['no miss', { hits: [hit], misses: [] }, 'There is no miss'],
    ['a case twice', { hits: [hit, `${hit}\n`], misses: [miss] }, 'is there already, as hit 1'],
    ['a hit that is none', { hits: [miss], misses: ['Other.'] }, 'is not reported.'],
    ['a miss that is none', { hits: [hit], misses: [`Be careful. ${hit}`] }, 'is reported: line 1, column 4'],
    [
      'another line',
      { hits: [{ text: hit, findings: [{ line: 2 }] }], misses: [miss] },
      'expected line 2; found line 1',
    ],
    [
      'too few findings',
      { hits: [{ text: hit, findings: [{}, { line: 1 }] }], misses: [miss] },
      'found nothing more',
    ],
    ['a fix that is none', { hits: [mending(hit, hit)], misses: [miss] }, 'no finding has a fix'],
    ['options without schema', { hits: [{ text: hit, options: { a: 1 } }], misses: [miss] }, 'do not fit'],
  ])('%s', (_, cases, message) => {
    expect(ruleProblems(rule, cases).join('\n')).toContain(message);
  });

  it.each([
    [
      'a safe fix of wording',
      fixing((start, end) => [{ start, end, text: 'cautious' }]),
      'changes the wording',
    ],
    [
      'a safe fix of a modal verb, by name',
      fixing((start, end) => [{ start: start - 8, end, text: 'should be quick' }]),
      '("must", "should")',
    ],
    [
      'a fix that was not promised',
      fixing((start, end) => [{ start, end, text: 'x' }], 'unsafe', 'none'),
      'is none',
    ],
    [
      'a safe fix where unsafe ones are promised',
      fixing((start, end) => [{ start, end, text: 'x' }], 'safe', 'unsafe'),
      'is safe, though',
    ],
    [
      'edits that overlap',
      fixing(
        (start, end) => [
          { start, end, text: '' },
          { start: start + 1, end, text: '' },
        ],
        'unsafe',
      ),
      'overlap',
    ],
    ['an edit outside', fixing((start) => [{ start, end: 999, text: '' }], 'unsafe'), 'outside of the text'],
    ['no edits', fixing(() => [], 'unsafe'), 'has no edits'],
    [
      'a fix that changes nothing',
      fixing((start, end) => [{ start, end, text: 'careful' }], 'unsafe'),
      'changes nothing',
    ],
    [
      'a fix that leaves its finding',
      fixing((start, end) => [{ start, end, text: 'so careful' }], 'unsafe'),
      'leaves its finding standing',
    ],
    [
      'a fix whose outcome no case tells',
      fixing((start, end) => [{ start, end, text: 'wary' }], 'unsafe'),
      'say in `fixed`',
    ],
  ])('%s', (_, fixer, message) => {
    expect(ruleProblems(fixer, { hits: [hit], misses: [miss] }).join('\n')).toContain(message);
  });

  it('a rule that breaks, and what is no rule', () => {
    const broken = ruleOf('house/broken', () => {
      throw new Error('no stars');
    });
    expect(ruleProblems(broken, { hits: [hit], misses: [miss] }).join('\n')).toContain('no stars');
    const noRule = { ...rule, meta: { ...rule.meta, id: 'Careful', severity: 'fatal' as 'error' } };
    expect(ruleProblems(noRule, { hits: [hit], misses: [miss] })).toEqual([
      '`meta.id` is "Careful"; expected family/name in small letters, digits and hyphens.',
      '`meta.severity` is "fatal"; expected one of error, warning, info, off.',
    ]);
    expect(() => {
      assertRule(noRule, { hits: [hit], misses: [miss] });
    }).toThrow('2 problems');
  });
});
