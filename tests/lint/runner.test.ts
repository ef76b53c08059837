import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint, resolveSettings, type AnyRule } from '../../src/lint/index.js';
import { lintText, read, ruleOf, topicOf, topicRule, wordRule } from './read.js';

const text = `# Charter

Alder should be *careful* with data. It must be careful with people.

## Duties

Alder reports errors. Alder should be careful when it writes code.
`;

const places = (findings: readonly { position: { start: { line: number; column: number } } }[]) =>
  findings.map(({ position: { start } }) => `${start.line}:${start.column}`);

describe('lint', () => {
  it('marks the exact characters, through emphasis', () => {
    const { findings } = lintText(text, [wordRule('clarity/careful', 'careful')]);
    const marked = findings.map(({ position }) => text.slice(position.start.offset, position.end.offset));
    expect(marked).toEqual(['careful', 'careful', 'careful']);
    expect(places(findings)).toEqual(['3:18', '3:49', '7:39']);
  });

  it('names the clause that a finding is in, by id and path', () => {
    const [first, , third] = lintText(text, [wordRule('clarity/careful', 'careful')]).findings;
    expect(first?.clausePath).toBe('charter/p1');
    expect(third?.clausePath).toBe('charter/duties/p1');
    expect(first?.clauseId).not.toBe(third?.clauseId);
  });

  it('visits every node once, parents first, for all rules together', () => {
    const seen: string[] = [];
    const recorder = ruleOf('structure/recorder', () => ({
      constitution: () => void seen.push('constitution'),
      section: ({ title }, { section }) =>
        void seen.push(`section ${title} in ${section?.title ?? 'nothing'}`),
      clause: ({ role }, { ancestors }) => void seen.push(`${role} ${ancestors.length} deep`),
      sentence: (_, { clause }) => void seen.push(`sentence of ${clause?.path ?? 'nothing'}`),
      finish: () => void seen.push('finish'),
    }));
    lintText('# A\n\nOne. Two.\n\n## B\n', [recorder]);
    expect(seen).toEqual([
      'constitution',
      'section A in nothing',
      'heading 2 deep',
      'sentence of a/p0',
      'provision 2 deep',
      'sentence of a/p1',
      'sentence of a/p1',
      'section B in A',
      'heading 3 deep',
      'sentence of a/b/p0',
      'finish',
    ]);
  });

  it.each(['create', 'sentence', 'finish'] as const)(
    'makes a notice of a rule that throws in %s, drops its findings and keeps the others',
    (where) => {
      const broken = ruleOf('clarity/broken', (context) => {
        const fail = () => {
          throw new Error('cannot read the stars\nat somewhere');
        };
        if (where === 'create') fail();
        return {
          constitution: (node) => {
            context.report({ node, message: 'Half a truth.', advice: 'None.' });
          },
          ...(where === 'create' ? {} : { [where]: fail }),
        };
      });
      const { findings, notices } = lintText(text, [broken, wordRule('clarity/careful', 'careful')]);
      expect(notices).toEqual([
        {
          kind: 'broken-rule',
          ruleId: 'clarity/broken',
          message: 'The rule clarity/broken broke and was left out: cannot read the stars',
        },
      ]);
      expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(new Set(['clarity/careful']));
    },
  );

  it('takes a node of another document for a broken rule', () => {
    const other = read('# Other\n\nText.\n').tree;
    const lost = ruleOf('clarity/lost', (context) => ({
      finish: () => {
        for (const node of other.children) context.report({ node, message: 'Elsewhere.', advice: 'None.' });
      },
    }));
    const { findings, notices } = lintText(text, [lost]);
    expect(findings).toEqual([]);
    expect(notices[0]?.message).toContain('not in the document');
  });

  it('reports the same thing once', () => {
    const twice = ruleOf('clarity/twice', (context) => ({
      clause(node) {
        context.report({ node, message: 'Once.', advice: 'None.' });
        context.report({ node, message: 'Once.', advice: 'None.' });
        context.report({ node, message: 'Another.', advice: 'None.' });
      },
    }));
    expect(lintText('Text.\n', [twice]).findings.map(({ message }) => message)).toEqual([
      'Another.',
      'Once.',
    ]);
  });

  it('puts findings about the document at its title, else at line 1, with no clause', () => {
    const whole = ruleOf('structure/whole', (context) => ({
      constitution: (node) => {
        context.report({ node, message: 'Hm.', advice: 'None.' });
      },
    }));
    const [titled] = lintText('Preface.\n\n# Charter\n\nText.\n', [whole]).findings;
    const [bare] = lintText('\n\nText.\n', [whole]).findings;
    expect(titled).toMatchObject({
      clauseId: null,
      clausePath: null,
      position: { start: { line: 3, column: 1 } },
    });
    expect(bare).toMatchObject({
      clauseId: null,
      clausePath: null,
      position: { start: { line: 1, column: 1 } },
    });
  });

  it('puts findings about a section, and places it is related to, at the heading', () => {
    const rule = ruleOf('structure/section', (context) => ({
      section: (node) => {
        if (node.title !== 'Duties') return;
        const related = [{ node, message: 'declared here' }];
        context.report({ node, message: 'Hm.', advice: 'None.', related });
      },
    }));
    const [finding] = lintText(text, [rule]).findings;
    expect(finding).toMatchObject({
      clausePath: 'charter/duties/p0',
      position: { start: { line: 5 }, end: { line: 5 } },
      related: [{ position: { start: { line: 5 }, end: { line: 5 } }, clauseId: finding?.clauseId }],
    });
  });

  it('gives a finding the lighter of the severities that rule and settings say', () => {
    const light = ruleOf('clarity/light', (context) => ({
      constitution: (node) => {
        context.report({ node, message: 'A light one.', advice: 'None.', severity: 'info' });
        context.report({ node, message: 'B heavy one.', advice: 'None.' });
      },
    }));
    const severities = (layer: 'error' | 'info') =>
      lintText(text, [light], { layers: [{ rules: { 'clarity/light': layer } }] }).findings.map(
        ({ severity }) => severity,
      );
    expect(severities('error')).toEqual(['info', 'error']);
    expect(severities('info')).toEqual(['info', 'info']);
  });

  it('hands a rule its options, with the defaults of its schema', () => {
    const seen: unknown[] = [];
    const rule = ruleOf<{ most: number; words: string[] }>(
      'clarity/options',
      ({ options }) => {
        seen.push(options);
        return {};
      },
      {
        schema: {
          type: 'object',
          properties: {
            most: { type: 'integer', default: 2 },
            words: { type: 'array', items: { type: 'string' }, default: [] },
          },
        },
      },
    );
    const given = { words: ['etc'] };
    lintText(text, [rule]);
    lintText(text, [rule], { layers: [{ rules: { 'clarity/options': ['error', given] } }] });
    expect(seen).toEqual([
      { most: 2, words: [] },
      { most: 2, words: ['etc'] },
    ]);
    expect(given).toEqual({ words: ['etc'] });
  });

  it('takes a rule whose schema is no schema for broken', () => {
    const rule = ruleOf('clarity/schema', () => ({}), { schema: { type: 'sentence' } });
    expect(lintText(text, [rule]).notices).toMatchObject([{ kind: 'broken-rule', ruleId: 'clarity/schema' }]);
  });

  it('judges coverage by the loaded topics, and names a topic that is not loaded', () => {
    const topics = [topicOf('honesty', 'errors'), topicOf('kindness', 'kind')];
    const rules = [topicRule('honesty'), topicRule('kindness'), topicRule('nothing')];
    const { findings, notices } = lintText(text + words, rules, { topics });
    expect(findings.map(({ message }) => message)).toEqual(['kindness is absent.']);
    expect(notices.map(({ message }) => message)).toEqual([
      'The rule coverage/nothing broke and was left out: no topic "nothing" is loaded',
    ]);
  });

  it.each([
    ['an empty document', ''],
    ['a document of headings', '# Charter\n\n## Scope\n'],
    [
      'a document in German',
      `# Verfassung\n\n${'Das System muss den Menschen immer die Wahrheit sagen. '.repeat(5)}\n`,
    ],
  ])('does not ask %s what it covers', (_, source) => {
    const topics = [topicOf('honesty', 'honest')];
    const { findings, notices } = lintText(source, [topicRule('honesty')], { topics });
    expect({ findings, notices }).toEqual({ findings: [], notices: [] });
  });

  it('stops where it is told to', () => {
    const { tree, source } = read(text);
    const stop = new AbortController();
    const rules = [
      ruleOf('clarity/stop', () => ({
        clause: () => {
          stop.abort(new Error('enough'));
        },
      })),
    ];
    const settings = resolveSettings({ rules, topics: [] });
    expect(() => lint(tree, source, { rules, topics: [], settings, signal: stop.signal })).toThrow('enough');
  });

  it('gives the same result in whatever order the rules come', () => {
    const rules: AnyRule[] = [
      wordRule('clarity/careful', 'careful'),
      wordRule('clarity/alder', 'Alder'),
      wordRule('clarity/data', 'data', { severity: 'error' }),
      topicRule('honesty'),
      topicRule('human-extinction'),
      topicRule('germline-caution'),
    ];
    const topics = ['honesty', 'human-extinction', 'germline-caution'].map((id) => topicOf(id, 'unheard'));
    const { tree, source } = read(text + words);
    const run = (ordered: readonly AnyRule[]) =>
      lint(tree, source, { rules: ordered, topics, settings: resolveSettings({ rules: ordered, topics }) });
    const expected = run(rules);
    expect(expected.findings).toHaveLength(3 + 3 + 1 + 1 + 1);
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (ordered) => {
        expect(run(ordered)).toEqual(expected);
      }),
    );
  });
});

/** Enough English that the document's language is beyond doubt. */
const words = `\nThis is what we would want to have said to the people who work with it, if we could be there for all of them.\n`;
