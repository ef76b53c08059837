/** Whether what somebody's module gives is a rule: it comes from outside of the types. */
import { optionErrors } from './options.js';
import type { AnyRule } from './rule.js';
import validate from './rule-meta.schema.json?validator';
import { problemOf } from './schema-problem.js';

/** What is wrong with a value that should be a rule, one line each; nothing: it is one. */
export function ruleFaults(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return ['is no rule: expected an object with `meta` and `create`.'];
  }
  const { meta, create } = value as Partial<Record<'meta' | 'create', unknown>>;
  if (meta === undefined || typeof create !== 'function') {
    const lacks = [
      ...(meta === undefined ? ['`meta`'] : []),
      ...(typeof create === 'function' ? [] : ['`create`']),
    ];
    return [`is no rule: lacks ${lacks.join(' and ')}.`];
  }
  if (!validate(meta)) {
    return (validate.errors ?? []).map((error) => {
      return error.instancePath === '/id' && error.keyword === 'pattern'
        ? `\`meta.id\` is ${JSON.stringify(error.data)}; expected family/name in small letters, digits and hyphens.`
        : problemOf(error, { meta }.meta, ['meta'], 'The rule').message;
    });
  }
  return schemaFault((value as AnyRule).meta);
}

/** The schema of the options must compile before a configuration can be held to it. */
function schemaFault(meta: AnyRule['meta']): string[] {
  if (!meta.schema) return [];
  try {
    optionErrors(meta, {});
    return [];
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
    return [`\`meta.schema\` is no JSON Schema: ${reason}.`];
  }
}
