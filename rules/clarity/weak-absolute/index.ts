import {
  clausesOf,
  defineRule,
  isHardConstraint,
  sentencesOf,
  type Clause,
  type Constitution,
  type Sentence,
} from '../../../src/lint/index.js';
import { hardBodies, isConstraint, isProhibition, type HardBody } from './hard-bodies.js';
import { absoluteIn, softened, takenBack, weakening } from './weakening.js';

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
        const isFirm = isFirmIn(context.constitution);
        for (const body of bodies) {
          for (const clause of body.clauses) {
            for (const sentence of clause.children) {
              if (!check(sentence, clause, body)) checkAnywhere(sentence, isFirm);
            }
          }
        }
        const seen = new Set(bodies.flatMap(({ clauses }) => clauses));
        for (const clause of clausesOf(context.constitution)) {
          if (clause.role !== 'provision' || seen.has(clause)) continue;
          if (clause.leadIn === null || !checkItem(clause))
            for (const sentence of clause.children) checkAnywhere(sentence, isFirm);
        }
      },
    };

    /** "The assistant must never:" makes each of its items a hard constraint, in whatever section. */
    function checkItem(clause: Clause): boolean {
      const [sentence] = clause.children;
      if (sentence === undefined || !isHardConstraint(sentence, clause, null, context.constitution))
        return false;
      const found = weakening(sentence, true, false);
      if (!found) return false;
      const leadIn = [...clausesOf(context.constitution)].find(({ id }) => id === clause.leadIn);
      context.report({
        node: sentence,
        position: context.positionIn(sentence, found.start, found.end),
        message: `"${found.text}" weakens a hard constraint.`,
        advice: 'Leave it out, or move the item out from under the words that make it absolute.',
        related: leadIn ? [{ node: leadIn, message: 'its introduction is absolute' }] : [],
      });
      return true;
    }

    /** "should try to avoid X under any circumstances" takes back its own absolute, in whatever section. */
    function checkAnywhere(sentence: Sentence, isFirm: boolean): void {
      const found = takenBack(sentence, isFirm);
      if (!found) return;
      const absolute = absoluteIn(sentence.value);
      context.report({
        node: sentence,
        position: context.positionIn(sentence, found.start, found.end),
        message: absolute
          ? `"${found.text}" takes back what "${absolute}" makes absolute.`
          : `"${found.text}" weakens what "never" makes absolute.`,
        advice: 'Say "must not" or "must never"; or leave out the words that allow no exception.',
      });
    }

    function check(sentence: Sentence, clause: Clause, body: HardBody): boolean {
      const found =
        weakening(sentence, isConstraint(sentence, clause, body), body.isDeclared) ??
        (isProhibition(sentence, clause, body) ? softened(sentence) : null);
      if (!found) return false;
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
      return true;
    }
  },
});

/** A document that says "must not" and "never" more often than "should not" means the difference. */
function isFirmIn(constitution: Constitution): boolean {
  let [firm, soft] = [0, 0];
  for (const { value, kind } of sentencesOf(constitution)) {
    if (kind !== 'obligation' && kind !== 'prohibition') continue;
    if (/\bshould\b/i.test(value)) soft++;
    else if (/\b(?:must|shall|never|may not|cannot)\b/i.test(value)) firm++;
  }
  return firm >= 3 && firm > soft;
}
