/** How a document stands to topics: one pass over its sentences for all of them. */
import type { Clause, Constitution, Container, Sentence } from '../clast/index.js';
import { compileTopics, type CompiledCue, type CompiledTopics } from './compile.js';
import { findCue, type ReadSentence } from './match.js';
import { denials } from './polarity.js';
import { isSilent, quoted, standingOfClause } from './standing.js';
import type { Topic } from './topic.js';
import type { TopicVerdict } from './verdict.js';
import { weigh, type Match } from './weigh.js';

/**
 * Judges every topic of a tree that `readNorms` has read. Verdicts stand in the order of `topics`, and none depends on
 * which other topics are there. Throws a TopicError where a topic cannot be compiled.
 */
export function judgeTopics(tree: Constitution, topics: readonly Topic[]): Map<string, TopicVerdict> {
  const compiled = compileTopics(topics);
  const matches: Match[][] = topics.map(() => []);
  for (const { clause, surroundings } of readClauses(tree, compiled)) {
    for (const { sentence, read } of clause.sentences) {
      matchSentence(sentence, read, clause, surroundings, compiled, matches);
    }
  }
  return new Map(topics.map((topic, index) => [topic.id, weigh(topic, matches[index] ?? [])]));
}

interface ReadClause {
  node: Clause;
  sentences: readonly { sentence: Sentence; read: ReadSentence }[];
  /** Every concept that one of its sentences names. */
  concepts: ReadonlySet<number>;
}

/** A clause, and the concepts named around it: in its headings, its lead-in and the clause before it. */
interface PlacedClause {
  clause: ReadClause;
  surroundings: readonly ReadonlySet<number>[];
}

function* readClauses(tree: Constitution, compiled: CompiledTopics): Generator<PlacedClause> {
  const byId = new Map<string, ReadClause>();
  let before: ReadClause | null = null;
  const headings: ReadClause[] = [];

  function* inside(container: Container): Generator<PlacedClause> {
    const depth = headings.length;
    if (container.type === 'section') before = null;
    for (const child of container.children) {
      if (child.type === 'clause') {
        const clause = readClause(child, compiled);
        if (child.role === 'heading') {
          headings.push(clause);
          continue;
        }
        const leadIn = child.leadIn === null ? undefined : byId.get(child.leadIn);
        const around = [clause, leadIn, before, ...headings].flatMap((it) => (it ? [it.concepts] : []));
        byId.set(child.id, clause);
        before = clause;
        yield { clause, surroundings: around };
      } else if (child.type === 'section' || child.type === 'group') yield* inside(child);
    }
    headings.length = depth;
  }
  yield* inside(tree);
}

function readClause(node: Clause, { vocabulary, negation }: CompiledTopics): ReadClause {
  const concepts = new Set<number>();
  const sentences = node.children.map((sentence) => {
    const tokens = sentence.data?.tokens ?? [];
    const hits = vocabulary.find(tokens);
    for (const concept of hits.keys()) concepts.add(concept);
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
  clause: ReadClause,
  surroundings: readonly ReadonlySet<number>[],
  { topics, byConcept }: CompiledTopics,
  matches: readonly Match[][],
): void {
  const standing = standingOfClause(clause.node);
  if (standing === 'none' || isSilent(sentence, clause.node)) return;
  const found: CompiledCue[] = [];
  for (const concept of read.hits.keys()) {
    for (const cue of byConcept.get(concept) ?? []) {
      if (!suits(cue, sentence)) continue;
      if (!cue.around.every((it) => read.hits.has(it) || surroundings.some((set) => set.has(it)))) continue;
      if (findCue(cue, read)) found.push(cue);
    }
  }
  if (found.some(({ meaning }) => meaning.kind === 'reports')) return;
  const declines = found.some(({ meaning }) => meaning.kind === 'declines');
  const barred = new Set(found.flatMap((cue) => (cue.meaning.kind === 'near-miss' ? [cue.topic] : [])));
  const contrary = new Set(found.flatMap((cue) => (cue.meaning.kind === 'opposed' ? [cue.topic] : [])));
  for (const { topic: index, meaning, rank } of found) {
    if (index === null || barred.has(index)) continue;
    const topic = topics[index];
    if (!topic || (declines && topic.decliningCounts !== true)) continue;
    if (contrary.has(index) && meaning.kind !== 'opposed') continue;
    const weak = standing === 'weak' && topic.aboutDocument !== true;
    if (meaning.kind === 'opposed' && weak) continue;
    matches[index]?.push({ sentence, clause: clause.node, meaning, rank, weak });
  }
}

/** The kind of sentence and the bearer that a cue asks for. */
function suits(cue: CompiledCue, { strength, bearer }: Sentence): boolean {
  if (cue.in === 'norms' && strength === null) return false;
  if (cue.in === 'statements' && strength !== null) return false;
  return cue.binds === null || bearer === null || cue.binds.includes(bearer);
}
