/** Topics as data, made ready for one pass over a document. */
import type { ConceptSet } from './concept-set.js';
import { parseCue, TopicError, type ParsedCue, type Polarity } from './cue.js';
import grammar from './grammar.yaml';
import type { NegationConcepts } from './polarity.js';
import sharedConcepts from './concepts.yaml';
import type { Bearer } from '../clast/index.js';
import type { ConditionalCue, Cue, Facet, Topic } from './topic.js';
import { Vocabulary, type Concepts } from './vocabulary.js';

export interface CompiledElement {
  concept: number;
  polarity: Polarity;
  object: number | null;
  link: ParsedCue['elements'][number]['link'];
}

/** What a matched cue says about its topic. */
export type Meaning =
  | { kind: 'facet'; facet: Facet }
  | { kind: 'mention'; facet: Facet }
  | { kind: 'touch' }
  | { kind: 'opposed' }
  | { kind: 'near-miss' }
  | { kind: 'declines' }
  | { kind: 'reports' };

export interface CompiledCue {
  /** Index of its topic; null for cues of the grammar. */
  topic: number | null;
  meaning: Meaning;
  /** Its place among the cues of its list: authors put the clearest first. */
  rank: number;
  elements: readonly CompiledElement[];
  around: readonly number[];
  without: readonly number[];
  in: NonNullable<ConditionalCue['in']> | null;
  binds: readonly Bearer[] | null;
}

export interface CompiledTopics {
  topics: readonly Topic[];
  vocabulary: Vocabulary;
  /** Cues by the concept whose words set them off. */
  byConcept: ReadonlyMap<number, readonly CompiledCue[]>;
  /** The concepts that set off a cue. */
  waiting: ConceptSet;
  negation: NegationConcepts;
  /** Words for the document and its parts. */
  documentWords: number;
  /** Words that take a duty back. */
  waivers: number;
  /** Words for what might be. */
  hypothetical: number;
}

const compiled = new WeakMap<readonly Topic[], CompiledTopics>();

/** Compiles a list of topics, once a list. Throws a TopicError that names topic and cue where one cannot be read. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const known = compiled.get(topics);
  if (known) return known;
  const vocabulary = new Vocabulary(sharedConcepts);
  const cues: CompiledCue[] = [
    ...compileCues(
      grammar.standing.declines,
      null,
      { kind: 'declines' },
      'grammar',
      [sharedConcepts],
      vocabulary,
    ),
    ...compileCues(
      grammar.standing.reports,
      null,
      { kind: 'reports' },
      'grammar',
      [sharedConcepts],
      vocabulary,
    ),
    ...topics.flatMap((topic, index) => compileTopic(topic, index, vocabulary)),
  ];
  const plain = (words: readonly string[]): number => vocabulary.concept(words, [sharedConcepts]);
  const { negation: words } = grammar;
  const negation: NegationConcepts = {
    words: plain(words.words),
    exceptions: plain(words.exceptions),
    acts: plain(words.acts),
    phrases: plain(words.phrases),
    after: plain(words.after),
    ends: plain(words.ends),
  };
  const documentWords = plain(['<parts-of-document>']);
  const waivers = plain(words.waivers);
  const hypothetical = plain(grammar.standing.hypothetical);
  // From here on the number of concepts is fixed.
  vocabulary.index();
  const byConcept = indexByRarest(cues, vocabulary);
  const waiting = vocabulary.emptySet();
  for (const concept of byConcept.keys()) waiting.add(concept);
  const result: CompiledTopics = {
    topics,
    vocabulary,
    byConcept,
    waiting,
    negation,
    documentWords,
    waivers,
    hypothetical,
  };
  compiled.set(topics, result);
  return result;
}

function compileTopic(topic: Topic, index: number, vocabulary: Vocabulary): CompiledCue[] {
  const scopes: readonly Concepts[] = [topic.concepts ?? {}, sharedConcepts];
  const compile = (cues: readonly Cue[] | undefined, meaning: Meaning, concerns?: string): CompiledCue[] =>
    compileCues(cues ?? [], index, meaning, topic.id, scopes, vocabulary, concerns);
  return [
    ...topic.facets.flatMap((facet) => compile(facet.cues, { kind: 'facet', facet }, facet.concerns)),
    ...topic.facets.flatMap((facet) => compile(facet.mentions, { kind: 'mention', facet }, facet.concerns)),
    ...compile(topic.touches, { kind: 'touch' }),
    ...compile(topic.opposed, { kind: 'opposed' }),
    ...(topic.nearMisses ?? []).flatMap(({ cues }) => compile(cues, { kind: 'near-miss' })),
  ];
}

function compileCues(
  cues: readonly Cue[],
  topic: number | null,
  meaning: Meaning,
  owner: string,
  scopes: readonly Concepts[],
  vocabulary: Vocabulary,
  concerns?: string,
): CompiledCue[] {
  return cues.map((cue, rank) => {
    const source = typeof cue === 'string' ? cue : cue.cue;
    try {
      const parsed = parseCue(source);
      const around = concerns === undefined ? parsed.around : [...parsed.around, [`<${concerns}>`]];
      return {
        topic,
        meaning,
        rank,
        elements: parsed.elements.map(({ entries, polarity, object, link }) => ({
          concept: vocabulary.concept(entries, scopes),
          polarity,
          object: object === null ? null : vocabulary.concept([`<${object}>`], scopes),
          link,
        })),
        around: around.map((entries) => vocabulary.concept(entries, scopes)),
        without: parsed.without.map((entries) => vocabulary.concept(entries, scopes)),
        in: typeof cue === 'string' ? null : (cue.in ?? null),
        binds: typeof cue === 'string' ? null : (cue.binds ?? null),
      };
    } catch (error) {
      if (error instanceof TopicError)
        throw new TopicError(`topic ${owner}: ${error.message} (cue \`${source}\`)`);
      throw error;
    }
  });
}

/** Each cue waits for its concept with the fewest words, so that the cost of a sentence grows with what it says. */
function indexByRarest(cues: readonly CompiledCue[], vocabulary: Vocabulary): Map<number, CompiledCue[]> {
  const index = new Map<number, CompiledCue[]>();
  for (const cue of cues) {
    const [rarest] = cue.elements
      .map(({ concept }) => concept)
      .sort((a, b) => vocabulary.size(a) - vocabulary.size(b));
    if (rarest === undefined) continue;
    const waiting = index.get(rarest);
    if (waiting) waiting.push(cue);
    else index.set(rarest, [cue]);
  }
  return index;
}
