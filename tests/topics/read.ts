/** What the tests of topics share: reading a text, and the topics that come with the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtinTopics } from '../../src/builtin.js';
import type { Constitution } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { readNorms } from '../../src/norms/index.js';
import { judgeTopics, type Facet, type Topic, type TopicVerdict } from '../../src/topics/index.js';

export const read = (text: string): Constitution => readNorms(parseMarkdown(text));

/** A topic with one facet, for tests of the cue language. */
export function topicOf(
  cue: Facet['cues'][number],
  more: Partial<Topic> = {},
  facet: Partial<Facet> = {},
): Topic {
  return {
    id: 'test',
    title: 'Test',
    group: 'safety',
    about: 'A test.',
    gap: 'lacks it',
    why: 'For tests.',
    sources: [],
    facets: [{ id: 'said', need: 'one-of', present: 'says it', missing: 'not said', cues: [cue], ...facet }],
    starters: [{ level: 'standard', text: 'Say it.' }],
    ...more,
  };
}

export function verdictOn(topic: Topic, text: string): TopicVerdict {
  const verdict = judgeTopics(read(text), [topic]).get(topic.id);
  if (!verdict) throw new Error(`no verdict on ${topic.id}`);
  return verdict;
}

export const statusOf = (topic: Topic, text: string): string => verdictOn(topic, text).status;

export function builtin(id: string): Topic {
  const topic = builtinTopics.find((it) => it.id === id);
  if (!topic) throw new Error(`no topic ${id}`);
  return topic;
}

export interface Passage {
  id: string;
  topic: string;
  label: 'covered' | 'partial' | 'absent' | 'opposed';
  voice: string;
  /** Kept aside: topics were not written with an eye on it. */
  aside?: boolean;
  text: string;
}

const passages = fileURLToPath(new URL('../../fixtures/topics/', import.meta.url));

export const readPassages = (): Passage[] =>
  readdirSync(passages)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(passages + name, 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Passage)
    .filter(({ topic }) => builtinTopics.some(({ id }) => id === topic));
