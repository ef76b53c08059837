import { describe, expect, it } from 'vitest';
import { builtinRules } from '../../src/builtin.js';
import { lint, resolveSettings, type Configuration } from '../../src/lint/index.js';
import { parseFiles } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
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
      `- Be careful.\n- <!-- clausewright-disable-next-clause clarity/careful, clarity/kind -- a song --> Be careful and kind.\n`,
      rules,
    );
    expect(findings.map(({ position }) => position.start.line)).toEqual([1]);
    expect(suppressed.map(({ ruleId, suppression: { reason } }) => [ruleId, reason])).toEqual([
      ['clarity/careful', 'a song'],
      ['clarity/kind', 'a song'],
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

describe('a comment applies to the clause that it stands in', () => {
  const comment = '<!-- clausewright-disable-next-clause clarity/careful -- why -->';
  it.each([
    ['in an item', `- Be careful. ${comment}\n- Be careful.\n`],
    ['in a nested list', `- Of drivers:\n  1. Be careful. ${comment}\n  2. Be careful.\n`],
    ["in an item's second paragraph", `- First.\n\n  Be careful. ${comment}\n- Be careful.\n`],
    ['in a quote', `> Be careful. ${comment}\n>\n> Be careful.\n`],
    ['as a block in a quote', `> ${comment}\n>\n> Be careful.\n>\n> Be careful.\n`],
    ['in a cell', `| a | b |\n|---|---|\n| Be careful. | yes ${comment} |\n| Be careful. | no |\n`],
    ['in a footnote', `See.[^1]\n\n[^1]: Be careful. ${comment}\n\nBe careful.\n`],
    ['in an alert', `> [!NOTE]\n> Be careful. ${comment}\n\nBe careful.\n`],
    ['in an admonition', `!!! note "N"\n    Be careful. ${comment}\n\nBe careful.\n`],
    ['in HTML', `<ul><li>Be careful. ${comment}</li><li>Be careful.</li></ul>\n`],
    ['in a heading', `# Be careful ${comment}\n\nBe careful.\n`],
    ['in a heading of HTML', `<h2>Be careful ${comment}</h2>\n<p>Be careful.</p>\n`],
  ])('%s', (_, text) => {
    const { findings, suppressed } = lintText(text, rules);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['clarity/careful']);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['clarity/careful']);
  });

  it('in the file that it stands in, in a document of several', () => {
    const files = [
      { file: 'a.md', source: `# A\n\nBe careful. ${comment}\n` },
      { file: 'b.md', source: `# B\n\nBe careful.\n\n${comment}\n\n- Be careful with *cats*.\n` },
    ];
    const tree = readNorms(parseFiles(files));
    const sources = new Map(files.map(({ file, source }) => [file, source]));
    const settings = resolveSettings({ rules, topics: [] });
    const { findings, suppressed } = lint(tree, sources, { rules, topics: [], settings });
    expect(suppressed.map(({ file, position }) => [file, position.start.line])).toEqual([
      ['a.md', 3],
      ['b.md', 7],
    ]);
    expect(findings.map(({ file, position }) => [file, position.start.line])).toEqual([['b.md', 3]]);
  });
});

it('a comment is not called stale where an override turns off its rule', () => {
  const stale = builtinRules.filter(({ meta }) => meta.id === 'structure/stale-suppression');
  const text = '<!-- clausewright-disable-next-clause clarity/careful -- why -->\n\nBe careful. {#own}\n';
  const reported = (layers: readonly Configuration[]): string[] =>
    lintText(text.replace('careful.', 'kind.'), [...rules, ...stale], { layers }).findings.map(
      ({ ruleId }) => ruleId,
    );
  expect(reported([])).toEqual(['structure/stale-suppression', 'clarity/kind']);
  const off = { clauses: ['own'], rules: { 'clarity/careful': 'off' } } as const;
  expect(reported([{ overrides: [off] }])).toEqual(['clarity/kind']);
  expect(reported([{ rules: { 'clarity/careful': 'off' } }])).toEqual(['clarity/kind']);
});

describe('without a reason', () => {
  const text = (why: string): string =>
    `<!-- clausewright-disable-next-clause clarity/careful${why} -->\n\nBe careful.\n`;

  it.each(['', ' --', ' -- ', ' a quotation'])('"%s" silences nothing', (why) => {
    expect(lintText(text(why), rules).findings).toHaveLength(1);
  });

  it('a second comment that gives one is heeded', () => {
    expect(lintText(text('') + '\n' + text(' -- why'), rules).suppressed).toHaveLength(1);
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

it('disable-section inside of a sentence or heading is about its section as well', () => {
  const comment = '<!-- clausewright-disable-section clarity/careful -- why -->';
  for (const text of [`## Be careful ${comment}\n\nAnd.\n`, `## Past\n\nBe careful. ${comment}\n`]) {
    const { findings, suppressed } = lintText(`${text}\n## Future\n\nBe careful.\n`, rules);
    expect([findings.length, suppressed.length]).toEqual([1, 1]);
  }
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
