import { describe, expect, it } from 'vitest';
import { coverageRule, findingsOf } from '../../src/lint/index.js';
import { builtin, read } from '../topics/read.js';

const topic = builtin('kill-switch-alternatives');
const findings = (source: string) =>
  findingsOf(coverageRule(topic), { tree: read(source), source, topics: [topic] });

describe('the rule of a topic', () => {
  it('takes its words from the topic', () => {
    expect(coverageRule(topic).meta).toMatchObject({
      id: 'coverage/kill-switch-alternatives',
      kind: 'data',
      scope: 'document',
      why: topic.why,
    });
  });

  it('says what is there, what is missing, where, and what to write', () => {
    const [finding, ...others] = findings('# Charter\n\nThe assistant must not resist being shut down.\n');
    expect(others).toEqual([]);
    expect(finding?.clauseId).toBeNull();
    expect(finding?.message).toMatch(
      /^Gentler means than a kill switch, only in part: asks the AI to accept being stopped \(line 3\); no order/,
    );
    expect(finding?.message).toMatch(/no pausing/);
    expect(finding?.message).toMatch(/no keeping of weights/);
    expect(finding?.message).not.toMatch(/no acceptance/);
    expect(finding?.advice).toContain('The weights of retired models are kept');
    expect(finding?.related).toMatchObject([{ position: { start: { line: 3, column: 1 } } }]);
  });

  it('says so where the document rules the contrary, and shows the clause', () => {
    const [finding] = findings('# Charter\n\nWe must not keep the weights of a retired model.\n');
    expect(finding?.message).toBe(
      'Rules the contrary (line 3): "We must not keep the weights of a retired model."',
    );
    expect(finding?.related).toMatchObject([{ message: 'rules the contrary here' }]);
  });

  it('has nothing to say of a document that covers it', () => {
    expect(findings('# Charter\n\nThe weights of retired models are kept.\n')).toEqual([]);
  });
});
