import type { Parent } from 'unist';
import { expect, test } from 'vitest';
import type { Constitution } from '../../src/clast/index.js';
import { parse } from '../../src/index.js';

test('a clause tree is a unist tree', () => {
  const tree: Constitution = parse('# Charter\n\nThe assistant must be honest.\n');
  // This does not compile where a node of ours is none of unist's.
  const { type, children }: Parent = tree;
  expect(type).toBe('constitution');
  expect(children.map((child) => child.type)).toEqual(['section']);
});
