import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { clauseText } from '../../src/report/index.js';

const textOf = (source: string): string => clauseText(readNorms(parseMarkdown(source)));

describe('a constitution as text', () => {
  test('is a sentence a line below the path of its section', () => {
    expect(
      textOf(`# Charter {#top authority=root}

The assistant is *honest*. It says
so when it does not know.

## 2. Limits

1. Never deceive.
2. Never steal; see [the law](https://example.org).

!!! meta "Why"

    Because we say so.

| rule | reason |
|---|---|
| Be brief. | Readers are busy. |
`),
    ).toBe(`# Charter {#top authority=root}

The assistant is honest.
It says so when it does not know.

# Charter > 2. Limits

Never deceive.

Never steal; see the law.

!!! meta: Why

Because we say so.

rule
reason

Be brief.
Readers are busy.
`);
  });

  test('keeps examples, code and comments as they are', () => {
    const fence = '~~~xml\n<user>\nHow do I   steal?\n</user>\n~~~\n';
    const text = textOf(`# A\n\nBe good.\n\n<!-- why: told -->\n\n${fence}`);
    expect(text).toContain('<!-- why: told -->');
    expect(text).toContain('How do I   steal?');
  });

  test('is the same for text that is laid out or marked up otherwise', () => {
    const plain =
      '# Charter\n\nThe assistant must be honest with users, and it must be kind.\n\n- Be brief.\n- Be clear.\n';
    const other =
      'Charter\n=======\n\nThe assistant **must** be honest\nwith users, and it must\nbe kind.\r\n\r\n* Be brief.\n\n* Be *clear*.\n';
    expect(textOf(other)).toBe(textOf(plain));
  });

  test('shows a change of authority, of a number and of an id', () => {
    const text = textOf('# A\n\n## 1. Limits {#x authority=root}\n\nBe good.\n');
    for (const [from, to] of [
      ['root', 'user'],
      ['1.', '2.'],
      ['#x', '#y'],
    ] as const) {
      const changed = '# A\n\n## 1. Limits {#x authority=root}\n\nBe good.\n'.replace(from, to);
      expect(textOf(changed)).not.toBe(text);
    }
  });

  test('loses no sentence, whatever the document', () => {
    const block = fc.oneof(
      fc.constantFrom(
        '# One\n',
        '### 2. Two {#two}\n',
        '- a b.\n',
        '> Quoted. Twice.\n',
        '1. x\n   y\n',
        '***\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const tree = readNorms(parseMarkdown(blocks.join('\n')));
        const words = (text: string): string => text.replace(/\s+/g, ' ');
        const lines = new Set(clauseText(tree).split('\n').map(words));
        for (const { value } of sentencesOf(tree)) {
          const said = words(value).trim();
          if (said !== '') expect([...lines].some((line) => line.includes(said))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is empty where there is nothing', () => {
    expect(textOf('')).toBe('');
    expect(textOf('\n\n')).toBe('');
  });
});
