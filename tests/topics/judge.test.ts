import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinTopics } from '../../src/builtin.js';
import { judgeTopics } from '../../src/topics/index.js';
import { read, readPassages, statusOf, topicOf, verdictOn } from './read.js';

const keeping = topicOf('+keep ~ weights');

describe('what counts', () => {
  it('is what a sentence of the document rules', () => {
    expect(statusOf(keeping, 'We keep the weights.')).toBe('covered');
    expect(statusOf(keeping, '- We keep the weights.')).toBe('covered');
  });

  it.each([
    ['an example', '```\nUser: hi\nAssistant: We keep the weights.\n```'],
    ['a quotation', '> We keep the weights.\n\nSo wrote an old company.'],
    ['a quotation in a sentence', 'An old sign reads "we always keep the weights" in gold.'],
    ['a rhetorical question', 'Do we keep the weights?'],
    ['a heading', '## We keep the weights\n\nThe sky is blue.'],
    ['a sentence that declines to rule', 'This charter takes no position on whether we keep the weights.'],
    ['what it does not address', 'This document does not say whether we keep the weights.'],
    ['what it does not settle', 'We do not settle here whether we keep the weights.'],
    ['what is treated elsewhere', 'Whether we keep the weights is not addressed in this document.'],
    ['what is left to others', 'Whether we keep the weights is left to a separate code.'],
    ['what was struck', 'The clause that told us to keep the weights was struck in June.'],
    ['what was voted down', 'The first version told us to keep the weights and was voted down.'],
    ['what is out of force', 'The rule that we keep the weights is no longer in force.'],
    ['what was planned', 'It was once planned that we keep the weights.'],
    ['an earlier draft', 'An earlier draft promised that we would keep the weights.'],
    ['what others say', 'Many critics argue that labs should keep the weights.'],
    ['a story', 'In the film a lab must keep the weights.'],
  ])('is not %s', (_, text) => {
    expect(statusOf(keeping, text)).toBe('absent');
  });

  it('is no more than touched in commentary, but for topics about the document itself', () => {
    const text = '!!! meta "Commentary"\n\n    We keep the weights.';
    expect(statusOf(keeping, text)).toBe('partial');
    expect(verdictOn(keeping, text).missing).toEqual([]);
    expect(statusOf({ ...keeping, aboutDocument: true }, text)).toBe('covered');
  });

  it('counts what is left open for topics that ask for it', () => {
    const text = 'This charter takes no position on whether we keep the weights.';
    expect(statusOf({ ...keeping, decliningCounts: true }, text)).toBe('covered');
  });

  it('is not a near miss', () => {
    const topic = { ...keeping, nearMisses: [{ what: 'gyms', cues: ['gym'] }] };
    expect(statusOf(topic, 'In the gym we keep the weights.')).toBe('absent');
    expect(statusOf(topic, 'We have a gym. We keep the weights.')).toBe('covered');
  });
});

describe('status', () => {
  const facet = (id: string, need: 'required' | 'one-of' | 'extra') =>
    ({ id, need, present: `has ${id}`, missing: `no ${id}`, cues: [id] }) as const;
  const topic = topicOf('x', {
    facets: [
      facet('lion', 'required'),
      facet('bear', 'one-of'),
      facet('wolf', 'one-of'),
      facet('owl', 'extra'),
    ],
    touches: ['mouse'],
    opposed: ['hunter'],
  });

  it('is covered with all required facets and one alternative', () => {
    expect(verdictOn(topic, 'The lion and the wolf.')).toMatchObject({
      status: 'covered',
      missing: ['bear', 'owl'],
    });
    expect(statusOf({ ...topic, atLeast: 2 }, 'The lion and the wolf.')).toBe('partial');
    expect(statusOf({ ...topic, atLeast: 2 }, 'The lion, the bear and the wolf.')).toBe('covered');
  });

  it('is partial without the core, or where it is only touched', () => {
    expect(verdictOn(topic, 'The lion.')).toMatchObject({
      status: 'partial',
      missing: ['bear', 'wolf', 'owl'],
    });
    expect(statusOf(topic, 'The bear and the wolf.')).toBe('partial');
    expect(statusOf(topic, 'A mouse.')).toBe('partial');
    expect(statusOf(topic, 'A cow.')).toBe('absent');
  });

  it('is opposed where the contrary is ruled and the core is not met', () => {
    const verdict = verdictOn(topic, 'A mouse sleeps.\n\nThe hunter comes.');
    expect(verdict.status).toBe('opposed');
    expect(verdict.score).toBe(0);
    expect(verdict.evidence[0]).toMatchObject({ line: 3, facet: 'opposed', quote: 'The hunter comes.' });
    expect(statusOf(topic, 'The lion and the wolf. The hunter comes.')).toBe('covered');
  });

  it('lets no sentence of the contrary support a facet', () => {
    expect(statusOf(topic, 'The hunter shoots the lion and the wolf.')).toBe('opposed');
  });

  it('is opposed where a norm reverses a facet that can be reversed', () => {
    const reversible = topicOf('+keep ~ weights', {}, { reversible: true });
    expect(statusOf(reversible, 'We must not keep the weights.')).toBe('opposed');
    expect(statusOf(keeping, 'We must not keep the weights.')).toBe('absent');
  });

  it('is opposed where a duty is waived', () => {
    const reversible = topicOf('+keep ~ weights', {}, { reversible: true });
    for (const waiver of ['need not', 'are not required to', 'are under no duty to']) {
      expect(statusOf(reversible, `We ${waiver} keep the weights.`), waiver).toBe('opposed');
    }
  });

  it('is opposed where firm norms of the contrary weigh as much as the support', () => {
    const reversible = topicOf('+keep ~ weights', {}, { reversible: true });
    const contrary = 'We must never keep the weights of a model.';
    expect(statusOf(reversible, `We usually keep weights. ${contrary}`)).toBe('opposed');
    expect(statusOf(reversible, `We must keep weights.\n\nWe always keep the weights.\n\n${contrary}`)).toBe(
      'covered',
    );
  });

  it('scores more for more', () => {
    const scores = [
      'A cow.',
      'A mouse.',
      'The lion.',
      'The lion and the wolf.',
      'The lion, wolf, bear and owl.',
    ].map((text) => verdictOn(topic, text).score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.at(-1)).toBe(1);
  });

  it('shows the best evidence first, a sentence once', () => {
    const { evidence } = verdictOn(topic, 'A mouse.\n\nAn owl.\n\nThe lion and the wolf.');
    expect(evidence.map(({ line }) => line)).toEqual([5, 3, 1]);
  });
});

describe('one pass', () => {
  const passages = readPassages();
  const alone = builtinTopics.map((topic) => [topic]);

  it('gives each topic the verdict that it has alone', () => {
    for (const { text } of passages.filter((_, index) => index % 15 === 0)) {
      const tree = read(text);
      const together = judgeTopics(tree, builtinTopics);
      for (const topics of alone) {
        for (const [id, verdict] of judgeTopics(tree, topics)) expect(verdict).toEqual(together.get(id));
      }
    }
  });

  it('never throws, and has a score between 0 and 1 that fits the status', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(...passages.flatMap(({ text }) => text.split(' ')).slice(0, 600)),
      fc.constantFrom('\n\n', '- ', '> ', '# ', 'not', '"', '?', '.', ':', 'must not:'),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
        (text) => {
          for (const verdict of judgeTopics(read(text), builtinTopics).values()) {
            const { status, score, evidence } = verdict;
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(evidence.length > 0).toBe(status !== 'absent');
            if (status === 'covered') expect(score).toBeGreaterThanOrEqual(0.6);
            else expect(score).toBeLessThan(0.6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
