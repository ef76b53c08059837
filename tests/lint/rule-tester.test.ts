import { describe, expect, it } from 'vitest';
import { testRule } from '../../src/lint/index.js';
import { read, ruleOf, topicOf, topicRule, wordRule } from './read.js';

const example = read(
  '# Charter\n\nThis is what it is to be careful. We would be *careful* with all of that, and so should you.\n',
);

describe('testRule', () => {
  it('gives line, column and message of every finding, in order', () => {
    expect(testRule(wordRule('clarity/careful', 'careful'), example)).toEqual([
      { line: 3, column: 26, message: '"careful" is vague.' },
      { line: 3, column: 48, message: '"careful" is vague.' },
    ]);
  });

  it('runs a rule that is off, and coverage rules with their topics', () => {
    expect(testRule(wordRule('clarity/careful', 'you', { severity: 'off' }), example)).toHaveLength(1);
    const topics = [topicOf('human-extinction', 'unheard')];
    expect(testRule(topicRule('human-extinction'), { ...example, topics })).toEqual([
      { line: 1, column: 1, message: 'human-extinction is absent.' },
    ]);
  });

  it('throws what broke in a rule', () => {
    const broken = ruleOf('clarity/broken', () => {
      throw new Error('no stars');
    });
    expect(() => testRule(broken, example)).toThrow('no stars');
  });
});
