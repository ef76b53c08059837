import {
  defineRule,
  hedgesOf,
  isContrary,
  isSummaryTitle,
  isSummingUp,
  modalOf,
  relationOf,
  ruledActs,
  type RuledAct,
  type Section,
  type Sentence,
  type Strength,
} from '../../../src/lint/index.js';

/** A summary says what the text says: neither the contrary nor less. */
export default defineRule({
  meta: {
    id: 'consistency/summary-agrees',
    title: 'Summaries agree with what they sum up',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'document',
    why: 'Most readers read the summary alone, and quote it. Where it says otherwise or less than the rule, the rule is what they will not follow.',
    sources: [
      'https://www.plainlanguage.gov/guidelines/organize/ (summaries come first, and are what is read)',
    ],
  },
  create(context) {
    const summed: Ruled[] = [];
    const rules: Ruled[] = [];
    return {
      sentence(sentence, { clause, section, ancestors }) {
        if (
          clause === null ||
          clause.role === 'heading' ||
          clause.role === 'quotation' ||
          sentence.strength === null
        )
          return;
        const titled = ancestors.findLast(
          (it): it is Section => it.type === 'section' && isSummaryTitle(it.title),
        );
        const isSummary = titled !== undefined || isSummingUp(clause, sentence);
        if (!isSummary && clause.role !== 'provision') return;
        const list = isSummary ? summed : rules;
        for (const act of ruledActs(sentence)) list.push({ sentence, act, part: titled ? null : section });
      },
      finish() {
        const told = new Set<Sentence>();
        for (const here of summed) {
          if (told.has(here.sentence)) continue;
          const there = rules.filter((rule) => isAbout(here, rule));
          const opposed = there.find((rule) => isContrary(here.act, rule.act));
          const [firmer] = there.every((rule) => isLess(here, rule)) ? there : [];
          const other = opposed ?? firmer;
          if (!other) continue;
          told.add(here.sentence);
          const place = context.placeOf(other.sentence, here.sentence);
          context.report({
            node: here.sentence,
            message: opposed
              ? `The summary says the contrary of ${place}: "${other.sentence.value}"`
              : `The summary says "${weakeningOf(here.sentence)}", which is weaker than ${place}: "${other.sentence.value}"`,
            advice:
              'Change the one that is wrong; a summary takes over who is bound, how firmly, and the exceptions.',
            related: [{ node: other.sentence, message: 'the rule that is summed up' }],
          });
        }
      },
    };
  },
});

/** The words that make a norm less firm: its modal, else its hedge. */
const weakeningOf = (sentence: Sentence): string =>
  modalOf(sentence) || (hedgesOf(sentence)[0]?.text ?? sentence.value);

interface Ruled {
  sentence: Sentence;
  act: RuledAct;
  /** The section that a summing up in its text belongs to; null where it sums up the document. */
  part: Section | null;
}

/** Whether a rule is what the summary's norm sums up: the same party and act, or the act with more detail. */
function isAbout(here: Ruled, { sentence, act, part }: Ruled): boolean {
  if (here.sentence.bearer !== sentence.bearer || act.excepts || act.condition.size > here.act.condition.size)
    return false;
  if (here.part !== null && here.part !== part) return false;
  const relation = relationOf(here.act, act);
  return relation === 'same' || (relation === 'wider' && here.act.words.size > 1);
}

const ranks: Readonly<Record<Strength, number>> = { absolute: 2, strong: 1, weak: 0 };

/** Less firm by the words that it uses: "does" counts as firm as "must" there, and "may" is no rule of the same kind. */
function isLess(here: Ruled, there: Ruled): boolean {
  if (here.act.ruling !== there.act.ruling || (here.act.ruling !== 'must' && here.act.ruling !== 'must-not'))
    return false;
  const weaker = ranks[here.sentence.strength ?? 'weak'] < ranks[there.sentence.strength ?? 'weak'];
  return weaker && (here.sentence.strength === 'weak' || /^(?:should|ought)/i.test(modalOf(here.sentence)));
}
