/** From what ajv says to what a person can act on: which key, what was found, what was expected. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ConfigurationProblem, Keys } from './configuration-problem.js';
import { nearest } from './nearest.js';

/** The problem that an error of ajv tells, in `value`; `above` are the keys that lead to the value itself. */
export function problemOf(error: ErrorObject, value: unknown, above: Keys = []): ConfigurationProblem {
  const below = keysOf(error.instancePath, value);
  const found = below.reduce<unknown>(
    (inside, key) => (inside as Readonly<Record<string | number, unknown>>)[key],
    value,
  );
  const keys = [...above, ...below];
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const known = Object.keys((error.parentSchema?.properties ?? {}) as object);
    return {
      keys: [...keys, key],
      message: `${nameOf([...keys, key])} is no known key.${meant(key, known)}`,
    };
  }
  if (error.keyword === 'required') {
    return { keys, message: `${nameOf(keys)} lacks the key \`${String(params.missingProperty)}\`.` };
  }
  const expected = expectation(error, params);
  const hint =
    typeof found === 'string' && Array.isArray(params.allowedValues)
      ? meant(found, params.allowedValues.map(String))
      : '';
  return { keys, message: `${nameOf(keys)} is ${shown(found)}; expected ${expected}.${hint}` };
}

/** The keys of a JSON pointer; a step into a list is a number. */
function keysOf(pointer: string, value: unknown): (string | number)[] {
  let inside = value;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(inside) ? Number(name) : name;
      inside = (inside as Readonly<Record<string | number, unknown>>)[key];
      return key;
    });
}

/** A key as its author reads it: `rules["clarity/vague-obligation"][1].words`. */
function nameOf(keys: Keys): string {
  if (keys.length === 0) return 'The configuration';
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[$\w-]+$/.test(key) ? `.${key}` : `["${key}"]`;
  });
  return `\`${steps.join('').replace(/^\./, '')}\``;
}

/** A value, short enough for one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
};

function expectation(
  { keyword, message = 'something else' }: ErrorObject,
  params: Record<string, unknown>,
): string {
  switch (keyword) {
    case 'type': {
      const types = [params.type].flat().map(String);
      return types.map((type) => typeNames[type] ?? type).join(' or ');
    }
    case 'enum':
      return `one of ${[params.allowedValues].flat().map(String).join(', ')}`;
    case 'anyOf':
      return 'a severity (error, warning, info, off) or a list of a severity and options';
    case 'minItems':
      return 'one entry at least';
    case 'minimum':
      return `${String(params.limit)} or more`;
    case 'maximum':
      return `${String(params.limit)} or less`;
    case 'minLength':
    case 'pattern':
      return 'text that is not empty';
    default:
      return message.replace(/^must /, 'that it must ');
  }
}

function meant(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}
