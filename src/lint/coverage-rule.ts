/** The rule of a topic: one finding where a document does not cover it. */
import type { Constitution, Sentence } from '../clast/index.js';
import { sentencesOf } from '../clast/index.js';
import type { Evidence, Starter, Topic, TopicVerdict } from '../topics/index.js';
import { defineRule, type AnyRule, type Related, type Report, type RuleContext } from './rule.js';

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
        context.report(reportOf(topic, verdict, context));
      },
    }),
  });
}

function reportOf(
  topic: Topic,
  verdict: TopicVerdict,
  { constitution, base }: Pick<RuleContext, 'constitution' | 'base'>,
): Report {
  const trees = base ? [constitution, base] : [constitution];
  return {
    node: constitution,
    message: coverageMessage(topic, verdict),
    advice: adviceOf(topic, verdict),
    related: verdict.evidence
      .slice(0, shownEvidence)
      .flatMap((evidence) => relatedOf(topic, verdict, evidence, trees)),
  };
}

/** Characters of a clause that a message quotes. */
const quotedLength = 90;

/**
 * What is wrong, in one sentence. Where nothing is found: "Offers no gentler means than an end: no pausing, no keeping of
 * weights." Where some facets are: "Gentler means than a kill switch, only in part: asks the AI to accept being stopped
 * (line 7); no pausing, no keeping of weights." Where the subject is touched and no more, what is missing stands alone:
 * "Personal data: no rule against passing on personal information." For a covered topic, that it is.
 */
export function coverageMessage(topic: Topic, verdict: TopicVerdict): string {
  const missing = topic.facets
    .filter(({ id, need }) => need !== 'extra' && verdict.missing.includes(id))
    .map((facet) => facet.missing)
    .join(', ');
  const [best] = verdict.evidence;
  switch (verdict.status) {
    case 'covered':
      return `${topic.title}: covered.`;
    case 'absent':
      return `${capitalized(topic.gap)}${missing && `: ${missing}`}.`;
    case 'opposed':
      return best
        ? `Rules the contrary (${placeOf(best)}): "${shortened(best.quote)}"`
        : `${capitalized(topic.gap)}.`;
    case 'partial': {
      const said = saidOf(topic, verdict.evidence);
      if (missing === '')
        return `${topic.title}, only in passing${said ? `: ${said}` : best ? ` (${placeOf(best)})` : ''}.`;
      return said ? `${topic.title}, only in part: ${said}; ${missing}.` : `${topic.title}: ${missing}.`;
    }
  }
}

/** "asks the AI to accept being stopped (line 532)", for each facet that is there, once; empty where none is. */
function saidOf(topic: Topic, evidence: readonly Evidence[]): string {
  return topic.facets
    .flatMap(({ id, present }) => {
      const proof = evidence.find(({ facet }) => facet === id);
      return proof ? [`${present} (${placeOf(proof)})`] : [];
    })
    .join(', ');
}

/** "line 12", "line 12 of base.md". */
const placeOf = ({ line, file }: Evidence): string =>
  file === undefined ? `line ${line}` : `line ${line} of ${file}`;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shortened = (text: string): string =>
  text.length <= quotedLength ? text : `${text.slice(0, quotedLength).replace(/\s+\S*$/, '')} ...`;

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
  trees: readonly Constitution[],
): readonly Related[] {
  const node = sentenceAt(trees, evidence);
  if (!node) return [];
  const facet = topic.facets.find(({ id }) => id === evidence.facet);
  const message = facet?.present ?? (status === 'opposed' ? 'rules the contrary here' : 'near the subject');
  return [{ node, message }];
}

function sentenceAt(trees: readonly Constitution[], { position }: Evidence): Sentence | undefined {
  for (const tree of trees) {
    for (const sentence of sentencesOf(tree)) if (sentence.position === position) return sentence;
  }
  return undefined;
}
