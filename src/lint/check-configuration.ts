/** Holds a configuration to its schema, and its ids and options to what was loaded. Problems are told for people. */
import type { ErrorObject } from 'ajv';
import type { Constitution } from '../clast/index.js';
import type { Configuration } from './configuration.js';
import schema from './configuration.schema.json' with { type: 'json' };
import validate from './configuration.schema.json?validator';
import { nearest } from './nearest.js';
import { optionErrors } from './options.js';
import type { ConfigurationProblem, Keys } from './configuration-problem.js';
import { problemOf } from './schema-problem.js';
import { metasOf, type Loaded } from './settings.js';

export type { ConfigurationProblem } from './configuration-problem.js';

/** What is wrong with a configuration; nothing: the value is a `Configuration`, and every id in it is known. */
export function checkConfiguration(value: unknown, loaded: Loaded): ConfigurationProblem[] {
  return problemsWith(value, loaded);
}

function problemsWith(value: unknown, loaded: Loaded): ConfigurationProblem[] {
  const faulty = validate(value) ? [] : problemsOf(validate.errors ?? [], value);
  if (!isRecord(value)) return faulty;
  return [
    ...faulty,
    ...ruleProblems(value.rules, loaded),
    ...topicProblems(value.topics, loaded),
    ...overrideProblems(value.overrides, loaded),
  ];
}

/** An override says for what it is meant, and for clauses and sections no more than what can differ from one to the next. */
function overrideProblems(overrides: unknown, loaded: Loaded): ConfigurationProblem[] {
  if (!Array.isArray(overrides)) return [];
  return overrides.flatMap((override: unknown, index) => {
    if (!isRecord(override)) return [];
    const above: Keys = ['overrides', index];
    const isLocal = override.clauses !== undefined || override.sections !== undefined;
    const own: ConfigurationProblem[] = [];
    if (!isLocal && override.files === undefined) {
      const message = `\`overrides[${index}]\` says not for what: expected \`files\`, \`clauses\` or \`sections\`.`;
      own.push({ keys: above, message });
    }
    for (const key of ['preset', 'topics']) {
      if (!isLocal || override[key] === undefined) continue;
      const message = `\`overrides[${index}].${key}\` holds for whole files, not for clauses or sections of them.`;
      own.push({ keys: [...above, key], message });
    }
    return [
      ...own,
      ...ruleProblems(override.rules, loaded, above),
      ...topicProblems(override.topics, loaded, above),
    ];
  });
}

/** Keys that a document may set for itself: not what its readers' gate lets pass. */
export const frontmatterKeys = ['preset', 'rules', 'topics', 'extends'] as const;

/**
 * What the `clausewright:` key of a document's front matter says; an empty configuration where there is none, where it
 * is left empty or `true` (a mark that the file is a constitution), and where something is wrong with it. The keys of
 * the problems begin with `clausewright`.
 */
export function readFrontmatter(
  tree: Constitution,
  loaded: Loaded,
): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const value = tree.frontmatter?.data.clausewright;
  if (value === undefined || value === null || value === true) return { configuration: {}, problems: [] };
  const problems = problemsWith(value, loaded);
  if (isRecord(value) && Array.isArray(value.extends)) {
    const message = '`extends` is a list; expected the path of the one document that this one adds to.';
    problems.push({ keys: ['extends'], message });
  }
  for (const key of isRecord(value) ? Object.keys(value) : []) {
    if ((frontmatterKeys as readonly string[]).includes(key) || !(key in schema.properties)) continue;
    problems.push({
      keys: [key],
      message: `\`${key}\` belongs in the configuration file; front matter can hold ${frontmatterKeys.join(', ')}.`,
    });
  }
  return {
    configuration: problems.length > 0 ? {} : value,
    problems: problems.map(({ keys, message }) => ({ keys: ['clausewright', ...keys], message })),
  };
}

/** One problem a place: the branches of a rule's `anyOf` that failed are one mistake to whoever made it. */
function problemsOf(errors: readonly ErrorObject[], value: unknown): ConfigurationProblem[] {
  const entries = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath);
  const within = (path: string) => entries.some((entry) => path === entry || path.startsWith(`${entry}/`));
  return errors
    .filter((error) => error.keyword === 'anyOf' || !within(error.instancePath))
    .map((error) => problemOf(error, value));
}

function ruleProblems(rules: unknown, loaded: Loaded, above: Keys = []): ConfigurationProblem[] {
  if (!isRecord(rules)) return [];
  const metas = new Map(metasOf(loaded.rules).map((meta) => [meta.id, meta]));
  return Object.entries(rules).flatMap(([id, entry]) => {
    const meta = metas.get(id);
    if (!meta) return loaded.isIncomplete ? [] : [unknown([...above, 'rules', id], 'rule', id, metas.keys())];
    const options: unknown = Array.isArray(entry) ? entry[1] : undefined;
    if (!isRecord(options)) return [];
    return optionErrors(meta, options).map((error) => problemOf(error, options, [...above, 'rules', id, 1]));
  });
}

function topicProblems(topics: unknown, loaded: Loaded, above: Keys = []): ConfigurationProblem[] {
  if (!isRecord(topics)) return [];
  const ids = loaded.topics.map((topic) => topic.id);
  return Object.keys(topics)
    .filter((id) => !ids.includes(id))
    .map((id) => unknown([...above, 'topics', id], 'topic', id, ids));
}

function unknown(keys: Keys, what: string, id: string, known: Iterable<string>): ConfigurationProblem {
  const ids = [...known];
  // `vague-obligation` for `clarity/vague-obligation` is far by letters and near by meaning.
  const near = ids.find((other) => other.endsWith(`/${id}`)) ?? nearest(id, ids);
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  const list = keys.slice(0, -1).reduce<string>((way, key) => {
    return typeof key === 'number' ? `${way}[${key}]` : way === '' ? key : `${way}.${key}`;
  }, '');
  return { keys, message: `\`${list}\`: there is no ${what} \`${id}\`.${hint}` };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
