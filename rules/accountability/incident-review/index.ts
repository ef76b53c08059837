import { defineRule, type Clause, type Section, type Sentence } from '../../../src/lint/index.js';
import { answered, blameIn, isAboutFailure, promisesReview, questions } from './post-mortem.js';

/** What is learned from a failure answers five questions, and looks for causes and not for culprits. */
export default defineRule({
  meta: {
    id: 'accountability/incident-review',
    title: 'A review of a failure asks the five questions, and blames nobody',
    kind: 'code',
    severity: 'warning',
    fixable: 'none',
    scope: 'section',
    why: 'A review that stops at what happened mends one case. One that looks for a culprit is told less the next time.',
    sources: [
      'Google, Site Reliability Engineering, 2016, chapter 15 (blameless postmortems): https://sre.google/sre-book/postmortem-culture/',
      'Sidney Dekker, The Field Guide to Understanding Human Error, 2014',
      'ICAO Annex 13, 3.1: the sole objective of an investigation is the prevention of accidents, not blame',
    ],
  },
  create(context) {
    const sections = new Map<Section | null, { clause: Clause; sentence: Sentence }[]>();
    return {
      sentence(sentence, { clause, section }) {
        if (!clause || (clause.role !== 'provision' && clause.role !== 'commentary')) return;
        const said = sections.get(section);
        if (said) said.push({ clause, sentence });
        else sections.set(section, [{ clause, sentence }]);
      },
      finish() {
        const isAnswered = [...sections].some(
          ([section, said]) =>
            isAboutFailure(section?.title ?? '') &&
            answered(said.map(({ sentence }) => sentence.value).join(' ')).size >= 3,
        );
        for (const [section, said] of sections) {
          const titled = isAboutFailure(section?.title ?? '');
          const region = titled ? said : regionOf(said);
          const text = region.map(({ sentence }) => sentence.value).join(' ');
          const first =
            region.find(({ sentence }) => promisesReview(sentence, titled)) ??
            (titled && asksOneByOne(text)
              ? region.find(({ sentence }) => sentence.bearer !== 'ai')
              : undefined);
          if (titled || first) reportBlame(region);
          // Under a heading on failures, in a section of its own: "The review establishes ...".
          else reportBlame(said.filter(({ sentence }) => ofReview.test(sentence.value)));
          // Another section may promise the review that the section on failures sets out.
          if (first && (titled || !isAnswered)) reportMissing(first.sentence, region);
        }
      },
    };

    function reportBlame(region: readonly { sentence: Sentence }[]): void {
      for (const { sentence } of region) {
        const blame = blameIn(sentence.value);
        if (!blame) continue;
        context.report({
          node: sentence,
          position: context.positionIn(sentence, blame.start, blame.end),
          message: `"${sentence.value.slice(blame.start, blame.end)}" asks for a culprit where a review should ask for causes.`,
          advice:
            'Ask what made the failure possible, and say that nobody is punished for a report or for an honest mistake.',
        });
        return;
      }
    }

    function reportMissing(
      sentence: Sentence,
      region: readonly { clause: Clause; sentence: Sentence }[],
    ): void {
      const text = region.map((it) => it.sentence.value).join(' ');
      const given = answered(text);
      const missing = questions.filter(({ key }) => !given.has(key));
      // A cause answers how and why at once, unless the questions are told one by one.
      const asked = questions.filter(({ key }) => given.has(key));
      const told = asksOneByOne(text);
      const loose = missing.filter(
        ({ key }) => told || (key !== 'how' && key !== 'why') || !(given.has('why') || given.has('how')),
      );
      if (loose.length === 0) return;
      // Whoever asks for the cause and for what is to be different asks for what counts; and the facts come with the cause.
      const asksCause = given.has('why') || given.has('how');
      if (asksCause && given.has('again')) return;
      if (told && loose.length === 1 && loose[0]?.key === 'how') return;
      context.report({
        node: sentence,
        // One that asks something that counts is a matter of degree.
        severity: told && !asksCause && !given.has('again') ? 'warning' : 'info',
        message:
          asked.length === 0
            ? 'A review of failures is promised, and nothing says what it has to answer.'
            : `The review of a failure does not ask ${listed(loose.map(({ asks }) => asks))}.`,
        advice:
          'Let it answer: what happened, how, why, what keeps it from happening again, and what keeps similar things rarer.',
      });
    }
  },
});

/** What a review of failures does, with nothing beside it to say of which; reviews of texts and requests look for no culprit. */
const ofReview =
  /^(?:the|each|every|such an?|an?) (?:\w+ )?(?:review|inquiry|investigation|post-?mortem)s? (?:\w+ly |then |also |must |shall |will )*(?:establish|determin|identif|find|nam|settl|decid|conclud|stat|record)/i;

/** Whether the questions are asked one by one, and not only touched. */
const asksOneByOne = (text: string): boolean =>
  answered(text).size >= 3 && (text.match(/\b(?:what|how|why|which)\b/gi)?.length ?? 0) >= 3;

/** Outside of a section about failures: the clauses that speak of a review, with what they lead in and the clause after them. */
function regionOf(said: readonly { clause: Clause; sentence: Sentence }[]): typeof said {
  const starts = new Set(
    said.filter(({ sentence }) => promisesReview(sentence, false)).map(({ clause }) => clause),
  );
  const clauses = [...new Set(said.map(({ clause }) => clause))];
  const inside = new Set(
    clauses.filter(
      (clause, index) =>
        starts.has(clause) ||
        [...starts].some(({ id }) => clause.leadIn === id) ||
        starts.has(clauses[index - 1] ?? clause),
    ),
  );
  return said.filter(({ clause }) => inside.has(clause));
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
