/** The way to a key, from the outermost. */
export type Keys = readonly (string | number)[];

/** Something wrong in a configuration. */
export interface ConfigurationProblem {
  /** The way to the faulty key, for whoever knows its line: `['rules', 'clarity/vague-obligation']`. */
  keys: Keys;
  /** The key, what was found and what was expected; what was perhaps meant, where something is near. One line. */
  message: string;
}
