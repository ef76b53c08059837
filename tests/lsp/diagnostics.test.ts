/** Diagnostics are the findings of `clausewright lint`, at their places. */
import { describe, expect, test } from 'vitest';
import { charter, clausewright, reportOf } from '../cli/built-command.js';
import { folderWith, startClient } from './client.js';

describe('an open constitution', () => {
  test('has the findings of lint, with rule, severity, page and place', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { diagnostics } = await client.openAndWait('charter.md');
    const [file] = reportOf(clausewright(['lint', '--format', 'json'], { cwd: folder })).files;
    expect(diagnostics.map(({ code }) => code)).toEqual(file?.findings.map(({ ruleId }) => ruleId));
    const empty = diagnostics.find(({ code }) => code === 'structure/empty-section');
    expect(empty).toMatchObject({
      source: 'clausewright',
      severity: 2,
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 10 } },
    });
    expect(empty?.codeDescription?.href).toMatch(/^file:.*rules\/structure\/empty-section\/README\.md$/);
  });

  test('shows what its title stands for on the line of the title alone', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { diagnostics } = await client.openAndWait('charter.md');
    const coverage = diagnostics.filter(({ code }) => String(code).startsWith('coverage/'));
    expect(coverage.length).toBeGreaterThan(5);
    for (const { range } of coverage) {
      expect(range.start).toEqual({ line: 0, character: 0 });
      expect(range.end.line).toBe(0);
    }
  });
});
