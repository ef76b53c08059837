import { describe, expect, test } from 'vitest';
import { ProgressLine } from '../../src/cli/progress-line.js';
import type { Progress } from '../../src/workspace/index.js';

const wipe = '\r\u001b[2K';

/** A terminal that keeps what is written, and a clock that is set by hand. */
function watched({ isTTY = true, columns = 40 } = {}) {
  const written: string[] = [];
  const clock = { now: 0 };
  const line = new ProgressLine({ isTTY, columns, write: (text) => written.push(text) }, () => clock.now);
  const at = (path: string, more: Partial<Progress> = {}): void => {
    line.update({ path, number: 1, of: 1, stage: 'parsing', size: 1000, ...more });
  };
  return { written, clock, line, at };
}

describe('a progress line', () => {
  test('does not show where work is short', () => {
    const { written, clock, line, at } = watched();
    at('a.md');
    clock.now = 600;
    at('b.md');
    line.clear();
    expect(written).toEqual([]);
  });

  test('shows what is read once work takes long, and is wiped at the end', () => {
    const { written, clock, line, at } = watched();
    at('a.md', { number: 1, of: 3 });
    clock.now = 800;
    at('b.md', { number: 2, of: 3 });
    at('c.md', { number: 3, of: 3, stage: 'applying rules' });
    line.clear();
    line.clear();
    expect(written).toEqual([`${wipe}2 of 3: b.md (parsing)`, `${wipe}3 of 3: c.md (applying rules)`, wipe]);
  });

  test('announces a long text before its first stage, since no stage leaves room to do so', () => {
    const { written, at } = watched();
    at('big.md', { size: 0, stage: 'reading the file' });
    at('big.md', { size: 5_000_000 });
    expect(written).toEqual([`${wipe}big.md (parsing)`]);
  });

  test('fits on one line, the end of the path kept, also where a terminal says it has no columns', () => {
    for (const [columns, room] of [
      [30, 29],
      [0, 79],
    ] as const) {
      const { written, clock, at } = watched({ columns });
      clock.now = 1000;
      at(`${'folder/'.repeat(20)}charter.md`);
      const shown = written.join('').slice(wipe.length);
      expect(shown).toHaveLength(room);
      expect(shown).toMatch(/^….*charter\.md \(parsing\)$/);
    }
  });

  test('stays away where there is no terminal', () => {
    const { written, clock, line, at } = watched({ isTTY: false });
    clock.now = 5000;
    at('a.md', { size: 5_000_000 });
    line.clear();
    expect(written).toEqual([]);
    expect(line.latest).toMatchObject({ path: 'a.md' });
  });
});
