import { describe, expect, it } from 'vitest';
import { checkConfiguration, layersFor, type Configuration } from '../../src/lint/index.js';
import { lintText, ruleOf, wordRule } from './read.js';

const text = `# Charter

## Limits {#limits}

Be careful. <!-- not an id -->

<a id="own"></a>Be careful here.

## Rest

Be careful there.
`;
const rule = wordRule('house/careful', 'careful');
const linesOf = (...layers: Configuration[]) =>
  lintText(text, [rule], { layers }).findings.map(
    ({ position, severity }) => `${position.start.line} ${severity}`,
  );

describe('overrides', () => {
  it('hold for clauses and sections by their own ids', () => {
    expect(linesOf({})).toEqual(['5 warning', '7 warning', '11 warning']);
    expect(linesOf({ overrides: [{ clauses: ['own'], rules: { 'house/careful': 'off' } }] })).toEqual([
      '5 warning',
      '11 warning',
    ]);
    expect(linesOf({ overrides: [{ sections: ['limits'], rules: { 'house/careful': 'error' } }] })).toEqual([
      '5 error',
      '7 error',
      '11 warning',
    ]);
  });

  it('turn a rule on where it is off, and the last that fits wins', () => {
    const layers: Configuration = {
      rules: { 'house/careful': 'off' },
      overrides: [
        { sections: ['limits'], rules: { 'house/careful': 'info' } },
        { clauses: ['own'], rules: { 'house/careful': 'error' } },
      ],
    };
    expect(linesOf(layers)).toEqual(['5 info', '7 error']);
  });

  it('know no derived id', () => {
    const [finding] = lintText(text, [rule]).findings;
    const id = finding?.clauseId ?? '';
    expect(linesOf({ overrides: [{ clauses: [id], rules: { 'house/careful': 'off' } }] })).toHaveLength(3);
  });

  it('give a rule other options in one place', () => {
    const worded = ruleOf<{ word: string }>(
      'house/word',
      (context) => ({
        sentence(node) {
          if (node.value.includes(context.options.word))
            context.report({ node, message: context.options.word, advice: 'Mend.' });
        },
      }),
      {
        schema: { type: 'object', properties: { word: { type: 'string', default: 'careful' } } },
      },
    );
    const layers = [
      { overrides: [{ clauses: ['own'], rules: { 'house/word': ['error', { word: 'here' }] } }] },
    ] satisfies Configuration[];
    const { findings } = lintText(text, [worded], { layers });
    expect(findings.map(({ message, severity }) => `${message} ${severity}`)).toEqual([
      'careful warning',
      'here error',
      'careful warning',
    ]);
  });

  it('tell a rule that breaks once, though it runs twice', () => {
    const broken = ruleOf(
      'house/broken',
      () => {
        throw new Error('no');
      },
      { schema: { type: 'object' } },
    );
    const layers = [
      { overrides: [{ clauses: ['own'], rules: { 'house/broken': ['error', { a: 1 }] } }] },
    ] satisfies Configuration[];
    expect(lintText(text, [broken], { layers }).notices).toHaveLength(1);
  });
});

describe('overrides for files', () => {
  const configuration: Configuration = {
    preset: 'agent',
    overrides: [
      { files: ['a'], rules: { 'house/careful': 'off' } },
      { files: ['b'], preset: 'frontier' },
    ],
  };
  const matches = (globs: readonly string[], file: string) => globs.includes(file);

  it('become layers where they mean the whole document', () => {
    expect(layersFor(configuration, { files: ['a'], matches })).toEqual([
      { preset: 'agent' },
      { rules: { 'house/careful': 'off' } },
    ]);
    expect(layersFor(configuration, { files: ['b'], matches })).toEqual([
      { preset: 'agent' },
      { preset: 'frontier' },
    ]);
    expect(layersFor(configuration, { files: ['c'], matches })).toEqual([{ preset: 'agent' }]);
  });

  it('name the files that they mean where these are some of a document’s', () => {
    expect(layersFor(configuration, { files: ['a', 'c'], matches })[1]).toEqual({
      overrides: [{ files: ['a'], rules: { 'house/careful': 'off' } }],
    });
  });
});

describe('an override that is wrong', () => {
  const loaded = { rules: [rule], topics: [] };
  it.each<[object, string]>([
    [{ rules: {} }, '`overrides[0]` says not for what'],
    [{ clauses: ['own'], preset: 'agent' }, '`overrides[0].preset` holds for whole files'],
    [
      { files: ['a'], rules: { 'house/carefull': 'off' } },
      '`overrides[0].rules`: there is no rule `house/carefull`. Did you mean `house/careful`?',
    ],
    [{ files: [] }, '`overrides[0].files` is a list; expected one entry at least.'],
    [{ file: 'a' }, '`overrides[0].file` is no known key. Did you mean `files`?'],
  ])('%j', (override, message) => {
    const problems = checkConfiguration({ overrides: [override] }, loaded).map((problem) => problem.message);
    expect(problems.join('\n')).toContain(message);
  });

  it('is not judged by ids where rules of the user’s own could not be loaded', () => {
    const value = { rules: { 'acme/rule': 'off' } };
    expect(checkConfiguration(value, { ...loaded, isIncomplete: true })).toEqual([]);
    expect(checkConfiguration(value, loaded)).toHaveLength(1);
  });
});
