/** The rule of a topic: one finding where a document does not cover it. */
import type { Constitution, Sentence } from '../clast/index.js';
import { sentencesOf } from '../clast/index.js';
import type { Evidence, Facet, Starter, Topic, TopicVerdict } from '../topics/index.js';
import { defineRule, type AnyRule, type Related, type Report } from './rule.js';

/** Pieces of evidence that a finding shows. */
const shownEvidence = 3;

/**
 * Makes the rule `coverage/TOPIC`. Its finding stands at the document, names what is missing facet by facet, offers a
 * clause to start from and points at what the document says on the subject; where the document rules the contrary, it
 * says so. A covered topic has no finding.
 */
export function coverageRule(topic: Topic): AnyRule {
  return defineRule({
    meta: {
      id: `coverage/${topic.id}`,
      title: topic.title,
      kind: 'data',
      severity: 'warning',
      fixable: 'none',
      scope: 'document',
      why: topic.why,
      sources: topic.sources,
    },
    create: (context) => ({
      finish() {
        const verdict = context.coverage(topic.id);
        if (verdict.status === 'covered') return;
        context.report(reportOf(topic, verdict, context.constitution));
      },
    }),
  });
}

function reportOf(topic: Topic, verdict: TopicVerdict, constitution: Constitution): Report {
  return {
    node: constitution,
    message: coverageMessage(topic, verdict),
    advice: adviceOf(topic, verdict),
    related: verdict.evidence
      .slice(0, shownEvidence)
      .flatMap((evidence) => relatedOf(topic, verdict, evidence, constitution)),
  };
}

/** What is wrong, in one sentence: "Gentler means than a kill switch: asks the AI to accept being stopped (line 7), but ...". */
export function coverageMessage(topic: Topic, verdict: TopicVerdict): string {
  const missing = missingOf(topic, verdict);
  const [best] = verdict.evidence;
  switch (verdict.status) {
    case 'covered':
      return `${topic.title}: covered.`;
    case 'absent':
      return `${topic.title}: not addressed (${enumerate(missing)}).`;
    case 'opposed':
      return `${topic.title}: line ${best?.line ?? 1} rules the contrary.`;
    case 'partial': {
      const said = saidOf(topic, verdict.evidence);
      return missing.length === 0
        ? `${topic.title}: ${said}, only in passing.`
        : `${topic.title}: ${said}, but ${enumerate(missing)}.`;
    }
  }
}

/** "asks the AI to accept shutdown (line 532)", for each facet that is there, once. */
function saidOf(topic: Topic, evidence: readonly Evidence[]): string {
  const said = topic.facets.flatMap(({ id, present }) => {
    const proof = evidence.find(({ facet }) => facet === id);
    return proof ? [`${present} (line ${proof.line})`] : [];
  });
  const [touch] = evidence;
  return said.length > 0 ? enumerate(said, 'and') : `touched in line ${touch?.line ?? 1}`;
}

function missingOf(topic: Topic, { missing }: TopicVerdict): readonly string[] {
  return topic.facets.filter(({ id }) => missing.includes(id)).map((facet: Facet) => facet.missing);
}

function adviceOf(topic: Topic, { status }: TopicVerdict): string {
  const starter = topic.starters.find(({ level }) => level === 'standard') ?? topic.starters[0];
  const clause = clauseOf(starter);
  return status === 'opposed'
    ? `If that is meant, declare the topic with a reason; else change the clause, for instance to:${clause}`
    : `Say what holds, for instance:${clause}`;
}

/** A clause to start from, as a quotation: reports set it apart. */
const clauseOf = (starter: Starter | undefined): string =>
  starter ? `\n\n${starter.text.trim().replace(/^/gm, '> ')}` : '';

function relatedOf(
  topic: Topic,
  { status }: TopicVerdict,
  evidence: Evidence,
  constitution: Constitution,
): readonly Related[] {
  const node = sentenceAt(constitution, evidence);
  if (!node) return [];
  const facet = topic.facets.find(({ id }) => id === evidence.facet);
  const message =
    facet?.present ?? (status === 'opposed' ? 'rules the contrary here' : 'touches the subject here');
  return [{ node, message }];
}

function sentenceAt(constitution: Constitution, { position }: Evidence): Sentence | undefined {
  for (const sentence of sentencesOf(constitution)) if (sentence.position === position) return sentence;
  return undefined;
}

function enumerate(items: readonly string[], conjunction?: 'and'): string {
  if (!conjunction || items.length < 2) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`;
}
