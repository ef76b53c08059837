import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readVerdicts } from '../../scripts/judged-findings.mjs';

const script = fileURLToPath(new URL('../../scripts/rule-precision.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verdicts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const run = (input: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [script, '--verdicts', folder, ...args], { encoding: 'utf8', input });

describe('scripts/rule-precision.mjs', () => {
  const id = 'structure/resolved-references';
  const key = 'fixtures/dialects/model-spec.md#d88266f555919d62';

  it('adds a verdict, and a second one in its place', () => {
    run(`${key} wrong Not looked at closely.`, '--judge', id, '--date', '2026-11-24');
    const { status, stdout } = run(
      `${key} right The call has no note.`,
      '--judge',
      id,
      '--date',
      '2026-11-25',
    );
    expect([status, stdout]).toEqual([0, `${id}: 1 verdicts added, 1 in all.\n`]);
    expect(readVerdicts(folder, id)).toEqual([
      expect.objectContaining({ key, line: 12, verdict: 'right', marked: '[^1x9]', date: '2026-11-25' }),
    ]);
  });

  it('says which line it cannot read, and which rule there is not, and changes nothing', () => {
    const before = readFileSync(join(folder, `${id}.jsonl`), 'utf8');
    const wrong = run(`${key} perhaps Who knows.`, '--judge', id);
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/^line 1: expected KEY right\|wrong WHY/),
    ]);
    const unknown = run('', '--sample', 'clarity/no-such-rule');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('"clarity/no-such-rule"')]);
    expect(readFileSync(join(folder, `${id}.jsonl`), 'utf8')).toBe(before);
  });
});
