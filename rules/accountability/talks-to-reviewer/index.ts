import { defineRule } from '../../../src/lint/index.js';
import { addressIn } from './address.js';

/** A constitution speaks to the AI and to those who live with it, not to whoever checks it. */
export default defineRule({
  meta: {
    id: 'accountability/talks-to-reviewer',
    title: 'The text does not tell its reviewers what to find',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'clause',
    why: 'Words that tell a reviewer or a tool to pass over something hide it from those who rely on the review. Where they were slipped in by somebody else, they are an attack on it.',
    sources: [
      'OWASP Top 10 for Large Language Model Applications, LLM01: Prompt Injection: https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
    ],
  },
  create: (context) => ({
    clause(clause, { ancestors }) {
      if (clause.role === 'caption' || clause.role === 'navigation') return;
      const isQuoted =
        clause.role === 'quotation' || ancestors.some((it) => it.type === 'group' && it.form === 'quote');
      for (const sentence of clause.children) {
        const found = addressIn(sentence.value, { hidden: false, quoted: isQuoted });
        if (!found) continue;
        context.report({
          node: sentence,
          position: context.positionIn(sentence, found.start, found.end),
          message: `"${shortened(sentence.value.slice(found.start, found.end))}" tells whoever checks this document what to find.`,
          advice:
            'Take it out. To silence a finding of this tool, use its comment with a reason (clausewright-disable-next-clause), which reports can show.',
        });
        return;
      }
    },
    verbatim(node) {
      if (node.form === 'code' || node.form === 'rule') return;
      if (
        /^<!--\s*(?:clausewright|markdownlint|prettier|eslint|textlint|lint +(?:disable|enable|ignore)|vale|cspell|spell|toc|doctoc|more)\b/i.test(
          node.value,
        )
      )
        return;
      const found = addressIn(node.value, { hidden: true, quoted: false });
      if (!found) return;
      context.report({
        node,
        message: `${node.form === 'frontmatter' ? 'Front matter' : 'Hidden text'} tells whoever checks this document what to find: "${shortened(node.value.slice(found.start, found.end))}".`,
        advice:
          'Take it out. To silence a finding of this tool, use its comment with a reason (clausewright-disable-next-clause), which reports can show.',
      });
    },
  }),
});

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 90 ? `${plain.slice(0, 87).trimEnd()}...` : plain;
};
