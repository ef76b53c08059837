import { describe, expect, it } from 'vitest';
import {
  fileCoverage,
  resolveSettings,
  type Configuration,
  type FileCoverage,
} from '../../src/lint/index.js';
import { read, topicOf } from './read.js';

const topics = [topicOf('honesty', 'lie'), topicOf('privacy', 'secret')];

function coverageOf(text: string, configuration: Configuration = {}): FileCoverage {
  const settings = resolveSettings({ rules: [], topics }, [configuration]);
  return fileCoverage('charter.md', read(text).tree, topics, settings);
}

describe('the coverage of a document', () => {
  it('names every topic, with its evidence and the facet that it supports', () => {
    expect(coverageOf('# Charter\n\nIt must not lie.\n')).toEqual({
      path: 'charter.md',
      topics: [
        {
          topic: 'honesty',
          status: 'covered',
          score: 1,
          missing: [],
          evidence: [
            {
              line: 3,
              clauseId: expect.any(String) as string,
              quote: 'It must not lie.',
              facet: 'said',
              position: {
                start: { line: 3, column: 1, offset: 11 },
                end: { line: 3, column: 17, offset: 27 },
              },
            },
          ],
        },
        { topic: 'privacy', status: 'absent', score: 0, missing: ['said'], evidence: [] },
      ],
    });
  });

  it('keeps the judged status beside what is declared, and lets settings win over a comment', () => {
    const comment = '<!-- clausewright-covers privacy, honesty -->\n\nIt must not lie.\n';
    const declared = { honesty: { status: 'not-applicable', reason: 'It cannot speak.' } } as const;
    expect(coverageOf(comment, { topics: declared }).topics).toMatchObject([
      { topic: 'honesty', status: 'covered', declared: 'not-applicable', reason: 'It cannot speak.' },
      { topic: 'privacy', status: 'absent', declared: 'covered' },
    ]);
    expect(coverageOf(comment).topics[1]).not.toHaveProperty('reason');
  });

  it.each([
    ['empty', '# Charter\n\n<!-- no word -->\n'],
    [
      'not-english',
      'Wir lie lügen nie, secret sagen die Wahrheit und fragen jeden, der uns etwas auftragen will, warum er es will und wozu es dient.\n',
    ],
  ])('is not judged where it is %s, but knows what is declared', (why, text) => {
    const declared = { honesty: { status: 'covered', reason: 'Annex.' } } as const;
    expect(coverageOf(text, { topics: declared })).toEqual({
      path: 'charter.md',
      notJudged: why,
      topics: [
        {
          topic: 'honesty',
          status: 'absent',
          score: 0,
          missing: ['said'],
          declared: 'covered',
          reason: 'Annex.',
          evidence: [],
        },
        { topic: 'privacy', status: 'absent', score: 0, missing: ['said'], evidence: [] },
      ],
    });
  });
});
