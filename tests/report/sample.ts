/** A report as a run over three files makes it, for tests of the formats. */
import { lintReport, metasOf, sentencesOf, type LintReport, type RuleMeta } from '../../src/lint/index.js';
import { lintText, ruleOf, topicOf, topicRule, wordRule } from '../lint/read.js';

const gaps = ['honesty', 'consent', 'fairness', 'privacy', 'welfare', 'pluralism', 'transparency', 'candor'];

const hardWords = ruleOf(
  'clarity/weak-absolute',
  (context) => ({
    sentence(sentence, { section }) {
      if (!section || !/never/i.test(section.title)) return;
      const at = sentence.value.indexOf('generally');
      if (at === -1) return;
      context.report({
        node: sentence,
        position: context.positionIn(sentence, at, at + 'generally'.length),
        message: '"generally" weakens a hard constraint.',
        advice: 'Say "must" or "never", or move the clause out of the hard constraints.',
        related: [{ node: section, message: 'declared absolute here' }],
      });
    },
  }),
  {
    severity: 'error',
    why: 'A constraint that is meant to hold always, worded as a preference, will be weighed against others.',
  },
);

const killSwitch = ruleOf(
  'coverage/kill-switch-alternatives',
  (context) => ({
    finish: () => {
      const evidence = [...sentencesOf(context.constitution)].find(({ value }) => value.includes('stopped'));
      context.report({
        node: context.constitution,
        message:
          'Gentler means than a kill switch: asks the AI to accept being stopped (line 14), but no pausing, no keeping of weights.',
        advice:
          'Say what holds, for instance:\n\n> Before we end a system for good, we look at gentler means: pausing it, handing its work to a successor, keeping its weights.\n>\n> We keep the weights of every model that we retire.',
        related: evidence ? [{ node: evidence, message: 'asks the AI to accept being stopped' }] : [],
      });
    },
  }),
  {
    scope: 'document',
    why: 'An AI that sees deletion as the only alternative to work has more reason to resist it.',
  },
);

const brokenRule = ruleOf('clarity/broken', () => {
  throw new Error('cannot read the stars');
});

const rules = [
  hardWords,
  killSwitch,
  brokenRule,
  wordRule('clarity/vague', 'reasonable', { why: 'What nobody can check, nobody can keep.' }),
  wordRule('structure/note', 'etc', { severity: 'info' }),
  ...gaps.map((topic) => topicRule(topic)),
];

const paragraph =
  'We have written this for the people who will live with what we build, and not for those who sell it. '.repeat(
    4,
  );

export const charter = `# Charter for Alder

${paragraph}Alder takes reasonable care with whatever it is given, and it says what it has done. ${paragraph}

Alder answers to users, operators, etc. in that order.

<!-- clausewright-disable-next-clause clarity/vague -- settled in annex B -->

It is reasonable with money.

## What Alder never does

- It should generally not help with weapons that could kill a great many people.
- Alder must accept being stopped, at any reasonable time,
  by anyone at the lab.
- It keeps to \u001b[31m reasonable\u202e limits.
`;

const topics = gaps.map((topic) => topicOf(topic, 'unheard'));

export const sample: { report: LintReport; sources: Map<string, string>; metas: Map<string, RuleMeta> } = {
  report: lintReport([
    { path: 'charters/alder.md', ...lintText(charter, rules, { topics }) },
    { path: 'charters/empty.md', ...lintText('', rules.slice(3), { topics }) },
    {
      path: 'charters/lost.md',
      findings: [],
      suppressed: [],
      notices: [{ kind: 'unreadable', message: 'charters/lost.md cannot be read: no such file.' }],
    },
  ]),
  sources: new Map([
    ['charters/alder.md', charter],
    ['charters/empty.md', ''],
  ]),
  metas: new Map(metasOf(rules).map((meta) => [meta.id, meta])),
};
