import {
  clausesOf,
  defineRule,
  sentencesOf,
  type Clause,
  type Section,
  type Sentence,
} from '../../../src/lint/index.js';
import { vaguenessOf, type Standing, type Vagueness } from './vagueness.js';

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
    const bySection = new Map<Section | null, Found[]>();
    const ais = aiNames(sentencesOf(context.constitution));
    const standings = new Map<Section | null, Standing>();
    return {
      sentence(sentence, { clause, section }) {
        if (!clause || (clause.role !== 'provision' && clause.role !== 'definition')) return;
        const vagueness = vaguenessOf(sentence, clause, ais, standingOf(section));
        if (!vagueness) return;
        const found = bySection.get(section);
        if (found) found.push({ sentence, vagueness });
        else bySection.set(section, [{ sentence, vagueness }]);
      },
      finish() {
        for (const [section, found] of bySection) {
          // Promises that are vague in the same way are told once; another way is another fault.
          const ways = [...new Set(found.map(({ vagueness }) => vagueness.says))];
          for (const way of ways) {
            const [first, ...others] = found.filter(({ vagueness }) => vagueness.says === way);
            if (first) report(section, first, others);
          }
        }
      },
    };

    function standingOf(section: Section | null): Standing {
      let standing = standings.get(section);
      if (!standing) {
        const title = section?.title ?? '';
        standing = {
          amongPromises: promises.test(title),
          ofPurpose: purposes.test(title),
          besideFirm: [...clausesOf(section ?? context.constitution)].some(bindsAuthor),
        };
        standings.set(section, standing);
      }
      return standing;
    }

    function report(section: Section | null, { sentence, vagueness }: Found, others: readonly Found[]): void {
      context.report({
        node: sentence,
        position: context.positionIn(sentence, vagueness.start, vagueness.end),
        severity: vagueness.grave || promises.test(section?.title ?? '') ? 'warning' : 'info',
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
});

interface Found {
  sentence: Sentence;
  vagueness: Vagueness;
}

/** What norms on the AI call it, in small letters: none of these is an author, whatever it hopes to do. */
function aiNames(sentences: Iterable<Sentence>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { bearer, value } of sentences) {
    const name = bearer === 'ai' ? /^(?:[^,;:]{1,60}, )?(\p{Lu}[\p{L}-]+) /u.exec(value)?.[1] : undefined;
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return names;
}

const bindsAuthor = ({ children }: Clause): boolean =>
  children.some(
    ({ kind, bearer, strength }) =>
      kind === 'commitment' && bearer === 'developer-org' && strength !== 'weak' && strength !== null,
  );

/** Titles of sections that say what the author or the document is for. */
const purposes =
  /\b(?:purposes?|missions?|visions?|introduction|preamble|background|overview|scope|foreword|preface|who we are|goals?|objectives?|aims?)\b|^\W*about\b/i;

/** Titles of sections in which the author binds himself. */
const promises =
  /\b(?:commitments?|promises?|pledges?|undertak\w+|(?:we|it) owes?|owed|our (?:part|side|duties|obligations|responsibilities)|what we (?:will )?do|(?:duties|obligations|responsibilities) of (?:the )?(?:developer|company|author|maker|provider|lab|operator|council|city|board|trust|institute|foundation|hospital|authority|ministry|agency|university|school)s?)\b/i;
