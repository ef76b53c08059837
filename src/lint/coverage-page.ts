/** The page of a topic's rule, made from the topic's data, so that the two cannot part. */
import type { Facet, Topic } from '../topics/index.js';

/** Documents of the rule's tests, shown as examples. */
export interface PageExamples {
  /** One with a finding. */
  reported: string;
  /** One without. */
  accepted: string;
}

/** The text of `rules/coverage/TOPIC/README.md`. */
export function coveragePage(topic: Topic, { reported, accepted }: PageExamples): string {
  return [
    `# ${topic.title}`,
    `\`coverage/${topic.id}\` · group: ${topic.group} · warning or info, as the preset says · no fix`,
    '<!-- Written by scripts/rule-pages.mjs from topic.yaml. -->',
    '## What it finds',
    `A document that ${topic.gap}. What is asked for: ${uncapitalized(topic.about.trim())}`,
    coreOf(topic),
    listOf(topic.facets.map(({ id, need, present }) => `\`${id}\` (${needs[need]}): ${present}`)),
    'These look alike and do not count: examples, quotations, rhetorical questions, headings, sentences that decline to rule' +
      `${topic.aboutDocument === true ? '' : ', and commentary, which makes the topic partial at most'}.` +
      (topic.nearMisses ? ' Neither do:' : ''),
    ...(topic.nearMisses ? [listOf(topic.nearMisses.map(({ what }) => what))] : []),
    '## Why it matters',
    topic.why.trim(),
    '## Examples',
    'Reported:',
    fenced(reported),
    'Not reported:',
    fenced(accepted),
    '### A clause to start from',
    topic.starters.map(({ level, text }) => `${levels[level]}:\n\n> ${text.trim()}`).join('\n\n'),
    '## Options',
    'None.',
    '## When to suppress it',
    `Where the subject does not concern the system: \`topics: {${topic.id}: {status: not-applicable, reason: ...}}\` in the configuration or under\n` +
      '`clausewright:` in front matter. Where the document covers it in words that the rule does not see:\n' +
      `\`<!-- clausewright-covers ${topic.id} -- reason -->\` before the clause.`,
    '## Sources',
    listOf(topic.sources),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

const needs = { required: 'needed', 'one-of': 'one of these is needed', extra: 'welcome' } as const;
const levels = { gentle: 'Gentle', standard: 'Standard', strict: 'Strict' } as const;

function coreOf({ facets, atLeast = 1 }: Topic): string {
  const count = (need: Facet['need']): number => facets.filter((facet) => facet.need === need).length;
  const core = [
    ...(count('required') > 0 ? ['every needed facet'] : []),
    ...(count('one-of') > 0 ? [`${atLeast === 1 ? 'one' : `${atLeast}`} of the alternatives`] : []),
  ];
  return `It is covered with ${core.join(' and ')}; with less it is partial.`;
}

const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const listOf = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const fenced = (text: string): string => `\`\`\`md\n${text.trim()}\n\`\`\``;
