import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../src/lint/configuration.schema.json' with { type: 'json' };
import { checkConfiguration, presetNames, readFrontmatter } from '../../src/lint/index.js';
import { read, ruleOf, topicOf } from './read.js';

const loaded = {
  rules: [
    ruleOf('clarity/vague-obligation', () => ({}), {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          most: { type: 'integer', minimum: 0 },
          words: { type: 'array', items: { type: 'string' } },
        },
      },
    }),
    ruleOf('structure/unique-ids', () => ({})),
  ],
  topics: [topicOf('germline-caution', 'germline')],
};
const problems = (value: unknown) => checkConfiguration(value, loaded);
const messages = (value: unknown) => problems(value).map(({ message }) => message);

describe('checkConfiguration', () => {
  it('passes what the types allow', () => {
    expect(
      problems({
        $schema: 'https://example.org/configuration.schema.json',
        preset: 'frontier',
        include: ['**/*.md'],
        rules: {
          'clarity/vague-obligation': ['warning', { most: 1, words: ['fair'] }],
          'structure/unique-ids': ['off'],
          'coverage/species-level': 'off',
        },
        topics: { 'germline-caution': { status: 'not-applicable', reason: 'It sorts mail.' } },
        failOn: 'never',
        maxWarnings: 0,
      }),
    ).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it.each<[string, unknown, (string | number)[], string]>([
    ['a list', [], [], 'The configuration is a list; expected a mapping.'],
    ['nothing', null, [], 'The configuration is null; expected a mapping.'],
    [
      'an unknown key',
      { presets: 'frontier' },
      ['presets'],
      '`presets` is no known key. Did you mean `preset`?',
    ],
    ['a key like no other', { xyz: 1 }, ['xyz'], '`xyz` is no known key.'],
    [
      'an unknown preset',
      { preset: 'fronteer' },
      ['preset'],
      '`preset` is "fronteer"; expected one of recommended, frontier, assistant, agent, coverage. Did you mean `frontier`?',
    ],
    [
      'a number that is none',
      { maxWarnings: 'many' },
      ['maxWarnings'],
      '`maxWarnings` is "many"; expected a whole number.',
    ],
    ['a negative number', { maxWarnings: -1 }, ['maxWarnings'], '`maxWarnings` is -1; expected 0 or more.'],
    [
      'an empty glob',
      { include: ['a', ''] },
      ['include', 1],
      '`include[1]` is ""; expected text that is not empty.',
    ],
    [
      'a severity that is none',
      { rules: { 'structure/unique-ids': 'warn' } },
      ['rules', 'structure/unique-ids'],
      '`rules["structure/unique-ids"]` is "warn"; expected a severity (error, warning, info, off) or a list of a severity and options.',
    ],
    [
      'an unknown rule',
      { rules: { 'clarity/vague-obligations': 'off' } },
      ['rules', 'clarity/vague-obligations'],
      '`rules`: there is no rule `clarity/vague-obligations`. Did you mean `clarity/vague-obligation`?',
    ],
    [
      'a rule without its family',
      { rules: { 'unique-ids': 'off' } },
      ['rules', 'unique-ids'],
      '`rules`: there is no rule `unique-ids`. Did you mean `structure/unique-ids`?',
    ],
    [
      'an unknown option',
      { rules: { 'clarity/vague-obligation': ['error', { mots: 1 }] } },
      ['rules', 'clarity/vague-obligation', 1, 'mots'],
      '`rules["clarity/vague-obligation"][1].mots` is no known key. Did you mean `most`?',
    ],
    [
      'a wrong option',
      { rules: { 'clarity/vague-obligation': ['error', { words: [1] }] } },
      ['rules', 'clarity/vague-obligation', 1, 'words', 0],
      '`rules["clarity/vague-obligation"][1].words[0]` is 1; expected text.',
    ],
    [
      'options of a rule that has none',
      { rules: { 'structure/unique-ids': ['error', { most: 1 }] } },
      ['rules', 'structure/unique-ids', 1, 'most'],
      '`rules["structure/unique-ids"][1].most` is no known key.',
    ],
    [
      'an unknown topic',
      { topics: { 'germ-line-caution': { status: 'covered', reason: 'x' } } },
      ['topics', 'germ-line-caution'],
      '`topics`: there is no topic `germ-line-caution`. Did you mean `germline-caution`?',
    ],
    [
      'a topic without reason',
      { topics: { 'germline-caution': { status: 'covered' } } },
      ['topics', 'germline-caution'],
      '`topics.germline-caution` lacks the key `reason`.',
    ],
    [
      'a topic with an empty reason',
      { topics: { 'germline-caution': { status: 'covered', reason: ' ' } } },
      ['topics', 'germline-caution', 'reason'],
      '`topics.germline-caution.reason` is " "; expected text that is not empty.',
    ],
  ])('tells %s by its key, and what was expected', (_, value, keys, message) => {
    expect(problems(value)).toEqual([{ keys, message }]);
  });

  it('knows the presets that there are', () => {
    expect(schema.properties.preset.enum).toEqual([...presetNames]);
  });

  it('tells all that is wrong at once', () => {
    expect(messages({ preset: 'x', rules: { nothing: 'off' }, failOn: 'maybe' })).toHaveLength(3);
  });

  it('never throws, and tells every problem in one line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('preset', 'include', 'rules', 'topics'), (value, key) => {
        for (const message of [...messages(value), ...messages({ [key]: value })]) {
          expect(message).not.toMatch(/[\n\r]/);
        }
      }),
    );
  });
});

describe('readFrontmatter', () => {
  const own = (lines: string) => readFrontmatter(read(`---\n${lines}\n---\n\n# Charter\n`).tree, loaded);

  it('takes what stands under clausewright, and leaves the rest of front matter alone', () => {
    expect(own('title: Charter\nrules: many\nclausewright:\n  preset: agent')).toEqual({
      configuration: { preset: 'agent' },
      problems: [],
    });
  });

  it.each(['title: Charter', 'clausewright:', 'clausewright: true', 'clausewright: {}'])(
    'is empty for `%s`',
    (lines) => {
      expect(own(lines)).toEqual({ configuration: {}, problems: [] });
    },
  );

  it('leaves the gate to the configuration file', () => {
    expect(own('clausewright:\n  failOn: never\n  preset: agent')).toEqual({
      configuration: {},
      problems: [
        {
          keys: ['clausewright', 'failOn'],
          message:
            '`failOn` belongs in the configuration file; front matter can hold preset, rules, topics, extends.',
        },
      ],
    });
  });

  it('names the way to a faulty key from the top of front matter', () => {
    expect(own('clausewright:\n  rules:\n    unique-ids: off').problems[0]?.keys).toEqual([
      'clausewright',
      'rules',
      'unique-ids',
    ]);
  });
});
