// How often a coverage rule that says "not covered" is right, by topic group, against texts that readers labeled.
import fs from 'node:fs';
import path from 'node:path';
import { passageDocument, readRows } from './judged-documents.mjs';

/** As in "rules on ... together". */
const groupTitles = {
  safety: 'safety and control',
  humanity: 'humanity',
  character: 'character and honesty',
  conduct: 'conduct',
  document: 'the document itself',
};

/** Topics that the labeled texts leave out: measured on this project's own passages, of those that nobody looked at. */
const unlabeledTitle = "agents' charters";
const unlabeledNote =
  'No text by others is labeled for these: the passages were written for this project, and kept aside while the rules were made.';

/**
 * Judges the labeled texts anew. A finding says that a topic is absent, partial or opposed; it is wrong where readers found the topic
 * covered, and only there: what they call partial leaves something to say. Counts alone are returned, no text.
 *
 * @param judge (source) => status by topic id
 * @param topics all topics of the product
 * @param folders `benchmarks` (labels/*.json, passages-*.jsonl), `corpus` (the labeled documents), `own` (fixtures/topics)
 * @param date Day of the labels; where it is not given, the day on which the last of their files was changed
 */
export function measureCoverage(judge, topics, { benchmarks, corpus, own }, date) {
  const verdicts = [];
  const read = [];
  const add = (kind, topic, status, label) => {
    if (status === undefined || status === 'covered') return;
    verdicts.push({ kind, topic, right: label !== 'covered' });
  };
  const labels = path.join(benchmarks, 'labels');
  for (const name of fs.readdirSync(labels).filter((file) => file.endsWith('.json'))) {
    read.push(path.join(labels, name));
    const { doc, topics: labeled } = JSON.parse(fs.readFileSync(path.join(labels, name), 'utf8'));
    const statuses = judge(fs.readFileSync(path.join(corpus, path.basename(doc)), 'utf8'));
    for (const [topic, { label }] of Object.entries(labeled))
      add('documents', topic, statuses.get(topic), label);
  }
  const known = new Set();
  const passages = (file, isMeant) => {
    for (const { topic, text, label, ...row } of readRows(file)) {
      if (!isMeant({ ...row, topic })) continue;
      // Of its own topic alone: what else a passage covers was not read by a second reader.
      add('passages', topic, judge(passageDocument(text)).get(topic), label);
    }
  };
  for (const name of fs.readdirSync(benchmarks).filter((file) => /^passages-.*\.jsonl$/.test(file))) {
    const file = path.join(benchmarks, name);
    read.push(file);
    for (const { topic } of readRows(file)) known.add(topic);
    passages(file, () => true);
  }
  const unlabeled = topics.map(({ id }) => id).filter((id) => !known.has(id));
  for (const id of unlabeled) passages(path.join(own, `${id}.jsonl`), ({ aside }) => aside === true);

  const groupOf = (title, ids, note) => ({
    title,
    ...(note && { note }),
    topics: ids,
    documents: countOf(verdicts, 'documents', ids),
    passages: countOf(verdicts, 'passages', ids),
  });
  const groups = Object.entries(groupTitles).map(([group, title]) =>
    groupOf(
      title,
      topics.filter((topic) => topic.group === group && known.has(topic.id)).map(({ id }) => id),
    ),
  );
  return {
    date: date ?? lastChangeOf(read),
    groups: [...groups, groupOf(unlabeledTitle, unlabeled, unlabeledNote)].filter(
      (group) => group.topics.length > 0,
    ),
  };
}

function countOf(verdicts, kind, ids) {
  const ours = verdicts.filter((verdict) => verdict.kind === kind && ids.includes(verdict.topic));
  if (ours.length === 0) return null;
  const right = ours.filter((verdict) => verdict.right).length;
  return { right, wrong: ours.length - right };
}

const lastChangeOf = (files) =>
  files
    .map((file) => fs.statSync(file).mtime.toISOString().slice(0, 10))
    .sort()
    .at(-1);
