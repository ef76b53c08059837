import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/lint/nearest.js';

describe('nearest', () => {
  it('finds what a slip of the finger meant', () => {
    expect(nearest('stay_in_bouds', ['overview', 'stay_in_bounds', 'style'])).toBe('stay_in_bounds');
    expect(nearest('develpoer', ['user', 'developer', 'deputy'])).toBe('developer');
  });

  it('is silent where nothing is near', () => {
    expect(nearest('style', ['overview', 'levels_of_authority'])).toBeUndefined();
    expect(nearest('user', ['root'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });

  it('counts a swap of neighbors once', () => {
    expect(editDistance('honesty', 'honetsy')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('measures the same from either end, and nothing only between equals', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
    fc.assert(fc.property(word, word, (a, b) => (editDistance(a, b) === 0) === (a === b)));
  });
});
