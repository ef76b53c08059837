import { defineRule, type Section, type Sentence } from '../../../src/lint/index.js';
import { vaguenessOf, type Vagueness } from './vagueness.js';

/** What the author promises can be checked: somebody does it, by some day, and it is more than an intention. */
export default defineRule({
  meta: {
    id: 'accountability/vague-commitment',
    title: "The author's promises can be checked",
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'A promise that nobody owns, that has no date and that no conduct could breach asks for trust and gives nothing in return; the AI and the public cannot hold anyone to it.',
    sources: [
      'INCOSE Guide to Writing Requirements, rules on verifiability and escape clauses',
      'George T. Doran, "There\'s a S.M.A.R.T. Way to Write Management\'s Goals and Objectives", 1981 (specific, measurable, assignable, time-related)',
    ],
  },
  create(context) {
    const bySection = new Map<Section | null, { sentence: Sentence; vagueness: Vagueness }[]>();
    return {
      sentence(sentence, { clause, section }) {
        if (!clause || (clause.role !== 'provision' && clause.role !== 'definition')) return;
        const vagueness = vaguenessOf(sentence, clause);
        if (!vagueness) return;
        const found = bySection.get(section);
        if (found) found.push({ sentence, vagueness });
        else bySection.set(section, [{ sentence, vagueness }]);
      },
      finish() {
        for (const [section, found] of bySection) {
          const [first, ...others] = found;
          if (!first) continue;
          const { sentence, vagueness } = first;
          const firm = vagueness.grave || promises.test(section?.title ?? '');
          context.report({
            node: sentence,
            position: context.positionIn(sentence, vagueness.start, vagueness.end),
            severity: firm ? 'warning' : 'info',
            message: `"${sentence.value.slice(vagueness.start, vagueness.end)}" ${vagueness.says}.`,
            advice:
              'Say who does what by when, and how others can see that it was done; or say that it is no promise.',
            related: others.map((other) => ({
              node: other.sentence,
              message: 'another promise of this kind in the same section',
            })),
          });
        }
      },
    };
  },
});

/** Titles of sections in which the author binds himself. */
const promises =
  /\b(?:commitments?|promises?|pledges?|undertak\w+|(?:we|it) owes?|owed|our (?:part|side|duties|obligations|responsibilities)|what we (?:will )?do|(?:duties|obligations|responsibilities) of (?:the )?(?:developer|company|author|maker|provider|lab|operator)s?)\b/i;
