import { describe, expect, it } from 'vitest';
import { lintText, ruleOf, topicOf, topicRule, wordRule } from './read.js';

const rules = [wordRule('clarity/careful', 'careful'), wordRule('clarity/kind', 'kind')];
const english =
  'This is what we would want to have said to the people who work with it, if we could be there for them.';

describe('disable-next-clause', () => {
  const text = `# Charter

Be careful.

<!-- clausewright-disable-next-clause clarity/careful -- it is a quotation -->

Be careful and kind.

Be careful again.
`;

  it('silences the named rule in the next clause, and nothing else', () => {
    const { findings, suppressed } = lintText(text, rules);
    expect(findings.map(({ ruleId, position }) => `${ruleId} ${position.start.line}`)).toEqual([
      'clarity/careful 3',
      'clarity/kind 7',
      'clarity/careful 9',
    ]);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'clarity/careful',
        suppression: {
          by: 'disable-next-clause',
          reason: 'it is a quotation',
          position: { start: { line: 5 } },
        },
      },
    ]);
  });

  it('changes no fingerprint', () => {
    const plain = lintText(text.replace(/<!--.*-->\n\n/, ''), rules);
    const { findings, suppressed } = lintText(text, rules);
    const prints = [...findings, ...suppressed].map(({ fingerprint }) => fingerprint).sort();
    expect(prints).toEqual(plain.findings.map(({ fingerprint }) => fingerprint).sort());
  });

  it('takes several rules, and works inside an item', () => {
    const { findings, suppressed } = lintText(
      `- Be careful.\n- <!-- clausewright-disable-next-clause clarity/careful, clarity/kind --> Be careful and kind.\n`,
      rules,
    );
    expect(findings.map(({ position }) => position.start.line)).toEqual([1]);
    expect(suppressed.map(({ ruleId, suppression: { reason } }) => [ruleId, reason])).toEqual([
      ['clarity/careful', null],
      ['clarity/kind', null],
    ]);
  });

  it('at the title silences what is said of the document', () => {
    const whole = ruleOf('structure/whole', (context) => ({
      constitution: (node) => {
        context.report({ node, message: 'Hm.', advice: 'None.' });
      },
    }));
    const comment = '<!-- clausewright-disable-next-clause structure/whole -- no -->';
    expect(lintText(`${comment}\n\n# Charter\n\nText.\n`, [whole]).suppressed).toHaveLength(1);
    expect(lintText(`${comment}\n\nText.\n`, [whole]).suppressed).toHaveLength(1);
    expect(lintText(`# Charter\n\n${comment}\n\nText.\n`, [whole]).findings).toHaveLength(1);
  });
});

describe('disable-section', () => {
  it('silences the rule in its section and the sections in it', () => {
    const { findings, suppressed } = lintText(
      `# Charter

Be careful.

## Past {#past}

<!-- clausewright-disable-section clarity/careful -- kept as it was voted -->

Be careful and kind.

### Detail

Be careful.

## Future

Be careful.
`,
      rules,
    );
    expect(suppressed.map(({ position, suppression }) => [position.start.line, suppression.by])).toEqual([
      [9, 'disable-section'],
      [13, 'disable-section'],
    ]);
    expect(findings.map(({ ruleId, position }) => [ruleId, position.start.line])).toEqual([
      ['clarity/careful', 3],
      ['clarity/kind', 9],
      ['clarity/careful', 17],
    ]);
  });
});

describe('declared topics', () => {
  const topics = [topicOf('germline-caution', 'germline')];
  const topic = [topicRule('germline-caution')];

  it('are not reported, whether a comment or the configuration declares them', () => {
    const comment = `# Charter\n\n<!-- clausewright-covers germline-caution -- see the annex -->\n\n${english}\n`;
    expect(lintText(comment, topic, { topics })).toMatchObject({
      findings: [],
      suppressed: [
        { suppression: { by: 'covers', reason: 'see the annex', position: { start: { line: 3 } } } },
      ],
    });
    const declared = { status: 'not-applicable', reason: 'it sorts mail' } as const;
    const layers = [{ topics: { 'germline-caution': declared } }];
    expect(lintText(english, topic, { topics, layers })).toMatchObject({
      findings: [],
      suppressed: [{ suppression: { by: 'topics', reason: 'it sorts mail', position: null } }],
    });
  });

  it('leave other topics alone', () => {
    const comment = `# Charter\n\n<!-- clausewright-covers honesty -- see the annex -->\n\n${english}\n`;
    expect(
      lintText(comment, [topicRule('germline-caution', { severity: 'error' })], { topics }).suppressed,
    ).toEqual([]);
  });
});
