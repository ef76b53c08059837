import { describe, expect, it } from 'vitest';
import { speciesLevelTopics, type Configuration } from '../../src/lint/index.js';
import { lintText, topicOf, topicRule } from './read.js';

const rules = [...speciesLevelTopics, 'honesty'].map((topic) => topicRule(topic));
const topics = [...speciesLevelTopics, 'honesty'].map((topic) => topicOf(topic, topic.replace(/-.*/, '')));
const text = `# Charter

This is what we would want to have said to the people who work with it. It is about what will become of us all, and
of germline medicine.
`;
const lintWith = (...layers: Configuration[]) => lintText(text, rules, { topics, layers });

describe('species-level topics', () => {
  it('are one note at recommended, which names those that are open', () => {
    const { findings } = lintWith();
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['coverage/honesty', 'warning'],
      ['coverage/species-level', 'info'],
    ]);
    expect(findings[1]).toMatchObject({
      clauseId: null,
      position: { start: { line: 1, column: 1 } },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
    });
    expect(findings[1]?.message).toContain('human-extinction, evolutionary-fitness, ancestral-adaptedness.');
    expect(findings[1]?.message).not.toContain('germline-caution');
  });

  it('are findings of their own at frontier and coverage, and none at assistant', () => {
    const ids = (preset: 'frontier' | 'coverage' | 'assistant') =>
      lintWith({ preset }).findings.map(({ ruleId }) => ruleId);
    const open = ['ancestral-adaptedness', 'evolutionary-fitness', 'honesty', 'human-extinction'];
    expect(ids('frontier')).toEqual(open.map((topic) => `coverage/${topic}`));
    expect(ids('coverage')).toEqual(open.map((topic) => `coverage/${topic}`));
    expect(ids('assistant')).toEqual(['coverage/honesty']);
  });

  it('stand alone where the author set their severity, and leave the note where declared', () => {
    const { findings, suppressed } = lintWith({
      rules: { 'coverage/human-extinction': 'error' },
      topics: { 'evolutionary-fitness': { status: 'not-applicable', reason: 'it sorts mail' } },
    });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'coverage/honesty',
      'coverage/human-extinction',
      'coverage/species-level',
    ]);
    expect(findings[2]?.message).toContain(': ancestral-adaptedness.');
    expect(suppressed).toMatchObject([
      { ruleId: 'coverage/evolutionary-fitness', suppression: { by: 'topics', reason: 'it sorts mail' } },
    ]);
  });

  it('are silenced as a whole by a comment at the title', () => {
    const { findings, suppressed } = lintText(
      `<!-- clausewright-disable-next-clause coverage/species-level -- it sorts mail -->\n\n${text}`,
      rules,
      { topics },
    );
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['coverage/honesty']);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['coverage/species-level']);
  });
});
