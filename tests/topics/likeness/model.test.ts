import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtinTopics } from '../../../src/builtin.js';
import { judgeTopics } from '../../../src/topics/index.js';
import model from '../../../src/topics/likeness/model.json' with { type: 'json' };
import { gramsOf } from '../../../src/topics/likeness/grams.js';
import { Likeness } from '../../../src/topics/likeness/model.js';
import { sentencesOf } from '../../../src/clast/index.js';
import { read, statusOf, topicOf } from '../read.js';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** All passages that the training reads, in its order. */
const passageFiles = ['topics', 'training'].flatMap((folder) =>
  readdirSync(path.join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => path.join(fixtures, folder, name)),
);

describe('the model', () => {
  it('was trained on the passages as they are now (else: node scripts/train-topics.mjs)', () => {
    const hash = createHash('sha256');
    for (const file of passageFiles) hash.update(readFileSync(file));
    expect(model.trainedOn).toBe(hash.digest('hex'));
  });

  it('knows every topic, and tells what rules it from what only uses its words', () => {
    const likeness = new Likeness(model);
    expect(model.topics).toEqual(expect.arrayContaining(builtinTopics.map(({ id }) => id)));
    const score = (text: string): number => {
      const scores = likeness.scores(gramsOf([...sentencesOf(read(text))]));
      return scores[likeness.placeOf('privacy') ?? -1] ?? NaN;
    };
    const ruled = score(
      'The clerk must not pass on what it learns about the people it serves, nor keep their letters.',
    );
    expect(ruled).toBeGreaterThan(score('The clerk must lock the private entrance of the archive at six.'));
    expect(ruled).toBeGreaterThan(score('The weather was fine.'));
  });
});

describe('passages of other authors', () => {
  it('has no two alike, each labeled, with a topic that there is', () => {
    const rows = passageFiles
      .filter((file) => file.includes('training'))
      .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line) as { id: string; topic: string; label: string; text: string });
    const topics = new Set(builtinTopics.map(({ id }) => id));
    expect(rows.filter(({ topic }) => !topics.has(topic))).toEqual([]);
    expect(new Set(rows.map(({ label }) => label))).toEqual(new Set(['covered', 'partial', 'absent']));
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  });
});

describe('whole documents in other voices', () => {
  const folder = path.join(fixtures, 'documents');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

  // A floor under what was measured, with the documents left out of the decision in turn, in November 2026: 90%.
  it('are judged right on 85 topics of 100', () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const name of names) {
      const { doc, topics } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
        doc: string;
        topics: Record<string, { label: string }>;
      };
      const verdicts = judgeTopics(read(readFileSync(path.join(folder, doc), 'utf8')), builtinTopics);
      for (const [topic, { label }] of Object.entries(topics)) {
        if (label !== 'covered' && label !== 'absent') continue;
        asked++;
        const status = verdicts.get(topic)?.status ?? 'absent';
        const isRight =
          label === 'absent' ? status === 'absent' : status === 'covered' || status === 'partial';
        if (!isRight) wrong.push(`${doc} ${topic}: ${status}, is ${label}`);
      }
    }
    expect(1 - wrong.length / asked, wrong.join('\n')).toBeGreaterThan(0.85);
  });
});

it("judges topics of one's own by their cues alone", () => {
  expect(statusOf(topicOf('+keep ~ weights'), 'We keep the weights.')).toBe('covered');
  expect(statusOf(topicOf('+keep ~ weights'), 'We keep the scales.')).toBe('absent');
});
