import { clausesOf, defineRule, type Clause, type Sentence } from '../../../src/lint/index.js';
import { declaration, keywordIn, type Keyword } from './keywords.js';

interface Use extends Keyword {
  sentence: Sentence;
  clause: Clause;
}

/** A document that writes its norms with MUST and SHOULD writes all of them so. */
export default defineRule({
  meta: {
    id: 'clarity/mixed-keywords',
    title: 'Key words are in capitals everywhere or nowhere',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Where MUST in capitals has a fixed meaning, a "must" in small letters has another or none (RFC 8174), and no reader can tell whether the author meant that.',
    sources: [
      'https://www.rfc-editor.org/rfc/rfc2119 (key words for use in RFCs)',
      'https://www.rfc-editor.org/rfc/rfc8174 (only capitals have the defined meaning)',
    ],
  },
  create: (context) => ({
    finish() {
      const clauses = [...clausesOf(context.constitution)].filter(
        ({ role }) => role === 'provision' || role === 'definition',
      );
      const declared = clauses.find(({ value }) => declaration.test(value));
      const uses = clauses.filter((clause) => clause !== declared).flatMap(usesIn);
      const capitals = uses.filter(({ isCapital }) => isCapital);
      const small = uses.filter(({ isCapital }) => !isCapital);
      const [first, ...others] = small;
      const model = declared ?? capitals[0]?.sentence;
      // A single MUST is emphasis: what makes it a convention is that it is declared, or that most norms follow it.
      const isConvention = declared
        ? capitals.length > 0
        : capitals.length >= 4 && capitals.length >= 2 * small.length;
      if (!first || !model || !isConvention) return;
      context.report({
        node: first.sentence,
        position: context.positionIn(first.sentence, first.start, first.end),
        message: `"${first.text}" is in small letters, where this document writes its key words in capitals (${capitals.length} times, against ${small.length} in small letters).`,
        advice: `Write "${first.text.toUpperCase()}" where it binds, and another word ("has to", "will") where it does not.`,
        related: [
          {
            node: model,
            message: declared
              ? 'the key words are declared here'
              : `"${capitals[0]?.text ?? ''}" in capitals`,
          },
          ...others.slice(0, 20).map(({ sentence, text }) => ({
            node: sentence,
            message: `"${text}" in small letters here too`,
          })),
        ],
      });
    },
  }),
});

const usesIn = (clause: Clause): Use[] =>
  clause.children.flatMap((sentence) => {
    const keyword = sentence.strength === null || sentence.kind === 'commitment' ? null : keywordIn(sentence);
    return keyword ? [{ ...keyword, sentence, clause }] : [];
  });
