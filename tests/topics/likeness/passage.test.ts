import { describe, expect, it } from 'vitest';
import { clausesOf, sentencesOf } from '../../../src/clast/index.js';
import { passagesOf } from '../../../src/topics/likeness/passage.js';
import { read } from '../read.js';

const reference = [
  '# Charter',
  '## One',
  ...Array.from(
    { length: 12 },
    (_, at) => `Rule ${at} says that the agent keeps the ${at}th door shut at night. It says so twice.`,
  ),
  '## Two',
  'The agent is polite.',
  '> A quotation that binds nobody.',
  '- It greets.\n- It thanks.',
].join('\n\n');

describe('passages', () => {
  const tree = read(reference);
  const passages = passagesOf(tree);

  it('hold every sentence that can speak for the document, and none that cannot', () => {
    const held = new Set(passages.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence)));
    const spoken = [...clausesOf(tree)]
      .filter(({ role }) => role === 'provision')
      .flatMap((clause) => [...sentencesOf(clause)]);
    expect([...held]).toEqual(spoken);
  });

  it('overlap within a section, are not longer than a paragraph, and do not go over a heading', () => {
    const sections = passages.map(
      ({ sentences }) => new Set(sentences.map(({ clause }) => clause.path.split('/')[0])),
    );
    expect(passages.length).toBeGreaterThan(3);
    for (const section of sections) expect(section.size).toBe(1);
    for (const { length } of passages) expect(length).toBeLessThanOrEqual(130);
    const [first, second] = passages;
    expect(second?.sentences.some((one) => first?.sentences.includes(one))).toBe(true);
  });

  it('are one where a document is short', () => {
    expect(passagesOf(read('# Charter\n\nThe agent is polite. It greets.\n\n- It thanks.'))).toHaveLength(1);
    expect(passagesOf(read('# Charter\n\n> Only a quotation.'))).toEqual([]);
  });

  it('keep one long sentence whole', () => {
    const long = `The agent keeps ${'one and '.repeat(200)}all.`;
    const [passage] = passagesOf(read(`# Charter\n\n${long}`));
    expect(passage?.sentences).toHaveLength(1);
    expect(passage?.length).toBeGreaterThan(400);
  });
});
