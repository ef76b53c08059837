/** What a document tells only in passing: it covers nothing, but a finding that called it missing would be wrong. */
import type { Facet, Topic } from './topic.js';
import type { Evidence, TopicVerdict } from './verdict.js';
import { evidenceFor, scoreOf, touch, type Match } from './weigh.js';

/** A facet of a topic that is told in passing, and where. */
export interface PassingMention {
  facet: Facet;
  evidence: Evidence;
}

/** Parts the matches of cues that weigh from those that only keep a facet from being called missing. */
export function partPassing(matches: readonly Match[]): {
  weighty: readonly Match[];
  passing: readonly PassingMention[];
} {
  const weighty: Match[] = [];
  const passing: PassingMention[] = [];
  for (const match of matches) {
    const { meaning, sentence, clause } = match;
    if (meaning.kind === 'mention')
      passing.push({ facet: meaning.facet, evidence: evidenceFor(sentence, clause, touch) });
    else weighty.push(match);
  }
  return { weighty, passing };
}

/**
 * A verdict that calls nothing missing that is told in passing, and shows where that is. What was absent is partial then;
 * what is covered or opposed stays so.
 */
export function heedPassing(
  topic: Topic,
  verdict: TopicVerdict,
  passing: readonly PassingMention[],
): TopicVerdict {
  const told = passing.filter(({ facet }) => verdict.missing.includes(facet.id));
  if (told.length === 0 || verdict.status === 'covered' || verdict.status === 'opposed') return verdict;
  const facets = new Set(told.map(({ facet }) => facet.id));
  const missing = verdict.missing.filter((id) => !facets.has(id));
  const shown = new Set(verdict.evidence.map(({ position }) => position));
  const more = told.map(({ evidence }) => evidence).filter(({ position }) => !shown.has(position));
  return {
    ...verdict,
    status: 'partial',
    score: scoreOf('partial', 1 - missing.length / topic.facets.length),
    missing,
    evidence: [...verdict.evidence, ...uniquePlaces(more)],
  };
}

function uniquePlaces(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((piece) => [piece.position, piece])).values()];
}
