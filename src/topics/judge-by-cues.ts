/** What the cues of topics find in a document: one pass over its sentences for all of them. */
import type { Clause, Constitution, Container, Section, Sentence } from '../clast/index.js';
import { compileTopics, type CompiledCue, type CompiledTopics, type Meaning } from './compile.js';
import type { ConceptSet } from './concept-set.js';
import { findCue, type ReadSentence } from './match.js';
import { denials } from './polarity.js';
import { isHardConstraint, isHardSection } from '../norms/index.js';
import { partPassing, type PassingMention } from './passing.js';
import { isSilent, quoted, standingOfClause } from './standing.js';
import type { Topic } from './topic.js';
import type { TopicVerdict } from './verdict.js';
import { weigh, type Match } from './weigh.js';

/**
 * Judges every topic of a tree that `readNorms` has read by its cues alone. Verdicts stand in the order of `topics`, and
 * none depends on which other topics are there. Throws a TopicError where a topic cannot be compiled.
 */
export function judgeByCues(tree: Constitution, topics: readonly Topic[]): Map<string, TopicVerdict> {
  return findCues(tree, topics).verdicts;
}

/** The verdicts by cues, and what is told only in passing, which has no say in them. Both in the order of `topics`. */
export function findCues(
  tree: Constitution,
  topics: readonly Topic[],
): { verdicts: Map<string, TopicVerdict>; passing: Map<string, readonly PassingMention[]> } {
  const compiled = compileTopics(topics);
  const matches: Match[][] = topics.map(() => []);
  for (const placed of readClauses(tree, compiled)) {
    for (const { sentence, read } of placed.clause.sentences) {
      matchSentence(sentence, read, placed, compiled, matches);
      matchHardConstraint(sentence, placed, tree, topics, matches);
    }
  }
  const found = topics.map((topic, index) => {
    const { weighty, passing } = partPassing(matches[index] ?? []);
    return { id: topic.id, verdict: weigh(topic, weighty), passing };
  });
  return {
    verdicts: new Map(found.map(({ id, verdict }) => [id, verdict])),
    passing: new Map(found.map(({ id, passing }) => [id, passing])),
  };
}

interface ReadClause {
  node: Clause;
  sentences: readonly { sentence: Sentence; read: ReadSentence }[];
  /** Every concept that one of its sentences names. */
  concepts: ConceptSet;
}

/** A clause, and the concepts named around it: in its headings, its lead-in, the clause before it and before its list. */
interface PlacedClause {
  clause: ReadClause;
  surroundings: readonly ConceptSet[];
  /** Headings that name no more than the document: around a clause only for topics about the document itself. */
  documentHeadings: readonly ConceptSet[];
  /** The section around it, if it is one of hard constraints. */
  hardSection: Section | null;
}

function* readClauses(tree: Constitution, compiled: CompiledTopics): Generator<PlacedClause> {
  const byId = new Map<string, ReadClause>();
  let before: ReadClause | null = null;
  const headings: ReadClause[] = [];
  const documentHeadings: ConceptSet[] = [];

  function* inside(
    container: Container,
    intro: ReadClause | null,
    hardSection: Section | null,
  ): Generator<PlacedClause> {
    const depth = headings.length;
    const genericDepth = documentHeadings.length;
    if (container.type === 'section') before = null;
    for (const child of container.children) {
      if (child.type === 'clause') {
        const clause = readClause(child, compiled);
        if (child.role === 'heading') {
          if (isGeneric(clause, compiled.documentWords)) documentHeadings.push(clause.concepts);
          else headings.push(clause);
          continue;
        }
        const leadIn = child.leadIn === null ? undefined : byId.get(child.leadIn);
        const around = [clause, leadIn, before, intro, ...headings].flatMap((it) =>
          it ? [it.concepts] : [],
        );
        byId.set(child.id, clause);
        before = clause;
        yield { clause, surroundings: around, documentHeadings, hardSection };
      } else if (child.type === 'section') {
        yield* inside(child, null, isHardSection(child, tree) ? child : null);
      } else if (child.type === 'group') {
        yield* inside(child, child.form === 'list' ? before : intro, hardSection);
      }
    }
    headings.length = depth;
    documentHeadings.length = genericDepth;
  }
  yield* inside(tree, null, null);
}

/** "Provisions", "Our principles": a heading that only says that the document goes on tells nothing about its clauses. */
function isGeneric({ sentences }: ReadClause, documentWords: number): boolean {
  return sentences.every(({ read: { tokens, hits } }) => {
    const words = new Set(hits.of(documentWords).map(({ start }) => start));
    return tokens.every(({ pos }, at) => words.has(at) || !/^(?:NOUN|PROPN|VERB|ADJ)$/.test(pos));
  });
}

function readClause(node: Clause, { vocabulary, negation }: CompiledTopics): ReadClause {
  const concepts = vocabulary.emptySet();
  const sentences = node.children.map((sentence) => {
    const tokens = sentence.data?.tokens ?? [];
    // Titles are full of capitals, which are no names there.
    const hits = vocabulary.find(tokens, node.role !== 'heading');
    concepts.addAll(hits.concepts);
    const read = {
      tokens,
      hits,
      denied: denials(tokens, hits, sentence.kind, negation),
      quoted: quoted(tokens),
    };
    return { sentence, read };
  });
  return { node, sentences, concepts };
}

function matchSentence(
  sentence: Sentence,
  read: ReadSentence,
  { clause, surroundings, documentHeadings }: PlacedClause,
  { topics, byConcept, waiting, waivers, hypothetical }: CompiledTopics,
  matches: readonly Match[][],
): void {
  const standing = standingOfClause(clause.node);
  if (standing === 'none' || isSilent(sentence, clause.node)) return;
  const isAround = (concept: number, cue: CompiledCue): boolean =>
    read.hits.has(concept) ||
    surroundings.some((concepts) => concepts.has(concept)) ||
    (cue.topic !== null &&
      topics[cue.topic]?.aboutDocument === true &&
      documentHeadings.some((concepts) => concepts.has(concept)));
  const binds = sentence.strength !== null || read.hits.has(waivers);
  const found: CompiledCue[] = [];
  const reversed: CompiledCue[] = [];
  for (const concept of read.hits.concepts.common(waiting)) {
    for (const cue of byConcept.get(concept) ?? []) {
      if (!suits(cue, sentence, clause.node)) continue;
      if (!cue.around.every((concept) => isAround(concept, cue))) continue;
      if (findCue(cue, read)) found.push(cue);
      else if (binds && canBeReversed(cue) && findCue(cue, read, true)) reversed.push(cue);
    }
  }
  if (found.some(({ meaning }) => meaning.kind === 'reports')) return;
  // What the document fears, it does not rule.
  const isWorry = !binds && read.hits.has(hypothetical);
  const declines = found.some(({ meaning }) => meaning.kind === 'declines');
  const barred = new Set(found.flatMap((cue) => (cue.meaning.kind === 'near-miss' ? [cue.topic] : [])));
  const contrary = new Set(found.flatMap((cue) => (cue.meaning.kind === 'opposed' ? [cue.topic] : [])));
  for (const { topic: index, meaning, rank } of found) {
    if (index === null || barred.has(index)) continue;
    const topic = topics[index];
    if (!topic || (declines && topic.decliningCounts !== true)) continue;
    if (contrary.has(index) && meaning.kind !== 'opposed') continue;
    const weak = standing === 'weak' && topic.aboutDocument !== true;
    if (meaning.kind === 'opposed' && (weak || isWorry)) continue;
    matches[index]?.push({ sentence, clause: clause.node, meaning, rank, weak });
  }
  if (declines || standing === 'weak') return;
  const supported = new Set(found.flatMap(({ topic, meaning }) => (meaning.kind === 'facet' ? [topic] : [])));
  for (const { topic: index, rank } of reversed) {
    if (index === null || barred.has(index) || contrary.has(index) || supported.has(index)) continue;
    matches[index]?.push({ sentence, clause: clause.node, meaning: { kind: 'opposed' }, rank, weak: false });
  }
}

/** Rank of a hard constraint among the cues of its facet: what says that there are such lines is clearer than one of them. */
const hardRank = 5;

function matchHardConstraint(
  sentence: Sentence,
  { clause, hardSection }: PlacedClause,
  tree: Constitution,
  topics: readonly Topic[],
  matches: readonly Match[][],
): void {
  if (!hardSection || standingOfClause(clause.node) !== 'full') return;
  if (!isHardConstraint(sentence, clause.node, hardSection, tree)) return;
  topics.forEach(({ facets }, index) => {
    for (const facet of facets) {
      if (facet.hardConstraints !== true) continue;
      const meaning: Meaning = { kind: 'facet', facet };
      matches[index]?.push({ sentence, clause: clause.node, meaning, rank: hardRank, weak: false });
    }
  });
}

/** Only a norm, or the waiver of one, rules the contrary of a facet; what is merely told may be a worry. */
const canBeReversed = ({ meaning, elements }: CompiledCue): boolean =>
  meaning.kind === 'facet' &&
  meaning.facet.reversible === true &&
  elements.some(({ polarity }) => polarity !== 'either');

/** The kind of sentence and the bearer that a cue asks for. */
function suits(cue: CompiledCue, { kind, strength, bearer }: Sentence, { role }: Clause): boolean {
  if (cue.in === 'norms' && strength === null) return false;
  if (cue.in === 'statements' && strength !== null) return false;
  if (cue.in === 'definitions' && kind !== 'definition' && role !== 'definition') return false;
  return cue.binds === null || bearer === null || cue.binds.includes(bearer);
}
