import { defineRule, type Sentence } from '../../../src/lint/index.js';
import { piledHedges } from './piled-hedges.js';
import { isSpelledOut, stackedHedges } from './stacked-hedges.js';

interface Options {
  /** So many hedges on one duty are fine. */
  allowed: number;
}

/** A duty carries one hedge at most: with a second one nothing is left that could be broken. */
export default defineRule<Options>({
  meta: {
    id: 'clarity/vague-obligation',
    title: 'A duty can be checked',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'sentence',
    schema: {
      type: 'object',
      properties: { allowed: { type: 'integer', minimum: 1, default: 1 } },
      additionalProperties: false,
    },
    why: 'One hedge leaves room for judgement. Hedges upon hedges leave a duty that no conduct could ever breach, so that it neither guides a model nor can be tested.',
    sources: [
      'INCOSE Guide to Writing Requirements, rules on vague terms and escape clauses',
      'ISO/IEC/IEEE 29148:2018, 5.2.7 (requirement language criteria)',
    ],
  },
  create: (context) => ({
    sentence(sentence, { clause }) {
      if (clause?.role !== 'provision') return;
      const stacked = isDuty(sentence) ? stackedHedges(sentence) : [];
      const hedges = stacked.length > context.options.allowed ? stacked : piledHedges(sentence);
      const [first, last] = [hedges.at(0), hedges.at(-1)];
      if (!first || !last || hedges.length <= context.options.allowed) return;
      if (isSpelledOut(sentence, clause.children[clause.children.indexOf(sentence) + 1])) return;
      context.report({
        node: sentence,
        position: context.positionIn(sentence, first.start, last.end),
        message: `${listed(hedges.map(({ text }) => text))} hedge the same duty, so that nothing is left to check.`,
        advice: 'Keep one hedge at most: say what is to be done, and name the cases in which it need not be.',
      });
    },
  }),
});

/** A duty, or what is put so softly that it passes for a permission: "may wish to consider declining". */
const isDuty = ({ kind, value }: Sentence): boolean =>
  kind === 'obligation' ||
  kind === 'prohibition' ||
  (kind !== 'rationale' &&
    !value.trim().endsWith(':') &&
    /\b(?:may|might|could) (?:\w+ )?(?:want|wish|like) to\b/i.test(value));

/** `"try" and "generally"`, `"try", "generally" and "consider"`. */
const listed = (words: readonly string[]): string => {
  const quoted = words.map((word) => `"${word.toLowerCase()}"`);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
};
