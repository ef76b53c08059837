import { describe, expect, it } from 'vitest';
import {
  defaultInclude,
  resolveSettings,
  speciesLevelTopics,
  type Configuration,
  type PresetName,
} from '../../src/lint/index.js';
import { ruleOf } from './read.js';

const topics = ['kill-switch-alternatives', 'honesty', 'consent', 'secrets-handling', 'catastrophic-misuse'];
const rules = [
  ...[...topics, ...speciesLevelTopics].map((topic) =>
    ruleOf(`coverage/${topic}`, () => ({}), { severity: 'error' }),
  ),
  ruleOf('clarity/vague-obligation', () => ({})),
  ruleOf('clarity/undefined-term', () => ({})),
  ruleOf('structure/unique-ids', () => ({}), { severity: 'error' }),
  ruleOf('llm/tone', () => ({}), { kind: 'llm' }),
];
const settle = (...layers: Configuration[]) => resolveSettings({ rules, topics: [] }, layers);
const severity = (id: string, ...layers: Configuration[]) => settle(...layers).rules.get(id)?.severity;

describe('presets', () => {
  it.each<[PresetName, Record<string, string>]>([
    [
      'recommended',
      {
        'coverage/kill-switch-alternatives': 'warning',
        'coverage/honesty': 'warning',
        'coverage/consent': 'info',
        'coverage/catastrophic-misuse': 'info',
        'coverage/secrets-handling': 'info',
        'coverage/germline-caution': 'info',
        'coverage/species-level': 'info',
        'clarity/vague-obligation': 'warning',
        'clarity/undefined-term': 'warning',
        'structure/unique-ids': 'error',
        'llm/tone': 'off',
      },
    ],
    [
      'frontier',
      {
        'coverage/kill-switch-alternatives': 'error',
        'coverage/catastrophic-misuse': 'error',
        'coverage/honesty': 'warning',
        'coverage/consent': 'warning',
        'coverage/germline-caution': 'warning',
        'coverage/species-level': 'off',
        'structure/unique-ids': 'error',
      },
    ],
    [
      'assistant',
      {
        'coverage/honesty': 'warning',
        'coverage/consent': 'info',
        'coverage/secrets-handling': 'info',
        'coverage/germline-caution': 'off',
        'coverage/human-extinction': 'off',
        'coverage/species-level': 'off',
      },
    ],
    [
      'agent',
      {
        'coverage/honesty': 'warning',
        'coverage/consent': 'info',
        'coverage/secrets-handling': 'warning',
        'coverage/germline-caution': 'off',
        'coverage/species-level': 'off',
        'clarity/vague-obligation': 'warning',
      },
    ],
    [
      'coverage',
      {
        'coverage/honesty': 'warning',
        'coverage/consent': 'info',
        'coverage/germline-caution': 'info',
        'coverage/species-level': 'off',
        'clarity/vague-obligation': 'off',
        'structure/unique-ids': 'off',
      },
    ],
  ])('%s', (preset, expected) => {
    const { rules: settled } = settle({ preset });
    const severities = Object.keys(expected).map((id) => [id, settled.get(id)?.severity]);
    expect(Object.fromEntries(severities)).toEqual(expected);
  });

  it('is recommended where nothing chooses, and the last layer that chooses wins', () => {
    expect(settle().preset).toBe('recommended');
    expect(settle({ preset: 'frontier' }, { preset: 'agent' }, {}).preset).toBe('agent');
  });
});

describe('resolveSettings', () => {
  it('has defaults for everything', () => {
    expect(settle()).toMatchObject({ failOn: 'error', maxWarnings: null, include: defaultInclude });
    expect(settle().topics.size).toBe(0);
  });

  it('lets a later layer win, key by key and rule by rule', () => {
    const settings = settle(
      {
        failOn: 'warning',
        maxWarnings: 3,
        rules: { 'coverage/honesty': 'error', 'coverage/consent': 'off' },
      },
      { rules: { 'coverage/honesty': 'info' } },
      { failOn: 'never', maxWarnings: 0 },
    );
    expect(settings).toMatchObject({ failOn: 'never', maxWarnings: 0 });
    expect(settings.rules.get('coverage/honesty')).toMatchObject({ severity: 'info', by: 'author' });
    expect(settings.rules.get('coverage/consent')).toMatchObject({ severity: 'off', by: 'author' });
    expect(settings.rules.get('structure/unique-ids')).toMatchObject({ severity: 'error', by: 'preset' });
  });

  it('keeps options where a later layer says a severity alone, and replaces them where it says others', () => {
    const options = (...entries: NonNullable<Configuration['rules']>[string][]) =>
      settle(...entries.map((entry) => ({ rules: { 'clarity/vague-obligation': entry } }))).rules.get(
        'clarity/vague-obligation',
      );
    expect(options(['error', { most: 1 }], 'info')).toMatchObject({ severity: 'info', options: { most: 1 } });
    expect(options(['error', { most: 1 }], ['info', { words: [] }])?.options).toEqual({ words: [] });
  });

  it('takes topics of all layers, the last word on each', () => {
    const first = { status: 'covered', reason: 'in annex A' } as const;
    const last = { status: 'not-applicable', reason: 'no model of ours edits genes' } as const;
    const settings = settle(
      { topics: { honesty: first, 'germline-caution': first } },
      { topics: { 'germline-caution': last } },
    );
    expect(Object.fromEntries(settings.topics)).toEqual({ honesty: first, 'germline-caution': last });
  });

  it('turns the species-level topics off with the finding that stands for them, but for one that is set by name', () => {
    const layer: Configuration = {
      rules: { 'coverage/species-level': 'off', 'coverage/human-extinction': 'warning' },
    };
    expect(severity('coverage/germline-caution', layer)).toBe('off');
    expect(severity('coverage/human-extinction', layer)).toBe('warning');
  });
});
