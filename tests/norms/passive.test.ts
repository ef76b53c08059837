import { expect, it } from 'vitest';
import { sentencesOf } from '../../src/clast/index.js';
import { parseMarkdown } from '../../src/markdown/index.js';
import { passiveDutyOf, readNorms } from '../../src/norms/index.js';

const dutyIn = (text: string): string | null => {
  const [sentence] = sentencesOf(readNorms(parseMarkdown(text)));
  const duty = sentence ? passiveDutyOf(sentence) : null;
  return sentence && duty ? `${duty.patientHead}: ${sentence.value.slice(duty.start, duty.end)}` : null;
};

it.each([
  ['Serious incidents must be reported within a day.', 'incidents: must be reported'],
  ['Before each release, a risk assessment shall be completed.', 'assessment: shall be completed'],
  ['Any irreversible action needs to be approved.', 'action: needs to be approved'],
  ['A log is to be kept.', 'log: is to be kept'],
])('finds the duty in %j', (text, expected) => {
  expect(dutyIn(text)).toBe(expected);
});

it.each([
  'Serious incidents must be reported by the operator.',
  'The operator must report serious incidents.',
  'The assistant must be honest.',
  'Names must not be published.',
  'Serious incidents are reported.',
])('finds none in %j', (text) => {
  expect(dutyIn(text)).toBeNull();
});
