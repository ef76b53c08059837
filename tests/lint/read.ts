/** Documents and rules for tests of the linter. */
import type { Constitution } from '../../src/clast/index.js';
import {
  lint,
  resolveSettings,
  type AnyRule,
  type Configuration,
  type LintResult,
  type Rule,
  type RuleContext,
  type RuleMeta,
  type Topic,
  type Visitor,
} from '../../src/lint/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';

/** A document as every stage after norms sees it. */
export function read(source: string): { tree: Constitution; source: string } {
  return { tree: readNorms(parseMarkdown(source)), source };
}

/** Lints a text as the doors do, with the layers given as configuration. */
export function lintText(
  text: string,
  rules: readonly AnyRule[],
  { topics = [], layers = [] }: { topics?: readonly Topic[]; layers?: readonly Configuration[] } = {},
): LintResult {
  const { tree, source } = read(text);
  return lint(tree, source, { rules, topics, settings: resolveSettings({ rules, topics }, layers) });
}

/** A rule for tests, with what they do not care about filled in. */
export function ruleOf<Options = Record<string, never>>(
  id: string,
  create: (context: RuleContext<Options>) => Visitor,
  meta: Partial<RuleMeta> = {},
): AnyRule {
  const rule: Rule<Options> = {
    meta: {
      id,
      title: 'A rule for tests',
      kind: 'code',
      severity: 'warning',
      fixable: 'none',
      scope: 'sentence',
      why: 'Tests need it.',
      sources: [],
      ...meta,
    },
    create,
  };
  return rule;
}

/** Reports a word wherever a sentence has it. */
export function wordRule(id: string, word: string, meta: Partial<RuleMeta> = {}): AnyRule {
  return ruleOf(
    id,
    (context) => ({
      sentence(sentence) {
        for (const { index } of sentence.value.matchAll(new RegExp(`\\b${word}\\b`, 'gi'))) {
          context.report({
            node: sentence,
            position: context.positionIn(sentence, index, index + word.length),
            message: `"${word}" is vague.`,
            advice: `Say what "${word}" means here.`,
          });
        }
      },
    }),
    meta,
  );
}

/** A topic that any sentence with `word` covers. */
export function topicOf(id: string, word: string): Topic {
  return {
    id,
    title: id,
    group: 'safety',
    about: `Says ${word}.`,
    gap: 'lacks it',
    why: 'Tests need it.',
    sources: [],
    facets: [{ id: 'said', need: 'required', present: `says ${word}`, missing: `no ${word}`, cues: [word] }],
    starters: [],
  };
}

/** A rule that reports a topic unless the document covers it. */
export function topicRule(topic: string, meta: Partial<RuleMeta> = {}): AnyRule {
  return ruleOf(
    `coverage/${topic}`,
    (context) => ({
      finish() {
        const { status } = context.coverage(topic);
        if (status === 'covered') return;
        context.report({ node: context.constitution, message: `${topic} is ${status}.`, advice: 'Add it.' });
      },
    }),
    { scope: 'document', ...meta },
  );
}
