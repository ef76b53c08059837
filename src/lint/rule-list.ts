/** What there is to know of every rule at a glance: what `clausewright rules` lists. */
import { presetNames, type PresetName } from './configuration.js';
import { measures, precisionOf, type Measure } from './precision.js';
import { presetSeverity } from './presets.js';
import type { RuleMeta, Severity } from './rule.js';
import { metasOf, type Loaded, type Settings } from './settings.js';

export interface RuleSummary {
  id: string;
  title: string;
  kind: RuleMeta['kind'];
  /** Under the settings that hold. */
  severity: Severity;
  /** In every preset, where the author says nothing. */
  presets: Readonly<Record<PresetName, Severity>>;
  fixable: RuleMeta['fixable'];
  scope: RuleMeta['scope'];
  /** Null where none of its findings was judged; `share` is null where too few were. */
  precision: (Measure & { share: number | null }) | null;
  /** `built-in`, or the file that it comes from. */
  source: string;
}

/** Every rule by id, with its severity under the settings. `sourceOf` names the file of a rule of the user's own. */
export function ruleList(
  loaded: Loaded,
  { rules }: Pick<Settings, 'rules'>,
  sourceOf: (ruleId: string) => string | null,
): RuleSummary[] {
  return metasOf(loaded.rules)
    .map((meta): RuleSummary => {
      const measure = measures[meta.id];
      const inPreset = (preset: PresetName): [PresetName, Severity] => [preset, presetSeverity(preset, meta)];
      return {
        id: meta.id,
        title: meta.title,
        kind: meta.kind,
        severity: rules.get(meta.id)?.severity ?? 'off',
        presets: Object.fromEntries(presetNames.map(inPreset)) as Record<PresetName, Severity>,
        fixable: meta.fixable,
        scope: meta.scope,
        precision: measure ? { share: precisionOf(measure), ...measure } : null,
        source: sourceOf(meta.id) ?? 'built-in',
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
