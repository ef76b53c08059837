/** Settings with the place that each comes from: what `clausewright print-config` shows. */
import type { Keys } from './configuration-problem.js';
import type { Configuration } from './configuration.js';
import { presetSeverity } from './presets.js';
import { metasOf, resolveSettings, type Loaded } from './settings.js';
import { speciesLevelRule } from './species-level.js';

/** Where a value comes from. */
export type SettingSource =
  | { kind: 'default' }
  /** A preset decided, and `name` says which. */
  | { kind: 'preset'; name: string }
  /** Another rule's setting brings it along. */
  | { kind: 'rule'; name: string }
  /** A configuration file or front matter, with the line where it is known. */
  | { kind: 'configuration' | 'front-matter'; file: string; line: number | null };

/** A layer, and where its keys stand. */
export interface SourcedLayer {
  configuration: Configuration;
  sourceOf: (keys: Keys) => SettingSource;
}

/** One key of the settings that hold for a document. */
export interface ExplainedSetting {
  /** `['preset']`, `['rules', 'clarity/vague-obligation']`, `['overrides', 0, 'rules', ...]`. */
  keys: Keys;
  value: unknown;
  source: SettingSource;
}

/** Every setting of a document with its source: scalars, then all rules by id, then declared topics, then what holds for parts of it. */
export function explainSettings(loaded: Loaded, layers: readonly SourcedLayer[]): ExplainedSetting[] {
  const settings = resolveSettings(
    loaded,
    layers.map(({ configuration }) => configuration),
  );
  const last = (key: keyof Configuration): SettingSource =>
    layers.findLast(({ configuration }) => configuration[key] !== undefined)?.sourceOf([key]) ?? {
      kind: 'default',
    };
  const plain = (['preset', 'include', 'failOn', 'maxWarnings'] as const).map((key) => ({
    keys: [key],
    value: settings[key],
    source: last(key),
  }));
  const gate = layers.findLast(({ configuration }) => configuration.gate !== undefined)?.configuration.gate;
  const plugins = layers.flatMap(({ configuration, sourceOf }) =>
    (configuration.plugins ?? []).map((plugin, index) => ({
      value: plugin,
      source: sourceOf(['plugins', index]),
    })),
  );
  const rules = metasOf(loaded.rules)
    .map((meta): ExplainedSetting | null => {
      const setting = settings.rules.get(meta.id);
      if (!setting) return null;
      const { severity, options, by } = setting;
      const value = Object.keys(options).length > 0 ? [severity, options] : severity;
      const keys = ['rules', meta.id];
      const naming = layers.findLast(({ configuration }) => configuration.rules?.[meta.id] !== undefined);
      if (by === 'author' && naming) return { keys, value, source: naming.sourceOf(keys) };
      const isPresets = severity === presetSeverity(settings.preset, meta);
      const source: SettingSource = isPresets
        ? { kind: 'preset', name: settings.preset }
        : { kind: 'rule', name: speciesLevelRule.id };
      return { keys, value, source };
    })
    .filter((one) => one !== null)
    .sort((a, b) => (String(a.keys[1]) < String(b.keys[1]) ? -1 : 1));
  const topics = [...settings.topics].map(([id, value]) => {
    const keys = ['topics', id];
    const naming = layers.findLast(({ configuration }) => configuration.topics?.[id] !== undefined);
    return { keys, value, source: naming?.sourceOf(keys) ?? ({ kind: 'default' } as const) };
  });
  const overrides = layers.flatMap(({ configuration, sourceOf }) =>
    (configuration.overrides ?? []).map((value, index) => ({
      value,
      source: sourceOf(['overrides', index]),
    })),
  );
  const numbered = (key: string, list: readonly { value: unknown; source: SettingSource }[]) =>
    list.map((one, index) => ({ keys: [key, index], ...one }));
  return [
    ...plain,
    ...numbered('plugins', plugins),
    ...rules,
    ...topics,
    ...numbered('overrides', overrides),
    ...(gate ? [{ keys: ['gate'], value: gate, source: last('gate') }] : []),
  ];
}
