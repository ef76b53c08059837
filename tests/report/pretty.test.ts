import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { describe, expect, it } from 'vitest';
import { lintReport } from '../../src/lint/index.js';
import { pretty, type PrettyOptions } from '../../src/report/pretty.js';
import { sample } from './sample.js';

const plain = new Chalk({ level: 0 });
const options: PrettyOptions = { chalk: plain, width: 80, sources: sample.sources, rules: sample.metas };
const show = (more: Partial<PrettyOptions> = {}) => pretty(sample.report, { ...options, ...more });

describe('pretty', () => {
  it('reads well in a terminal of 80 columns', async () => {
    await expect(show()).toMatchFileSnapshot('golden/pretty-80.txt');
  });

  it('shows every note and what is suppressed on request', async () => {
    await expect(show({ verbose: true, showSuppressed: true })).toMatchFileSnapshot(
      'golden/pretty-verbose.txt',
    );
  });

  it.each([40, 60, 80, 100])('keeps to %i columns', (width) => {
    for (const line of show({ width }).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('has no trailing white space and ends with one line feed', () => {
    expect(show()).not.toMatch(/[ \t]$/m);
    expect(show()).toMatch(/[^\n]\n$/);
  });

  it('says the same with color as without', () => {
    const colored = show({ chalk: new Chalk({ level: 1 }) });
    expect(colored).not.toBe(show());
    expect(stripAnsi(colored)).toBe(show());
  });

  it('lets nothing of the linted text drive the terminal', () => {
    expect(show()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/); // eslint-disable-line no-control-regex -- the point
    expect(show()).toContain('\\u{1B}[31m');
  });

  it.each(['What nobody can check, nobody can keep.', 'Say what "reasonable" means here.'])(
    'says "%s" once, though it holds for several findings',
    (text) => {
      expect(show().split(text)).toHaveLength(2);
      expect(show().split('"reasonable" is vague.').length).toBeGreaterThan(3);
    },
  );

  it('shows errors alone where it is to be quiet, and counts the rest', () => {
    const quiet = show({ quiet: true });
    expect(quiet).toContain('clarity/weak-absolute');
    expect(quiet).not.toContain('coverage/kill-switch-alternatives');
    expect(quiet).toMatch(/1 error, \d warnings, \d+ notes in 2 files/);
  });

  it('says so where there is nothing to report', () => {
    const report = lintReport([{ path: 'a.md', findings: [], notices: [], suppressed: [] }]);
    expect(pretty(report, options)).toBe('✔ Nothing to report in 1 file.\n');
  });
});
