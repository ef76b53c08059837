/** Topics judged over the whole: a document together with what it extends. */
import { fileOf, sentencesOf, type Constitution, type Position } from '../clast/index.js';
import { judgeTopics, type Evidence, type Topic, type TopicVerdict } from '../topics/index.js';
import { isEmptyDocument } from './empty-document.js';
import { isEnglish } from './language.js';

/** A verdict over the whole. */
export interface WholeVerdict extends TopicVerdict {
  /** Best evidence in the base, where the whole covers the topic and the document by itself does not. */
  inBase?: Evidence;
}

/** Whether it makes sense to ask what a document covers: it says something, and in a language that we read. */
export function isJudgedByTopics(tree: Constitution): boolean {
  return !isEmptyDocument(tree) && isEnglish(tree);
}

/**
 * How a document and its base together stand to topics. What the document covers or opposes by itself is its own, whatever the base says;
 * where it is silent or halfway, both count as one text. A base that is empty or not in English counts for nothing.
 */
export function judgeWhole(
  tree: Constitution,
  base: Constitution | null,
  topics: readonly Topic[],
): Map<string, WholeVerdict> {
  const own = judgeTopics(tree, topics);
  if (!base || !isJudgedByTopics(base)) return withFiles(own, [tree]);
  const both = { ...tree, children: [...tree.children, ...base.children] };
  const whole = withFiles(judgeTopics(both, topics), [tree, base]);
  const inBase = new Set([...sentencesOf(base)].map(({ position }) => position));
  const result: Map<string, WholeVerdict> = withFiles(own, [tree]);
  for (const [topic, verdict] of whole) {
    const status = own.get(topic)?.status;
    if (status === 'covered' || status === 'opposed') continue;
    const there = verdict.evidence.find(({ position }) => inBase.has(position));
    result.set(topic, verdict.status === 'covered' && there ? { ...verdict, inBase: there } : verdict);
  }
  return result;
}

/** Names the file of all evidence that does not stand in the document's first. */
function withFiles(
  verdicts: ReadonlyMap<string, TopicVerdict>,
  trees: readonly Constitution[],
): Map<string, TopicVerdict> {
  const [first] = trees;
  const files = new Map<Position, string>();
  for (const tree of trees) {
    if (tree === first && (tree.files?.length ?? 0) < 2) continue;
    for (const sentence of sentencesOf(tree)) {
      const file = fileOf(sentence, tree);
      if (file !== null && file !== first?.files?.[0]) files.set(sentence.position, file);
    }
  }
  if (files.size === 0) return new Map(verdicts);
  const placed = (evidence: Evidence): Evidence => {
    const file = files.get(evidence.position);
    return file === undefined ? evidence : { ...evidence, file };
  };
  return new Map(
    [...verdicts].map(([topic, verdict]) => [topic, { ...verdict, evidence: verdict.evidence.map(placed) }]),
  );
}
