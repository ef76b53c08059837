/** What presets, configuration, front matter and command line together come to, for one document. */
import type { Topic } from '../topics/index.js';
import type { Configuration, FailOn, PresetName, TopicDeclaration } from './configuration.js';
import { coveredByBaseRule } from './covered-by-base-rule.js';
import { placesOf, withEntry, type PlaceSettings } from './overrides.js';
import { presetSeverity } from './presets.js';
import { speciesLevelRule, speciesLevelTopics } from './species-level.js';
import type { AnyRule, RuleMeta, Severity } from './rule.js';

export interface RuleSetting {
  severity: Severity;
  /** As given; the runner fills in the defaults. */
  options: Readonly<Record<string, unknown>>;
  /** `author` where configuration, front matter or command line name the rule; else its preset decided. */
  by: 'author' | 'preset';
}

export interface Settings {
  preset: PresetName;
  /** Globs of the files that are constitutions. */
  include: readonly string[];
  failOn: FailOn;
  /** Null: any number. */
  maxWarnings: number | null;
  /** Every rule that was loaded, by id. */
  rules: ReadonlyMap<string, RuleSetting>;
  /** What holds for files, clauses and sections of the document instead, the strongest last. */
  places: readonly PlaceSettings[];
  /** The author's word on topics, by topic id. */
  topics: ReadonlyMap<string, TopicDeclaration>;
}

/** What was loaded: it decides which ids a configuration can name. */
export interface Loaded {
  readonly rules: readonly AnyRule[];
  readonly topics: readonly Topic[];
  /** Rules of the user's own could not be loaded, or must not: an id that is not known may be one of theirs. */
  readonly isIncomplete?: boolean;
}

/** Which files are constitutions, where no configuration says otherwise; `!` takes files out again. */
export const defaultInclude: readonly string[] = [
  '**/constitutions/**/*.md',
  '**/*constitution*.md',
  '**/*charter*.md',
  '**/model_spec.md',
  // What stands in such a folder to explain it.
  '!**/README.md',
];

/**
 * Settings from the layers that say something about a document, the weakest first: configuration, front matter,
 * command line. Keys of a later layer win; `rules` and `topics` are merged id by id, and a severity alone keeps the
 * options of the layers before it. What a layer overrides for parts of the document comes on top of all. The layers must have
 * passed `checkConfiguration`, and what they override for files `layersFor`.
 */
export function resolveSettings(loaded: Loaded, layers: readonly Configuration[] = []): Settings {
  const last = <Key extends keyof Configuration>(key: Key): Configuration[Key] =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const preset = last('preset') ?? 'recommended';
  const rules = new Map(metasOf(loaded.rules).map((meta) => [meta.id, settingOf(meta, preset, layers)]));
  silenceSpeciesLevel(rules);
  return {
    preset,
    include: last('include') ?? defaultInclude,
    failOn: last('failOn') ?? 'error',
    maxWarnings: last('maxWarnings') ?? null,
    rules,
    places: placesOf(layers),
    topics: new Map(layers.flatMap((layer) => Object.entries(layer.topics ?? {}))),
  };
}

/** Metadata of everything that can report: the rules, and the findings that the runner makes itself. */
export function metasOf(rules: readonly AnyRule[]): readonly RuleMeta[] {
  return [...rules.map((rule) => rule.meta), speciesLevelRule, coveredByBaseRule];
}

function settingOf(meta: RuleMeta, preset: PresetName, layers: readonly Configuration[]): RuleSetting {
  let setting: RuleSetting = { severity: presetSeverity(preset, meta), options: {}, by: 'preset' };
  for (const layer of layers) {
    const entry = layer.rules?.[meta.id];
    if (entry !== undefined) setting = withEntry(setting, entry);
  }
  return setting;
}

/** An author who turns the folded finding off means the topics behind it, not four findings in its place. */
function silenceSpeciesLevel(rules: ReadonlyMap<string, RuleSetting>): void {
  const folded = rules.get(speciesLevelRule.id);
  if (folded?.by !== 'author' || folded.severity !== 'off') return;
  for (const topic of speciesLevelTopics) {
    const setting = rules.get(`coverage/${topic}`);
    if (setting?.by === 'preset') setting.severity = 'off';
  }
}
