import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.js';
import schema from '../../src/report/lint-report.schema.json' with { type: 'json' };
import { sample } from './sample.js';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const parsed = (text: string) => JSON.parse(text) as { files: Record<string, unknown>[] };

describe('json', () => {
  it('is what its schema says, with and without suppressed findings', () => {
    for (const showSuppressed of [false, true]) {
      validate(parsed(json(sample.report, { showSuppressed })));
      expect(validate.errors).toBeNull();
    }
  });

  it('lists suppressed findings only on request, and counts them always', () => {
    const [plain] = parsed(json(sample.report)).files;
    const [full] = parsed(json(sample.report, { showSuppressed: true })).files;
    expect(Object.keys(plain ?? {})).toEqual(['path', 'findings', 'notices']);
    expect(full?.suppressed).toMatchObject([
      { ruleId: 'clarity/vague', suppression: { by: 'disable-next-clause', reason: 'settled in annex B' } },
    ]);
    expect(parsed(json(sample.report))).toMatchObject({ version: 1, summary: { suppressed: 1 } });
  });

  it('has the keys of a finding in the order of the design', () => {
    const [file] = sample.report.files;
    expect(Object.keys(file?.findings[0] ?? {})).toEqual([
      'ruleId',
      'severity',
      'message',
      'advice',
      'clauseId',
      'clausePath',
      'position',
      'fingerprint',
      'related',
    ]);
  });

  it('ends with one line feed', () => {
    expect(json(sample.report)).toMatch(/[^\n]\n$/);
  });

  it.each([
    ['a finding without fingerprint', { fingerprint: undefined }],
    ['a severity that is off', { severity: 'off' }],
    ['a key of its own', { extra: 1 }],
  ])('has a schema that refuses %s', (_, change) => {
    const [file] = sample.report.files;
    const findings = file?.findings.map((finding) => ({ ...finding, ...change }));
    const report = JSON.parse(
      JSON.stringify({ ...sample.report, files: [{ path: 'x', findings, notices: [] }] }),
    ) as unknown;
    expect(validate(report)).toBe(false);
  });
});
