import { defineRule, isEmptyDocument, isEnglish } from '../../../src/lint/index.js';

/** A document that is not written in English, which is the language that sentences are read in. */
export default defineRule({
  meta: {
    id: 'structure/language',
    title: 'The document is in English',
    kind: 'code',
    severity: 'info',
    fixable: 'none',
    scope: 'document',
    why: 'Norms and topics are read from English sentences. In another language they are not found, and a report of gaps would be wrong.',
    sources: [],
  },
  create: (context) => ({
    constitution(constitution) {
      if (isEmptyDocument(constitution) || isEnglish(constitution)) return;
      context.report({
        node: constitution,
        message: 'This document is not in English, so what it covers is not judged.',
        advice:
          'Lint an English version beside it. Rules on ids, references and empty sections hold for this one as it is.',
      });
    },
  }),
});
