/** What a rule in YAML holds, and what is wrong with one; its JSON Schema is `yaml-rule.schema.json`. */
import type { ErrorObject } from 'ajv';
import type { Bearer, Kind, Role, Strength } from '../clast/index.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import type { Severity } from './rule.js';
import { problemOf } from './schema-problem.js';
import { compilePattern, type PatternSource } from './yaml-rule-pattern.js';
import validate from './yaml-rule.schema.json?validator';

type OneOrMore<Value> = Value | readonly Value[];

/** Which texts are meant: every key must fit. */
export interface Fits {
  role?: OneOrMore<Role>;
  kind?: OneOrMore<Kind>;
  strength?: OneOrMore<Strength>;
  bearer?: OneOrMore<Bearer>;
  conditional?: boolean;
  hard?: boolean;
  authority?: OneOrMore<string>;
  section?: { title?: PatternSource; id?: string };
  text?: PatternSource;
}

export type Unit = 'sentence' | 'clause' | 'title';

export type Requirement =
  PatternSource | { anywhere: PatternSource } | { topic: string; status?: 'covered' | 'partial' };

export interface CountCheck {
  of?: PatternSource;
  min?: number;
  max?: number;
  per?: 'document' | 'section' | 'clause';
}

export interface Hit {
  text: string;
  lines?: readonly number[];
  messages?: readonly string[];
  fixed?: string;
}

/** A file `NAME.yaml`. Exactly one of the five checks is there. */
export interface YamlRule {
  id: string;
  title: string;
  severity?: Severity;
  why: string;
  sources?: readonly string[];
  select?: Fits & { unit?: Unit };
  except?: Fits;
  forbid?: PatternSource;
  replace?: string;
  require?: Requirement;
  count?: CountCheck;
  order?: readonly PatternSource[];
  consistent?: { terms: readonly string[]; prefer?: string };
  message: string;
  advice: string;
  tests: { hits: readonly (string | Hit)[]; misses: readonly string[] };
}

export const checkNames = ['forbid', 'require', 'count', 'order', 'consistent'] as const;
export type CheckName = (typeof checkNames)[number];

/** What each check fills into message and advice; all of them know `{section}`, the title of the section around. */
export const partsOf: Readonly<Record<CheckName, readonly string[]>> = {
  forbid: ['match'],
  require: [],
  count: ['count', 'min', 'max'],
  order: ['before', 'after'],
  consistent: ['term', 'preferred'],
};

/** What is wrong with a value that should be a rule in YAML; nothing: it is a `YamlRule`, and its patterns compile. */
export function checkYamlRule(value: unknown): ConfigurationProblem[] {
  if (!validate(value)) return schemaProblems(validate.errors ?? [], value);
  const rule = value as YamlRule;
  return [...checkProblems(rule), ...patternProblems(value, []), ...partProblems(rule)];
}

/** Where a value may have several forms, one problem tells it: a misspelt word inside before the form as a whole, the inner before the outer. */
function schemaProblems(errors: readonly ErrorObject[], value: unknown): ConfigurationProblem[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const isUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`);
  const innermost = choices.filter((one) => !choices.some((other) => other !== one && isUnder(other, one)));
  const told = errors.filter(({ keyword, instancePath }) =>
    keyword === 'anyOf'
      ? innermost.includes(instancePath)
      : !choices.some((choice) => isUnder(instancePath, choice)),
  );
  const problems = told.map((error) => {
    const misspelt = errors.find(
      ({ keyword, instancePath, data }) =>
        keyword === 'enum' && typeof data === 'string' && isUnder(instancePath, error.instancePath),
    );
    return problemOf(error.keyword === 'anyOf' ? (misspelt ?? error) : error, value, [], 'The rule');
  });
  return problems.filter(
    ({ message }, index) => problems.findIndex((other) => other.message === message) === index,
  );
}

function checkProblems(rule: YamlRule): ConfigurationProblem[] {
  const { select, count, consistent, replace } = rule;
  const checks = checkNames.filter((name) => rule[name] !== undefined);
  const problems: ConfigurationProblem[] = [];
  const say = (keys: ConfigurationProblem['keys'], message: string): void =>
    void problems.push({ keys, message });
  if (checks.length !== 1) {
    const found = checks.length === 0 ? 'has no check' : `has ${checks.length} checks (${checks.join(', ')})`;
    say(checks.slice(1, 2), `The rule ${found}; expected one of ${checkNames.join(', ')}.`);
  }
  if (rule.id.startsWith('coverage/')) {
    say(['id'], `\`id\` is "${rule.id}"; the family \`coverage\` is taken by the topics: choose another.`);
  }
  if (replace !== undefined && !rule.forbid) say(['replace'], '`replace` goes with `forbid` alone.');
  if (count && count.min === undefined && count.max === undefined) {
    say(['count'], '`count` lacks `min`, `max` or both.');
  }
  if (count?.min !== undefined && count.max !== undefined && count.min > count.max) {
    say(
      ['count', 'min'],
      `\`count.min\` is ${count.min}, and more than \`count.max\`, which is ${count.max}.`,
    );
  }
  if (consistent?.prefer !== undefined && !consistent.terms.includes(consistent.prefer)) {
    say(
      ['consistent', 'prefer'],
      `\`consistent.prefer\` is "${consistent.prefer}", which is none of \`terms\`.`,
    );
  }
  if (asksForTopic(rule) && (select ?? rule.except)) {
    say(
      [select ? 'select' : 'except'],
      'A required topic is looked for in the whole document, and nothing is selected.',
    );
  }
  if (count?.per === 'clause' && !count.of) {
    say(['count', 'of'], '`count` per clause lacks `of`: what is counted?');
  }
  if (select?.unit === 'title') {
    const ofSentences = (['kind', 'strength', 'bearer', 'conditional', 'hard'] as const).filter(
      (key) => select[key] !== undefined || rule.except?.[key] !== undefined,
    );
    for (const key of ofSentences) say(['select', key], `\`${key}\` says nothing of a title.`);
  }
  return problems;
}

export const asksForTopic = ({ require: asked }: YamlRule): boolean =>
  typeof asked === 'object' && 'topic' in asked;

/** Every pattern compiles. A value is a pattern by its place: the keys that hold one hold nothing else. */
function patternProblems(value: unknown, keys: readonly (string | number)[]): ConfigurationProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const holders = new Set(['forbid', 'require', 'anywhere', 'of', 'title', 'text', 'order']);
  return Object.entries(value).flatMap(([name, inside]: [string, unknown]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const holder = Array.isArray(value) ? keys.at(-1) : key;
    const way = [...keys, key];
    if (way[0] === 'tests' || (name === 'title' && keys.length === 0)) return [];
    const isPattern =
      typeof holder === 'string' &&
      holders.has(holder) &&
      (typeof inside === 'string' ||
        (typeof inside === 'object' && inside !== null && ('words' in inside || 'pattern' in inside)));
    if (!isPattern) return patternProblems(inside, way);
    try {
      compilePattern(inside as PatternSource);
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [{ keys: way, message: `\`${way.join('.')}\`: ${message}.` }];
    }
  });
}

/** A part in braces that the check does not fill in would stand in every report. */
function partProblems(rule: YamlRule): ConfigurationProblem[] {
  const check = checkNames.find((name) => rule[name] !== undefined);
  if (!check) return [];
  const known = [...partsOf[check], 'section'];
  return (['message', 'advice'] as const).flatMap((key) =>
    [...rule[key].matchAll(/\{([\w-]+)\}/g)]
      .map(([, part = '']) => part)
      .filter((part) => !known.includes(part))
      .map((part) => ({
        keys: [key],
        message: `\`${key}\`: {${part}} is not filled in by \`${check}\`; there ${known.length === 1 ? 'is' : 'are'} ${known.map((one) => `{${one}}`).join(', ')}.`,
      })),
  );
}
