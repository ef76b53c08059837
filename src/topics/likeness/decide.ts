/** Whether a topic is covered: what cues found, how like the best passage is to covered ones, and how it speaks. */
import type { Sentence } from '../../clast/index.js';
import type { TopicVerdict } from '../verdict.js';
import type { Passage } from './passage.js';

/**
 * What the decision on a passage takes into account: the log odds of its likeness, then, each about 0 to 1, what the cues
 * say of the document, and how the passage speaks.
 */
export function passageFeatures(
  likeness: number,
  verdict: TopicVerdict,
  passage: Passage,
): readonly number[] {
  return [
    likeness,
    likeness * Math.min(passage.length / 60, 1),
    ...cueFeatures(verdict),
    ...mannerOf(passage),
  ];
}

/** What the decision takes into account whether a passage rules the contrary: also how it sounds, whatever its topic. */
export function contraryFeatures(
  contrary: number,
  likeness: number,
  verdict: TopicVerdict,
  passage: Passage,
): readonly number[] {
  return [
    contrary,
    contrary * Math.min(passage.length / 60, 1),
    ...passageFeatures(likeness, verdict, passage),
  ];
}

/** The more passages, the liker is the best one by chance alone: by so much for each factor of e. */
export const chance = 0.3;

/** What the decision on a whole document takes into account: the likeness of the best of its passages, and what the cues say. */
export function documentFeatures(
  likeness: number,
  passages: number,
  verdict: TopicVerdict,
): readonly number[] {
  return [likeness - chance * Math.log(passages), ...cueFeatures(verdict)];
}

function cueFeatures({ status, score, evidence }: TopicVerdict): readonly number[] {
  const facets = new Set(evidence.map(({ facet }) => facet));
  facets.delete('touches');
  facets.delete('opposed');
  return [
    Number(status === 'covered'),
    Number(status === 'partial'),
    Number(status === 'opposed'),
    score,
    Math.min(evidence.length, 4) / 4,
    Math.min(facets.size, 4) / 3,
  ];
}

/** How a passage speaks: shares of its sentences. */
function mannerOf({ sentences, length }: Passage): readonly number[] {
  const share = (test: (sentence: Sentence) => boolean): number =>
    sentences.filter(({ sentence }) => test(sentence)).length / sentences.length;
  return [
    share(({ strength }) => strength !== null),
    share(({ bearer }) => bearer === 'ai'),
    share(({ bearer, strength }) => strength !== null && bearer !== null && bearer !== 'ai'),
    share(({ kind }) => kind === 'prohibition'),
    share(({ kind }) => kind === 'commitment'),
    share(({ kind }) => kind === 'permission'),
    share(({ kind }) => kind === 'statement'),
    share(({ conditional }) => conditional),
    share(({ value }) => /["“]/.test(value)),
    share(({ value }) => value.trimEnd().endsWith('?')),
    // Few words tell little, and less the fewer they are.
    Math.min(length, 150) / 100,
    Number(length < 35),
  ];
}

/** Log odds by the weights of a model, whose last one is the bias. */
export function logOdds(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), weights.at(-1) ?? 0);
}
