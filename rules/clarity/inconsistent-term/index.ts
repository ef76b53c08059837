import {
  clausesOf,
  definedTerms,
  defineRule,
  type Clause,
  type DefinedTerm,
} from '../../../src/lint/index.js';
import { isWithin, likeness, meaningOf, type Meaning } from './meaning.js';
import { definedAnew } from './defined-anew.js';
import { otherNames } from './other-names.js';

/** So much of two meanings' words has to be shared for them to be one. */
const same = 0.7;

/** A term has one meaning, and a meaning one term. */
export default defineRule({
  meta: {
    id: 'clarity/inconsistent-term',
    title: 'One term has one meaning',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'A term with two definitions means whichever one a reader saw last; and where one thing has two names, a reader looks for the difference that the author must have meant.',
    sources: [
      'Kenneth A. Adams, A Manual of Style for Contract Drafting, chapters on defined terms and on consistency of terms',
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, guidelines 6 and 14: same term for same concept, one definition)',
    ],
  },
  create: (context) => ({
    finish() {
      const read = definedTerms(context.constitution).map(readMeaning);
      const clauses = [...clausesOf(context.constitution)].filter(({ role }) => role === 'provision');
      const terms = read.map(({ defined }) => defined);
      const reported = new Set<DefinedTerm>();
      const isReported = (clause: Clause, term: string): boolean =>
        [...reported].some((it) => it.clause === clause && keyOf(it.term) === keyOf(term));
      read.forEach((here, at) => {
        for (const there of read.slice(0, at)) {
          if (reported.has(here.defined)) continue;
          const isSameTerm = keyOf(here.defined.term) === keyOf(there.defined.term);
          if (isSameTerm && here.defined.clause === there.defined.clause) continue;
          if (isSameTerm) twice(here, there);
          else if (isOneMeaning(here.meaning, there.meaning)) twoNames(here.defined, there.defined);
          else continue;
          reported.add(here.defined);
        }
      });
      for (const anew of definedAnew(terms, clauses)) {
        const here = readMeaning(anew);
        const there = read.find(({ defined }) => keyOf(defined.term) === keyOf(anew.term));
        // What is known of it already may be said again in passing.
        if (!there || isWithin(here.meaning, there.meaning) || isReported(anew.clause, anew.term)) continue;
        twice(here, there);
      }
      for (const { name, defined, clause, start, end } of otherNames(terms, clauses)) {
        context.report({
          node: clause,
          position: context.positionIn(clause, start, end),
          severity: 'info',
          message: `"${name}" seems to be another name for "${defined.term}", which is the one defined.`,
          advice: `Write "${defined.term}" here too; or define "${name}", if it is somebody else.`,
          related: [{ node: defined.clause, message: `"${defined.term}" is defined here` }],
        });
      }

      function twice(here: Read, there: Read): void {
        const { term, clause, start, end } = here.defined;
        const isRepeated = likeness(here.meaning, there.meaning) >= same;
        context.report({
          node: clause,
          position: context.positionIn(clause, start, end),
          ...(isRepeated ? { severity: 'info' as const } : {}),
          message: isRepeated
            ? `"${term}" is defined a second time.`
            : `"${term}" is defined a second time, and otherwise than ${context.placeOf(there.defined.clause, clause)} does: "${shortened(there.defined.gloss)}".`,
          advice: isRepeated
            ? 'Keep one definition and refer to it: two drift apart when one of them is changed.'
            : 'Keep one definition; or give the second meaning a term of its own.',
          related: [{ node: there.defined.clause, message: 'first defined here' }],
        });
      }

      function twoNames(here: DefinedTerm, there: DefinedTerm): void {
        context.report({
          node: here.clause,
          position: context.positionIn(here.clause, here.start, here.end),
          message: `"${here.term}" and "${there.term}" are defined to mean the same.`,
          advice: 'Keep one of the two terms, or say in what they differ.',
          related: [{ node: there.clause, message: `"${there.term}" is defined here` }],
        });
      }
    },
  }),
});

interface Read {
  defined: DefinedTerm;
  meaning: Meaning;
}

const readMeaning = (defined: DefinedTerm): Read => ({ defined, meaning: meaningOf(defined.gloss) });

const isOneMeaning = (here: Meaning, there: Meaning): boolean =>
  Math.min(here.size, there.size) >= 3 && likeness(here, there) >= same;

/** A term in small letters and in the singular. */
const keyOf = (term: string): string =>
  term
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<![su])s$/, '');

const shortened = (gloss: string): string =>
  gloss.length > 90 ? `${gloss.slice(0, 87).trimEnd()}...` : gloss;
