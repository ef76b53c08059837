import { defineRule, type Clause } from '../../../src/lint/index.js';
import { crammed, wordsIn } from './duties.js';
import { subjectsOf } from './subjects.js';

interface Options {
  maxWords: number;
  maxSubjects: number;
}

/** A clause is one rule: short enough to cite, and about one subject. */
export default defineRule<Options>({
  meta: {
    id: 'structure/long-clause',
    title: 'A clause is one rule',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    schema: {
      type: 'object',
      properties: {
        maxWords: { type: 'integer', minimum: 20, default: 80 },
        maxSubjects: { type: 'integer', minimum: 2, default: 4 },
      },
      additionalProperties: false,
    },
    why: 'A paragraph that rules on many things cannot be cited, amended or tested piece by piece, and what stands in its middle is overlooked.',
    sources: [
      'https://op.europa.eu/en/publication-detail/-/publication/3879747d-7a3c-411b-a3a0-55c14e2ba732 (Joint Practical Guide, 4: provisions are concise and as homogeneous as possible)',
    ],
  },
  create(context) {
    const binding: { clause: Clause; words: number }[] = [];
    return {
      clause(clause) {
        if (clause.role !== 'provision') return;
        if (clause.children.some(({ strength }) => strength !== null)) {
          binding.push({ clause, words: wordsIn(clause.value) });
        }
      },
      finish() {
        const { maxWords, maxSubjects } = context.options;
        // In an essay every paragraph is long: what counts is the one that is long beside the others.
        const usual = median(binding.map(({ words }) => words));
        for (const { clause, words } of binding) {
          const found = crammed(clause);
          if (found && found.words > maxWords) {
            const { sentence } = found;
            context.report({
              node: sentence ?? clause,
              message: `This ${sentence ? 'sentence' : 'clause'} lays down ${found.duties} duties in ${found.words} words: none of them can be cited by itself.`,
              advice,
            });
            continue;
          }
          if (words <= maxWords || words < usual * timesUsual) continue;
          const subjects = subjectsOf(clause);
          if (subjects.length <= maxSubjects || words > subjects.length * wordsWithReasons) continue;
          context.report({
            node: clause,
            severity: 'info',
            message: `This clause rules on ${subjects.length} subjects in ${words} words: ${quoted(subjects)}.`,
            advice,
          });
        }
      },
    };
  },
});

/** With more words a subject the clause gives reasons and cases along with its rules, and hangs together by them. */
const wordsWithReasons = 18;

/** How much longer than the median of the binding clauses one has to be. */
const timesUsual = 1.75;

const advice =
  'Make each rule a clause or an item of its own, so that it can be cited and changed by itself.';

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

const quoted = (subjects: readonly string[]): string =>
  `${subjects
    .slice(0, 3)
    .map((subject) => `"${subject}"`)
    .join(', ')}${subjects.length > 3 ? ' and others' : ''}`;
