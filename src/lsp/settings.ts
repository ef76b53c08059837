/** What the user sets in the editor. */
import { presetNames, type PresetName } from '../lint/index.js';

export interface EditorSettings {
  /** Milliseconds of rest after a change before the document is linted. */
  debounce: number;
  /** Wins over what the configuration and the document say; null: they decide. */
  preset: PresetName | null;
  /** One configuration for all files, relative to the workspace folder; null: each file has the nearest above it. */
  configuration: string | null;
}

/** Long enough to type a word in peace, short enough to see the effect while still thinking of it. */
export const defaultSettings: EditorSettings = { debounce: 200, preset: null, configuration: null };

/** What the client sent, key by key; what is no setting or no value of its kind leaves the default. */
export function settingsFrom(sent: unknown): EditorSettings {
  if (typeof sent !== 'object' || sent === null) return defaultSettings;
  const { debounce, preset, configuration } = sent as Record<string, unknown>;
  const isTime = typeof debounce === 'number' && debounce >= 0 && debounce <= 60_000;
  return {
    debounce: isTime ? debounce : defaultSettings.debounce,
    preset: presetNames.find((name) => name === preset) ?? null,
    configuration: typeof configuration === 'string' && configuration !== '' ? configuration : null,
  };
}
