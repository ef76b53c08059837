/** A rule's options, held to the JSON Schema in its `meta`. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RuleMeta } from './rule.js';

type Options = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  useDefaults: true,
  strict: true,
  allowUnionTypes: true,
});
const validators = new WeakMap<object, ValidateFunction>();

function validatorOf(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const made = ajv.compile(schema);
  validators.set(schema, made);
  return made;
}

/**
 * The options given, with the schema's defaults filled in; `{}` for a rule without schema. Throws an Error where the
 * schema is no valid JSON Schema.
 */
export function completeOptions({ schema }: RuleMeta, given: Options): Options {
  if (!schema) return {};
  const options = structuredClone(given);
  validatorOf(schema)(options);
  return options;
}

/** What is wrong with the options given, as ajv tells it. Throws an Error where the schema is no valid JSON Schema. */
export function optionErrors({ schema }: RuleMeta, given: Options): readonly ErrorObject[] {
  const validate = validatorOf(schema ?? withoutOptions);
  return validate(structuredClone(given)) ? [] : (validate.errors ?? []);
}

const withoutOptions = { type: 'object', additionalProperties: false };
