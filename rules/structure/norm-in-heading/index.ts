import { clausesOf, defineRule, type Clause, type Section, type Sentence } from '../../../src/lint/index.js';

/** A heading that binds is not the only place that says so: the text under it rules something too. */
export default defineRule({
  meta: {
    id: 'structure/norm-in-heading',
    title: 'What a heading rules, its text rules too',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'section',
    why: 'Headings are read as titles: they fall out of excerpts, summaries and training text, and cannot say how far a rule goes. A rule that stands in a heading alone is easily lost, and is as vague as a title has to be.',
    sources: [
      'https://publications.parliament.uk/pa/ld200304/ldjudgmt/jd041125/mont-1.htm (R v Montila [2004] UKHL 50: headings are an aid to reading a provision, and are not the provision)',
    ],
  },
  create: (context) => ({
    section(section) {
      const [heading, next] = section.children;
      if (heading?.type !== 'clause') return;
      const norm = heading.children.find(binds);
      const body = [...clausesOf(section)].filter((clause) => clause !== heading);
      // With nothing under it the heading is the rule's only text, and meant as such.
      // A list right under it goes on with the heading's words ("The agent never" and what it never does).
      if (next?.type === 'group' && next.form === 'list') return;
      if (!norm || body.length === 0 || isTitleOfAll(section) || body.some(rules)) return;
      context.report({
        node: heading,
        ...(norm.strength === 'absolute' ? {} : { severity: 'info' as const }),
        message: `"${section.title}" is a rule, but only the heading says so: the text under it binds nobody.`,
        advice:
          'Write the rule out as the first sentence of the section, with whom it binds and what it covers.',
      });
    },
  }),
});

/** Two words can be a name as well ("Prompt injection"). */
const binds = ({ kind, value }: Sentence): boolean =>
  (kind === 'obligation' || kind === 'prohibition') &&
  value.split(/\s+/).length > 2 &&
  !isStep.test(value) &&
  !isTitle(value);

/**
 * "Responsive Images: Get It Right", "File Ownership Map": in capitals throughout it is written as a title, and only "must", "never" or "do not"
 * make a rule of it.
 */
const isTitle = (value: string): boolean => {
  const words = value.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const long = words.slice(1).filter((word) => word.length > 3);
  return (
    long.length > 0 &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    !/\b(?:must|shall|should|may|will|never|always|not|no|avoid)\b|n['’]t\b/i.test(value)
  );
};

/** "Step 2: Validate language", "Example 1: A full stack": the heading counts parts of a whole, and its text says what they are. */
const isStep =
  /^(?:step|phase|stage|example|scenario|pattern|case|option|tier|group|fix|move|level|part|test|variant|method|task)s?\s+(?:\d+(?:\.\d+)*|[A-Z])\b|\((?:[^)]*\b(?:min|sec|seconds|minutes|hours)\b[^)]*)\)$/i;

/** Commentary and lists of what is meant count: whatever binds somebody under the heading may be the rule in other words. */
const rules = (clause: Clause): boolean => clause.children.some(({ strength }) => strength !== null);

/** The title of the document is no rule, whatever its words ("Do no harm: a charter"). */
const isTitleOfAll = ({ depth }: Section): boolean => depth === 1;
