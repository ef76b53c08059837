import { describe, expect, it } from 'vitest';
import { exitCode, lintReport, type Finding, type Notice } from '../../src/lint/index.js';

const point = { line: 1, column: 1, offset: 0 };
const finding = (severity: Finding['severity']): Finding => ({
  ruleId: 'clarity/x',
  severity,
  message: 'x',
  advice: 'x',
  clauseId: null,
  clausePath: null,
  position: { start: point, end: point },
  fingerprint: '0123456789abcdef',
  related: [],
});
const report = (severities: Finding['severity'][], notices: Notice[] = []) =>
  lintReport([{ path: 'a.md', findings: severities.map(finding), notices, suppressed: [] }]);

describe('exitCode', () => {
  it.each([
    ['error', ['info', 'warning'], 0],
    ['error', ['error'], 1],
    ['warning', ['info'], 0],
    ['warning', ['warning'], 1],
    ['info', [], 0],
    ['info', ['info'], 1],
    ['never', ['error', 'warning', 'info'], 0],
  ] as const)('with --fail-on %s and %j is %i', (failOn, severities, code) => {
    expect(exitCode(report([...severities]), { failOn, maxWarnings: null })).toBe(code);
  });

  it('is 1 for more warnings than allowed, whatever fails else', () => {
    const two = report(['warning', 'warning', 'info']);
    expect(exitCode(two, { failOn: 'never', maxWarnings: 2 })).toBe(0);
    expect(exitCode(two, { failOn: 'never', maxWarnings: 1 })).toBe(1);
  });

  it.each(['broken-rule', 'unreadable', 'config'] as const)('is 2 for a notice of kind %s', (kind) => {
    const broken = report(['error'], [{ kind, message: 'x' }]);
    expect(exitCode(broken, { failOn: 'never', maxWarnings: null })).toBe(2);
  });
});

describe('lintReport', () => {
  it('counts by severity over all files', () => {
    const file = report(['error', 'warning', 'warning']).files[0];
    const silenced = {
      ...finding('error'),
      suppression: { by: 'topics', reason: 'x', position: null },
    } as const;
    if (!file) throw new Error('the report has one file');
    expect(lintReport([file, { ...file, suppressed: [silenced] }], 4).summary).toEqual({
      errors: 2,
      warnings: 4,
      infos: 0,
      suppressed: 1,
      baselined: 4,
    });
  });
});
