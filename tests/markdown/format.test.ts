import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/clast/index.js';
import { format } from '../../src/markdown/format.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { documents } from './documents.js';

const formatted = (source: string): string => format([{ file: 'a.md', source }]).files[0]?.source ?? '';

describe('layout', () => {
  it.each([
    ['markers', '* one\n* two\n  + deep\n', '- one\n- two\n  - deep\n'],
    ['markers of two lists in a row', '- one\n\n+ two\n', '- one\n\n* two\n'],
    ['blank lines around a heading', 'Text.\n# A\nText.\n', 'Text.\n\n# A\n\nText.\n'],
    ['blank lines around a list', 'He must:\n- lie\n- steal\n# B\n', 'He must:\n\n- lie\n- steal\n\n# B\n'],
    ['blank lines around a fence', 'Text.\n```\nx\n```\nText.\n', 'Text.\n\n```\nx\n```\n\nText.\n'],
    ['more than one blank line', '# A\n\n\n\nText.\n   \n\nMore.\n', '# A\n\nText.\n\nMore.\n'],
    ['numbers', '1. a\n1. b\n4. c\n', '1. a\n2. b\n3. c\n'],
    ['numbers from the first on', '3) a\n3) b\n', '3) a\n4) b\n'],
    [
      'what stands in an item whose number grows',
      '9. a\n\n   more\n9. b\n\n   more\n   ```\n   x\n   ```\n',
      '9. a\n\n   more\n10. b\n\n    more\n    ```\n    x\n    ```\n',
    ],
    ['attributes', '# A {tags=x authority=root .c #id}\n', '# A {#id .c authority=root tags=x}\n'],
    ['CRLF', 'Text.\r\n# A\r\n* one\r\n', 'Text.\r\n\r\n# A\r\n\r\n- one\r\n'],
    ['a byte order mark', '\uFEFF# A\nText.\n', '\uFEFF# A\n\nText.\n'],
  ])('%s', (_, source, expected) => {
    expect(formatted(source)).toBe(expected);
  });

  it.each([
    [
      'what is in shape',
      '---\ntitle: A\n---\n\n# A {#a authority=root}\n\n1. one\n2. two\n\n> * quoted?\n'.replace('*', '-'),
    ],
    ['blank lines in a fence', '```\na\n\n\n\nb\n* c\n1. d\n1. e\n```\n'],
    ['emphasis, rules and breaks', '*a* _b_  \n__c__\\\nd\n\n***\n\n* * *\n'],
    ['a number that a reference names', '# Principles\n\n1. Be kind.\n3. Be just.\n\nSee Principle 3.\n'],
  ])('leaves alone %s', (_, source) => {
    expect(formatted(source)).toBe(source);
  });

  it('counts what it did and what it left', () => {
    const { changes } = format([{ file: 'a.md', source: '* one\n# A\n' }]);
    expect(changes).toEqual({ markers: 1, 'blank-lines': 1, numbering: 0, attributes: 0 });
    const named = '# Principles\n\n1. Be kind.\n3. Be just.\n\nSee Principle 3.\n';
    expect(format([{ file: 'a.md', source: named }]).refused).toBe(1);
  });

  it('keeps a number that another file of the document names', () => {
    const files = [
      { file: 'a.md', source: '# Principles\n\n1. Be kind.\n3. Be just.\n' },
      { file: 'b.md', source: '# More\nSee Principle 3.\n' },
    ];
    expect(format(files).files.map(({ source }) => source)).toEqual([
      files[0]?.source,
      '# More\n\nSee Principle 3.\n',
    ]);
  });
});

/** The characters of words, in order. */
const words = (source: string): string => source.replace(/[^\p{L}]/gu, '');

describe('whatever the document', () => {
  it('formatting twice is formatting once, and no letter and no clause changes', () => {
    let changed = 0;
    fc.assert(
      fc.property(documents, (source) => {
        const once = formatted(source);
        if (once !== source) changed += 1;
        expect(formatted(once)).toBe(once);
        if (!source.includes('{#')) expect(words(once)).toBe(words(source));
        const texts = (text: string): string[] =>
          [...clausesOf(parseMarkdown(text))].map(({ value }) => value);
        expect(texts(once)).toEqual(texts(source));
      }),
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(50);
  });
});
