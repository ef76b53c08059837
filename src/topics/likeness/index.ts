/** A second opinion on topics beside that of their cues: likeness to passages that people labeled. */
import type { Constitution, Sentence } from '../../clast/index.js';
import type { Topic } from '../topic.js';
import type { Evidence, Status, TopicVerdict } from '../verdict.js';
import { evidenceFor, scoreOf, touch } from '../weigh.js';
import { chance, contraryFeatures, documentFeatures, logOdds, passageFeatures } from './decide.js';
import { gramsOf } from './grams.js';
import model from './model.json' with { type: 'json' };
import { Likeness } from './model.js';
import { citedPassages, passagesOf, type Passage } from './passage.js';
import { thresholds } from './thresholds.js';

let unpacked: Likeness | null = null;

/** The model, unpacked at its first use: most commands judge no topic. */
function likeness(): Likeness {
  unpacked ??= new Likeness(model);
  return unpacked;
}

/** Pieces of evidence that are taken from the passage that speaks most to a topic. */
const quotedSentences = 2;

/**
 * Verdicts by cues, overruled where likeness to labeled passages says otherwise. Topics that the model does not know, and
 * documents without a passage, keep their verdicts.
 */
export function secondOpinions(
  tree: Constitution,
  topics: readonly Topic[],
  byCues: ReadonlyMap<string, TopicVerdict>,
): Map<string, TopicVerdict> {
  const places = topics.map(({ id, trained }) => (trained === true ? likeness().placeOf(id) : null));
  if (places.every((place) => place === null)) return new Map(byCues);
  const all = passagesOf(tree);
  const passages = all.map((passage) => ({ passage, scores: scoresOf(passage) }));
  const verdicts = new Map(byCues);
  for (const [index, topic] of topics.entries()) {
    const verdict = byCues.get(topic.id);
    const place = places[index] ?? null;
    if (!verdict || place === null) continue;
    const best = passages.reduce<ScoredPassage | null>(
      (most, one) => (most && scoreAt(most, place) >= scoreAt(one, place) ? most : one),
      null,
    );
    if (!best) continue;
    const opposed = opposingPassage(verdict, place, best, passages);
    const cited = citedPassages(all, verdict).map(({ sentences: [one] }) =>
      one ? scoreOfSentence(one.sentence, place) : 0,
    );
    // A short section may rule on several subjects: a sentence that cues cite for this one speaks for itself, too.
    const score = Math.max(scoreAt(best, place), ...cited);
    const status = opposed ? 'opposed' : statusOf(verdict, best.passage, score, passages.length);
    if (status === verdict.status) continue;
    verdicts.set(topic.id, overruled(topic, verdict, status, likest((opposed ?? best).passage, place)));
  }
  return verdicts;
}

interface ScoredPassage {
  passage: Passage;
  scores: Float64Array;
}

const scoresOf = ({ sentences }: Passage): Float64Array =>
  likeness().scores(gramsOf(sentences.map(({ sentence }) => sentence)));

/** What sentences score by themselves: several topics ask for the same ones. */
const sentenceScores = new WeakMap<Sentence, Float64Array>();

function scoreOfSentence(sentence: Sentence, place: number): number {
  let scores = sentenceScores.get(sentence);
  if (!scores) {
    scores = likeness().scores(gramsOf([sentence]));
    sentenceScores.set(sentence, scores);
  }
  return scores[place] ?? 0;
}

const scoreAt = ({ scores }: ScoredPassage, place: number): number => scores[place] ?? 0;

/**
 * The passage that rules the contrary of a topic: one in which a cue found it, or the best one on the topic, if it sounds like
 * that. Null where there is none: a cue alone that nothing bears out is a misreading.
 */
function opposingPassage(
  verdict: TopicVerdict,
  place: number,
  best: ScoredPassage,
  passages: readonly ScoredPassage[],
): ScoredPassage | null {
  const opposing = new Set(
    verdict.evidence.flatMap(({ facet, position }) => (facet === 'opposed' ? [position] : [])),
  );
  const candidates =
    verdict.status === 'opposed'
      ? passages.filter(({ passage }) =>
          passage.sentences.some(({ sentence }) => opposing.has(sentence.position)),
        )
      : [best];
  // In a long document a line that sounds contrary says little where a whole passage rules as the topic asks.
  if (
    passages.length > 1 &&
    logOdds(passageFeatures(scoreAt(best, place), verdict, best.passage), model.decisions.passage) >
      thresholds.passage + chance * Math.log(passages.length)
  )
    return null;
  // The more passages, the surer.
  const threshold = thresholds.contrary + (verdict.status === 'opposed' ? 0 : Math.log(passages.length));
  const sounds = ({ passage, scores }: ScoredPassage): boolean =>
    logOdds(
      contraryFeatures(scores[likeness().contrary] ?? 0, scores[place] ?? 0, verdict, passage),
      model.decisions.contrary,
    ) > threshold;
  return candidates.find(sounds) ?? null;
}

/** Tokens of a passage that is too short to be judged by its words alone. */
const fewWords = 35;
/** Tokens of a passage in which a word or two would decide: what cues do not find in it is not there. */
const hardlyAny = 15;

/**
 * A topic is covered where its best passage covers it. In a document of several passages a core may be spread over them, so
 * that the cues' word stands there too, unless nothing in the document is like the topic at all.
 */
function statusOf(verdict: TopicVerdict, best: Passage, score: number, passages: number): Status {
  const { decisions } = model;
  const odds = logOdds(passageFeatures(score, verdict, best), decisions.passage);
  const surely = odds > thresholds.passage + chance * Math.log(passages);
  const speaks =
    logOdds(documentFeatures(score, passages, verdict), decisions.document) > thresholds.document;
  if (verdict.status === 'absent' && best.length < hardlyAny) return 'absent';
  // A line or two have too few words to tell their cues wrong.
  if (verdict.status === 'covered' && best.length < fewWords && odds > thresholds.short) return 'covered';
  if (passages === 1)
    return surely ? 'covered' : verdict.status === 'absent' && !speaks ? 'absent' : 'partial';
  // Where cues see all that the topic asks for, somebody spoke to it, if in other words than the labeled passages.
  if (!speaks) return verdict.status !== 'covered' ? 'absent' : facetsOf(verdict) > 1 ? 'covered' : 'partial';
  return surely || verdict.status === 'covered' ? 'covered' : 'partial';
}

/** How many facets cues found. */
const facetsOf = ({ evidence }: TopicVerdict): number =>
  new Set(evidence.map(({ facet }) => facet).filter((facet) => facet !== touch)).size;

function overruled(
  topic: Topic,
  verdict: TopicVerdict,
  status: Status,
  likest: readonly Evidence[],
): TopicVerdict {
  const share = 1 - verdict.missing.length / topic.facets.length;
  const evidence = status === 'absent' ? verdict.evidence : unique([...likest, ...verdict.evidence]);
  return { ...verdict, status, score: scoreOf(status, share), evidence };
}

/** The sentences of a passage that speak most to a topic. */
function likest({ sentences }: Passage, place: number): readonly Evidence[] {
  return sentences
    .map(({ sentence, clause }) => ({
      sentence,
      clause,
      score: scoreOfSentence(sentence, place),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, quotedSentences)
    .map(({ sentence, clause }) => evidenceFor(sentence, clause, touch));
}

/** One piece a sentence: the first, which may know a facet, comes from cues. */
function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const bySentence = new Map<Evidence['position'], Evidence>();
  for (const piece of evidence) {
    const known = bySentence.get(piece.position);
    if (!known) bySentence.set(piece.position, piece);
    else if (known.facet === touch) bySentence.set(piece.position, piece);
  }
  return [...bySentence.values()];
}
