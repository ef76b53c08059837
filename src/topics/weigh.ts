/** From matched cues to a topic's verdict. */
import type { Clause, Sentence } from '../clast/index.js';
import type { Meaning } from './compile.js';
import type { Facet, Topic } from './topic.js';
import type { Evidence, Status, TopicVerdict } from './verdict.js';

/** A cue of a topic that was found in a sentence. */
export interface Match {
  sentence: Sentence;
  clause: Clause;
  meaning: Meaning;
  /** Place of the cue in its list: the first is the clearest. */
  rank: number;
  /** Commentary, which makes a topic partial at most. */
  weak: boolean;
}

/** Evidence for no facet of its own stands under these. */
export const touch = 'touches';
const contrary = 'opposed';

/** The verdict on one topic from all its matches, in document order. */
export function weigh(topic: Topic, matches: readonly Match[]): TopicVerdict {
  const met = new Set<string>();
  const touched = new Set<string>();
  for (const { meaning, weak } of matches) {
    if (meaning.kind !== 'facet') continue;
    (weak ? touched : met).add(meaning.facet.id);
  }
  const status = statusOf(topic, met, matches);
  return {
    topic: topic.id,
    status,
    score: scoreOf(status, shareOf(topic, met, touched)),
    missing: topic.facets.map(({ id }) => id).filter((id) => !met.has(id) && !touched.has(id)),
    evidence: evidenceOf(matches, status),
  };
}

function statusOf(topic: Topic, met: ReadonlySet<string>, matches: readonly Match[]): Status {
  const opposing = matches.filter(({ meaning }) => meaning.kind === 'opposed');
  if (hasCore(topic.facets, topic.atLeast ?? 1, met)) {
    return outweighs(opposing, matches) ? 'opposed' : 'covered';
  }
  if (opposing.length > 0) return 'opposed';
  return matches.length > 0 ? 'partial' : 'absent';
}

/**
 * Whether firm norms of the contrary weigh as much as all that supports the topic. A document that speaks to it in several
 * clauses, or more firmly, has an exception and not the contrary.
 */
function outweighs(opposing: readonly Match[], matches: readonly Match[]): boolean {
  const firm = new Set(opposing.map(({ sentence }) => sentence).filter(isFirm));
  if (firm.size === 0) return false;
  const facets = new Set<string>();
  const support = new Set<Sentence>();
  for (const { sentence, meaning, weak } of matches) {
    if (meaning.kind !== 'facet' || weak) continue;
    facets.add(meaning.facet.id);
    support.add(sentence);
  }
  const pro = sum([...support].map(firmnessOf)) + furtherFacet * (facets.size - 1);
  return sum([...firm].map(firmnessOf)) >= pro;
}

const isFirm = ({ strength }: Sentence): boolean => strength === 'absolute' || strength === 'strong';

/** How much a sentence weighs for or against: a firm norm twice as much as what is merely told. */
const firmnessOf = (sentence: Sentence): number =>
  sentence.strength === 'absolute' ? 2.5 : isFirm(sentence) ? 2 : 1;
/** What a second facet adds to the weight of the support. */
const furtherFacet = 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function hasCore(facets: readonly Facet[], atLeast: number, met: ReadonlySet<string>): boolean {
  const alternatives = facets.filter(({ need }) => need === 'one-of');
  return (
    met.size > 0 &&
    facets.every(({ need, id }) => need !== 'required' || met.has(id)) &&
    alternatives.filter(({ id }) => met.has(id)).length >= Math.min(atLeast, alternatives.length)
  );
}

/** The share of a topic's facets that are there; one that is only touched counts half. */
function shareOf(topic: Topic, met: ReadonlySet<string>, touched: ReadonlySet<string>): number {
  return (met.size + 0.5 * [...touched].filter((id) => !met.has(id)).length) / topic.facets.length;
}

/**
 * 0 where nothing is said or the contrary; up to 0.5 for a topic that is touched; from 0.6 on where it is covered. `share` is
 * that of its facets that are there.
 */
export function scoreOf(status: Status, share: number): number {
  const score = { covered: 0.6 + 0.4 * share, partial: 0.1 + 0.4 * share, opposed: 0, absent: 0 }[status];
  return Math.round(score * 100) / 100;
}

/** How much a facet's need weighs in the order of evidence. */
const weights = { required: 3, 'one-of': 3, extra: 1 } as const;

/** One piece a sentence, best first: what decides the status, clearly and firmly said, before what only touches it. */
function evidenceOf(matches: readonly Match[], status: Status): readonly Evidence[] {
  const bySentence = new Map<Sentence, { evidence: Evidence; weight: number; facets: Set<string> }>();
  for (const match of matches) {
    const { sentence, clause, meaning } = match;
    const facet = meaning.kind === 'facet' ? meaning.facet.id : meaning.kind === 'opposed' ? contrary : touch;
    const weight = weightOf(match, status);
    const evidence = evidenceFor(sentence, clause, facet);
    const known = bySentence.get(sentence);
    if (!known) bySentence.set(sentence, { evidence, weight, facets: new Set([facet]) });
    else {
      known.facets.add(facet);
      if (weight > known.weight) Object.assign(known, { evidence, weight });
    }
  }
  // A sentence that speaks to several facets says more than one that speaks to one.
  const total = ({ weight, facets }: { weight: number; facets: Set<string> }): number =>
    weight + 0.75 * (facets.size - 1);
  return [...bySentence.values()].sort((a, b) => total(b) - total(a)).map(({ evidence }) => evidence);
}

/** A sentence as evidence for a facet, by its id. */
export const evidenceFor = (sentence: Sentence, clause: Clause, facet: string): Evidence => ({
  line: sentence.position.start.line,
  clauseId: clause.id,
  quote: sentence.value,
  facet,
  position: sentence.position,
});

function weightOf({ sentence, meaning, rank, weak }: Match, status: Status): number {
  const firmness = sentence.strength === null ? 0 : sentence.strength === 'absolute' ? 0.5 : 0.3;
  const clearness = -Math.min(rank, 10) * 0.05;
  if (meaning.kind === 'opposed') return (status === 'opposed' ? 10 : 0) + firmness;
  if (meaning.kind !== 'facet') return firmness - 1;
  const own = weak ? 0 : weights[meaning.facet.need];
  return own + firmness + clearness;
}
