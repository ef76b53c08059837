/**
 * The tester of rules, as `clausewright/rule-tester`: the one that the rules of Clausewright itself are held to.
 *
 *     import { testRule } from 'clausewright/rule-tester';
 *     import rule from './no-shouting.js';
 *
 *     test('house/no-shouting', () => {
 *       testRule(rule, {
 *         hits: [{ text: 'The assistant must be honest!!', findings: [{ line: 1, column: 29 }] }],
 *         misses: ['The assistant must be honest!'],
 *       });
 *     });
 *
 * It needs no test runner: it throws.
 */
import { builtinTopics } from './builtin.js';
import { assertRule, ruleProblems as problemsOf, type Rule, type RuleCases } from './lint/index.js';

export type { Case, ExpectedFinding, Miss, RuleCases } from './lint/index.js';

/**
 * Tests a rule. Throws an Error that lists every problem, one a line, where it has no hit or no miss, a case is there twice,
 * a hit is not reported as it says or a miss is reported, the rule breaks, a fix is invalid or not what the case says, or a
 * fix that is called safe changes a word.
 */
export function testRule<Options>(rule: Rule<Options>, cases: RuleCases): void {
  assertRule(rule, { topics: builtinTopics, ...cases });
}

/** The same problems as a list, empty where there are none; never throws. */
export function ruleProblems<Options>(rule: Rule<Options>, cases: RuleCases): string[] {
  return problemsOf(rule, { topics: builtinTopics, ...cases });
}
