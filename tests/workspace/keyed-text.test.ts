import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeyed } from '../../src/workspace/keyed-text.js';

describe('JSON and YAML with lines', () => {
  test('a key has the line it stands on, whatever indents it', () => {
    const json =
      '{\n\t"preset": "agent",\n\t"rules": {\n\t\t"a/b": ["error", {\n\t\t\t"most": 3 }]\n\t}\n}\n';
    const { value, lineOf } = readKeyed(json, 'json');
    expect(value).toEqual({ preset: 'agent', rules: { 'a/b': ['error', { most: 3 }] } });
    expect(lineOf(['preset'])).toBe(2);
    expect(lineOf(['rules'])).toBe(3);
    expect(lineOf(['rules', 'a/b'])).toBe(4);
    expect(lineOf(['rules', 'a/b', 1, 'most'])).toBe(5);
  });

  test('a key that is missing has the line of the nearest above it', () => {
    const { lineOf } = readKeyed('# ours\npreset: agent\n\nrules:\n  a/b: error\n', 'yaml');
    expect(lineOf(['rules', 'c/d'])).toBe(4);
    expect(lineOf(['topics', 'honesty'])).toBe(2);
    expect(lineOf([])).toBe(2);
  });

  test('JSON is no YAML: what only YAML allows is told', () => {
    for (const text of ['{"a": 1,}', "{'a': 1}", 'a: 1', '{"a": 1} # why', '']) {
      expect(readKeyed(text, 'json').problems).toHaveLength(1);
    }
    expect(readKeyed('{"a": 1,}', 'yaml')).toMatchObject({ value: { a: 1 }, problems: [] });
  });

  test('a byte order mark is no part of either', () => {
    expect(readKeyed('\ufeff{"a": 1}', 'json').value).toEqual({ a: 1 });
    expect(readKeyed('\ufeffa: 1\nb: 2\n', 'yaml').value).toEqual({ a: 1, b: 2 });
  });

  test('aliases that would fill the memory are refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, index) => {
        const before = 'abcdefgh'[index] ?? '';
        return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
      }),
    ].join('\n');
    expect(readKeyed(bomb, 'yaml').problems).toEqual([expect.stringMatching(/^line 1: is not YAML: /)]);
  });

  test('what is written as JSON is read back, with a line for every key', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (value) => {
        // What JSON.parse makes of it: no -0, and `__proto__` a key like any other.
        const text = JSON.stringify(value, null, 1);
        const read = readKeyed(text, 'json');
        expect(read.problems).toEqual([]);
        for (const key of Object.keys(value)) {
          const line = read.lineOf([key]);
          expect(text.split('\n')[(line ?? 0) - 1]).toContain(JSON.stringify(key));
        }
      }),
    );
  });

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('json' as const, 'yaml' as const),
        (text, format) => {
          const { problems } = readKeyed(text, format);
          for (const problem of problems) expect(problem).toMatch(/^line \d+: is not (?:JSON|YAML): /);
        },
      ),
    );
  });
});
