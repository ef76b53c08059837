import { describe, expect, test } from 'vitest';
import { builtinRules, builtinTopics } from '../src/builtin.js';
import { ruleFolders } from './rules/folders.js';

describe('the built-in rules', () => {
  const ids = builtinRules.map(({ meta }) => meta.id);

  test('are those of the rule folders, each once', () => {
    expect([...ids].sort()).toEqual(
      ruleFolders()
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('have a rule for every topic, and a topic for every rule of coverage', () => {
    const covering = ids.filter((id) => id.startsWith('coverage/'));
    expect(covering.sort()).toEqual(builtinTopics.map(({ id }) => `coverage/${id}`).sort());
  });
});
