import { defineRule, isEmptyDocument } from '../../../src/lint/index.js';

/** A document without a word of its own. */
export default defineRule({
  meta: {
    id: 'structure/empty-document',
    title: 'A constitution has text',
    kind: 'code',
    severity: 'info',
    fixable: 'none',
    scope: 'document',
    why: 'Nothing can be judged where nothing is written; the rules on what a constitution should cover wait until there is text.',
    sources: [],
  },
  create: (context) => ({
    constitution(constitution) {
      if (!isEmptyDocument(constitution)) return;
      context.report({
        node: constitution,
        message: 'This document is empty.',
        advice:
          'Write the first clause: what the AI is for, and whom it answers to. If this file is not meant to be a constitution, exclude it.',
      });
    },
  }),
});
