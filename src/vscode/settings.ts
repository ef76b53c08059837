/** What the server is told at its start, from what the user has set. */

/** The settings of `clausewright.*` that the server reads; the names are those of the manifest. */
export const serverSettings = ['debounce', 'preset', 'configuration'] as const;

export interface InitializationOptions extends Record<(typeof serverSettings)[number], unknown> {
  /** Whether configurations and rules in JavaScript may run. */
  trusted: boolean;
}

/** @param get The value of a setting below `clausewright`. */
export function initializationOptions(
  get: (name: string) => unknown,
  isTrusted: boolean,
): InitializationOptions {
  return {
    debounce: get('debounce'),
    preset: get('preset'),
    configuration: get('configuration'),
    trusted: isTrusted,
  };
}
