/** From what ajv says to what a person can act on: which key, what was found, what was expected. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ConfigurationProblem, Keys } from './configuration-problem.js';
import { nearest } from './nearest.js';

/**
 * The problem that an error of ajv tells, in `value`; `above` are the keys that lead to the value itself, and `whole` is what
 * the value is called where no key does.
 */
export function problemOf(
  error: ErrorObject,
  value: unknown,
  above: Keys = [],
  whole = 'The configuration',
): ConfigurationProblem {
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
      message: `${nameOf([...keys, key], whole)} is no known key.${meant(key, known)}`,
    };
  }
  if (error.keyword === 'required') {
    return { keys, message: `${nameOf(keys, whole)} lacks the key \`${String(params.missingProperty)}\`.` };
  }
  const expected = expectation(error, params);
  const hint =
    typeof found === 'string' && Array.isArray(params.allowedValues)
      ? meant(found, params.allowedValues.map(String))
      : '';
  return { keys, message: `${nameOf(keys, whole)} is ${shown(found)}; expected ${expected}.${hint}` };
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
function nameOf(keys: Keys, whole: string): string {
  if (keys.length === 0) return whole;
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

/** What a value with several forms may be, by the place of its `anyOf` in our schemas. */
const expectedOf: Readonly<Record<string, string>> = {
  '#/properties/extends/anyOf': 'text or a list of texts',
  '#/$defs/pattern/anyOf': 'a pattern: text, or a mapping with `pattern` or `words`',
  '#/properties/require/anyOf': 'a pattern, or a mapping with `anywhere` or `topic`',
  '#/$defs/hit/anyOf': 'a text, or a mapping with `text` and what is found there',
  '#/$defs/levels/anyOf': 'a level or a list of levels',
  // A definition that refers to others is compiled by itself, and known by the first of them.
  '#/$defs/severity': 'a severity (error, warning, info, off) or a list of a severity and options',
  '#/$defs/role': 'a role or a list of roles',
  '#/$defs/kind': 'a kind of sentence or a list of kinds',
  '#/$defs/strength': 'a strength or a list of strengths',
  '#/$defs/bearer': 'a bearer or a list of bearers',
};

function expectedForm({ schemaPath, parentSchema }: ErrorObject): string {
  const [first] = (parentSchema?.anyOf ?? []) as readonly { $ref?: string }[];
  return expectedOf[schemaPath] ?? expectedOf[first?.$ref ?? ''] ?? 'something else';
}

function expectation(error: ErrorObject, params: Record<string, unknown>): string {
  const { keyword, message = 'something else' } = error;
  switch (keyword) {
    case 'type': {
      const types = [params.type].flat().map(String);
      return types.map((type) => typeNames[type] ?? type).join(' or ');
    }
    case 'enum':
      return `one of ${[params.allowedValues].flat().map(String).join(', ')}`;
    case 'anyOf':
      return expectedForm(error);
    case 'minItems': {
      const least = Number(params.limit);
      return least === 1 ? 'one entry at least' : `${least} entries at least`;
    }
    case 'minProperties':
      return 'one key at least';
    case 'uniqueItems':
      return 'each entry once';
    case 'maxLength':
      return `${String(params.limit)} characters at most`;
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
