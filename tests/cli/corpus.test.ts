import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus } from '../corpus.js';
import { clausewright, folderWith, lintedPaths, reportOf } from './built-command.js';

describe.skipIf(corpus.length === 0)('real constitutions', () => {
  const cwd = folderWith({});

  test('are linted in one command, each with findings', () => {
    const run = clausewright(['lint', ...corpus, '--format', 'json', '--fail-on', 'never'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(lintedPaths(run).map((file) => path.basename(file))).toEqual(
      corpus.map((file) => path.basename(file)),
    );
    for (const { findings } of reportOf(run).files) expect(findings).not.toEqual([]);
  });

  test('are parsed, the first two here', () => {
    for (const file of corpus.slice(0, 2)) {
      const { status, stdout, stderr } = clausewright(['parse', file], { cwd });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ version: 1, tree: { type: 'constitution' } });
    }
  });

  test('have a status for every topic', () => {
    const { status, stdout } = clausewright(['coverage', ...corpus, '--format', 'json'], { cwd });
    const report = JSON.parse(stdout) as {
      version: number;
      files: { topics: { topic: string; status: string; score: number; evidence: { line: number }[] }[] }[];
    };
    expect({ status, version: report.version }).toEqual({ status: 0, version: 1 });
    expect(report.files).toHaveLength(corpus.length);
    const [first] = report.files;
    for (const { topics } of report.files) {
      expect(topics.map(({ topic }) => topic)).toEqual(first?.topics.map(({ topic }) => topic));
      for (const { status: judged, score, evidence } of topics) {
        expect(['covered', 'partial', 'opposed', 'absent']).toContain(judged);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (judged === 'covered' || judged === 'opposed') expect(evidence).not.toEqual([]);
      }
    }
  });
});
