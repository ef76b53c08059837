import { describe, expect, test } from 'vitest';
import { colorLevel, reportWidth } from '../../src/cli/terminal.js';
import { charter, clausewright, folderWith } from './built-command.js';

const escape = '\u001b[';

describe('the level of color', () => {
  const level = (environment: Record<string, string>, colorDepth: number | null, asked?: boolean): number =>
    colorLevel({ asked, environment, colorDepth });

  test('is that of the terminal, and none where there is none', () => {
    expect([null, 1, 4, 8, 24].map((depth) => level({}, depth))).toEqual([0, 0, 1, 2, 3]);
  });

  test('NO_COLOR takes it away, unless it is empty', () => {
    expect(level({ NO_COLOR: '1' }, 24)).toBe(0);
    expect(level({ NO_COLOR: '' }, 24)).toBe(3);
    expect(level({ NO_COLOR: '1', FORCE_COLOR: '3' }, 24)).toBe(0);
  });

  test('FORCE_COLOR gives it where there is no terminal', () => {
    const forced = ['0', 'false', '1', '2', '3', 'true', ''].map((value) =>
      level({ FORCE_COLOR: value }, null),
    );
    expect(forced).toEqual([0, 0, 1, 2, 3, 1, 1]);
    expect(level({ FORCE_COLOR: 'true' }, 24)).toBe(3);
  });

  test('the command line has the last word', () => {
    expect(level({ NO_COLOR: '1' }, null, true)).toBe(1);
    expect(level({ NO_COLOR: '1' }, 24, true)).toBe(3);
    expect(level({ FORCE_COLOR: '3' }, 24, false)).toBe(0);
  });
});

test('a report is as wide as the terminal, within bounds', () => {
  expect([undefined, 0, 60, 100, 300].map(reportWidth)).toEqual([80, 80, 80, 100, 120]);
});

describe('a report that goes nowhere near a terminal', () => {
  const cwd = folderWith({ 'charter.md': charter });

  test.each([
    ['plain', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR with NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--color', ['--color'], { NO_COLOR: '1' }, true],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['JSON', ['--format', 'json', '--color'], { FORCE_COLOR: '1' }, false],
  ] as const)('%s', (_, args, env, colored) => {
    const { stdout } = clausewright(['lint', 'charter.md', ...args], { cwd, env });
    expect(stdout).toContain('structure/empty-section');
    expect(stdout.includes(escape)).toBe(colored);
  });
});
