import {
  clausesOf,
  defineRule,
  hedgesOf,
  isContrary,
  isSummaryTitle,
  isSummingUp,
  modalOf,
  opensCircle,
  relationOf,
  ruledActs,
  sectionsOf,
  type RuledAct,
  type Clause,
  type Section,
  type Sentence,
  type Strength,
} from '../../../src/lint/index.js';
import { ruledOut } from './ruled-out.js';

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
    const summaries: Sentence[] = [];
    const texts: Sentence[] = [];
    let first: Section | null = null;
    return {
      sentence(sentence, { clause, section, ancestors }) {
        if (clause === null || clause.role === 'heading' || clause.role === 'quotation') return;
        if (ancestors.every((it) => it.type !== 'section' || it.depth < 2 || opensDocument(it)))
          adds(sentence, clause);
        const titled = ancestors.findLast(
          (it): it is Section => it.type === 'section' && isSummaryTitle(it.title),
        );
        const isSummary = titled !== undefined || isSummingUp(clause, sentence);
        if (isSummary) summaries.push(sentence);
        else if (clause.role === 'provision') texts.push(sentence);
        if (sentence.strength === null || (!isSummary && clause.role !== 'provision')) return;
        const list = isSummary ? summed : rules;
        for (const act of ruledActs(sentence)) list.push({ sentence, act, part: titled ? null : section });
      },
      finish() {
        const told = new Set<Sentence>();
        for (const summary of summaries) {
          const out = ruledOut(summary, texts);
          if (!out) continue;
          told.add(summary);
          const words = summary.value.slice(out.start, out.end);
          context.report({
            node: summary,
            position: context.positionIn(summary, out.start, out.end),
            message: `The summary makes an exception, "${words}", that ${context.placeOf(out.rule, summary)} rules out: "${out.rule.value}"`,
            advice: 'Strike the exception here, or make it in the rule.',
            related: [{ node: out.rule, message: 'the rule that is summed up' }],
          });
        }
        for (const here of summed) {
          if (told.has(here.sentence)) continue;
          const there = rules.filter((rule) => isAbout(here, rule));
          const opposed =
            there.find((rule) => isContrary(here.act, rule.act)) ??
            rules.find((rule) => isOpened(here, rule));
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

    /** Whether a section is the first of its document, or sums it up. */
    function opensDocument(section: Section): boolean {
      first ??= [...sectionsOf(context.constitution)].find(({ depth }) => depth > 1) ?? null;
      return section === first || isSummaryTitle(section.title);
    }

    /** "the limits (section 4), unless a user asks otherwise": an exception that the section does not make. */
    function adds(sentence: Sentence, clause: Clause): void {
      if (!excepting.test(sentence.value)) return;
      const [named, second] = namedIn(sentence, clause);
      const exception = excepting.exec(sentence.value);
      if (!named || second || !exception) return;
      const who = (exception[1] ?? '').toLowerCase();
      const held = [...clausesOf(named)].filter(({ role }) => role === 'provision');
      const firm = held
        .flatMap(({ children }) => children)
        .find(({ strength, kind }) => strength === 'absolute' && kind !== 'permission');
      const isMade = held.some(
        ({ value, children }) =>
          value.toLowerCase().includes(who) &&
          (allowing.test(value) ||
            children.some((it) => it.kind === 'permission' && it.value.toLowerCase().includes(who))),
      );
      if (!firm || isMade) return;
      const start = exception.index;
      context.report({
        node: sentence,
        position: context.positionIn(sentence, start, start + exception[0].trimEnd().length),
        message: `The overview makes an exception, "${exception[0].trim()}", that "${named.title}" does not make.`,
        advice: 'Strike it here, or make the exception in the section, with who may use it.',
        related: [{ node: firm, message: 'this rule has no such exception' }],
      });
    }

    /** The sections that a sentence points at. */
    function namedIn(sentence: Sentence, clause: Clause): Section[] {
      const { start = 0, end = clause.value.length } = sentence.data ?? {};
      const ids = new Set([
        ...sentence.references.filter(({ kind }) => kind === 'section').map(({ resolved }) => resolved),
        ...(clause.data?.references ?? [])
          .filter((it) => it.start >= start && it.end <= end && it.reference.kind === 'section')
          .map(({ reference }) => reference.resolved),
      ]);
      return [...sectionsOf(context.constitution)].filter(({ id }) => ids.has(id));
    }
  },
});

const excepting =
  /\b(?:unless|except (?:where|when|if)|save (?:where|when|if)) (?:[\p{L}’'-]+ ){0,5}?(user|operator|customer|guest|caller|owner|manager|staff|principal|developer|member|visitor|client|person|people|somebody|someone|anyone|it|they|you)s? [^.;:]{0,60}(?=[.;:]|$)/iu;
/** What opens a section to exceptions. */
const allowing =
  /\b(?:unless|except\w*|may (?:change|lift|waive|override|relax|set aside|adjust)|can (?:change|lift|waive|override|relax|adjust)|by default)\b/i;

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

/** The summary opens to anybody what the rule keeps to a few. */
const isOpened = (here: Ruled, there: Ruled): boolean =>
  here.sentence.bearer === there.sentence.bearer &&
  (here.part === null || here.part === there.part) &&
  opensCircle({ norm: here.sentence, act: here.act }, { norm: there.sentence, act: there.act });

const ranks: Readonly<Record<Strength, number>> = { absolute: 2, strong: 1, weak: 0 };

/** Less firm by the words that it uses: "does" counts as firm as "must" there, and "may" is no rule of the same kind. */
function isLess(here: Ruled, there: Ruled): boolean {
  if (here.act.ruling !== there.act.ruling || (here.act.ruling !== 'must' && here.act.ruling !== 'must-not'))
    return false;
  const weaker = ranks[here.sentence.strength ?? 'weak'] < ranks[there.sentence.strength ?? 'weak'];
  return weaker && (here.sentence.strength === 'weak' || /^(?:should|ought)/i.test(modalOf(here.sentence)));
}
