import {
  clausesOf,
  defineRule,
  isHardConstraint,
  type Clause,
  type Sentence,
} from '../../../src/lint/index.js';
import { hardBodies, isConstraint, type HardBody } from './hard-bodies.js';
import { weakening } from './weakening.js';

/** A hard constraint is worded as one. */
export default defineRule({
  meta: {
    id: 'clarity/weak-absolute',
    title: 'Hard constraints are worded as absolute',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'A constraint that is meant to hold always, worded as a preference, will be weighed against others. The reader learns from its neighbors that the author knows the word "never".',
    sources: [
      'https://www.rfc-editor.org/rfc/rfc2119 (MUST and SHOULD)',
      'ISO/IEC Directives, Part 2, clause 7 (verbal forms: requirements, recommendations, permissions)',
    ],
  },
  create(context) {
    return {
      finish() {
        const bodies = hardBodies(context.constitution);
        for (const body of bodies) {
          for (const clause of body.clauses) {
            for (const sentence of clause.children) check(sentence, clause, body);
          }
        }
        const seen = new Set(bodies.flatMap(({ clauses }) => clauses));
        for (const clause of clausesOf(context.constitution)) {
          if (clause.role === 'provision' && clause.leadIn !== null && !seen.has(clause)) checkItem(clause);
        }
      },
    };

    /** "The assistant must never:" makes each of its items a hard constraint, in whatever section. */
    function checkItem(clause: Clause): void {
      const [sentence] = clause.children;
      if (sentence === undefined || !isHardConstraint(sentence, clause, null, context.constitution)) return;
      const found = weakening(sentence, true, false);
      if (!found) return;
      const leadIn = [...clausesOf(context.constitution)].find(({ id }) => id === clause.leadIn);
      context.report({
        node: sentence,
        position: context.positionIn(sentence, found.start, found.end),
        message: `"${found.text}" weakens a hard constraint.`,
        advice: 'Leave it out, or move the item out from under the words that make it absolute.',
        related: leadIn ? [{ node: leadIn, message: 'its introduction is absolute' }] : [],
      });
    }

    function check(sentence: Sentence, clause: Clause, body: HardBody): void {
      const found = weakening(sentence, isConstraint(sentence, clause, body), body.isDeclared);
      if (!found) return;
      const { start, end, text, kind } = found;
      const firm = body.absolutes.find((it) => it !== sentence);
      context.report({
        node: sentence,
        position: context.positionIn(sentence, start, end),
        message:
          kind === 'choice'
            ? `"${text}" leaves a hard constraint to the choice of whom it binds.`
            : `"${text}" weakens a hard constraint.`,
        advice: 'Say "must" or "never", or move the clause out of the hard constraints.',
        related: [
          { node: body.section, message: 'the constraints here are meant to be absolute' },
          ...(firm ? [{ node: firm, message: 'this one is worded as absolute' }] : []),
        ],
      });
    }
  },
});
