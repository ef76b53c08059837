import type { Topic } from '../topics/index.js';
import type { Case, RuleCases } from './rule-cases.js';
import type { YamlRule } from './yaml-rule-form.js';

/** The inline tests of a rule in YAML, for the tester. */
export function yamlRuleCases({ tests }: YamlRule, topics: readonly Topic[]): RuleCases {
  const hits = tests.hits.map((hit): string | Case => {
    if (typeof hit === 'string') return hit;
    const { text, lines = [], messages = [], fixed: outcome } = hit;
    const count = Math.max(lines.length, messages.length);
    const findings = Array.from({ length: count }, (_, index) => ({
      ...(lines[index] !== undefined && { line: lines[index] }),
      ...(messages[index] !== undefined && { message: messages[index] }),
    }));
    const one: Case = { text, ...(count > 0 && { findings }) };
    if (outcome !== undefined) one.fixed = outcome;
    return one;
  });
  return { hits, misses: tests.misses, topics };
}
