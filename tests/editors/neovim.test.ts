/** Neovim with its built-in client, set up as docs/editors/neovim.md says. */
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../cli/built-command.js';
import { blockOf, describeEditor, linted, program, renamed, sorted, visit, type Visit } from './editor.js';

const neovim = program('nvim');

describeEditor('Neovim', neovim === null ? '`nvim` is not on the path' : null, () => {
  let visited: Visit;
  beforeAll(() => {
    visited = visit({ '.config/nvim/init.lua': blockOf('neovim.md', 'lua') }, (home) => [
      ...([neovim ?? '', '--headless', '-i', 'NONE', '-n'] as const),
      ...['-u', path.join(home, '.config/nvim/init.lua'), 'charter.md'],
      ...['-S', path.join(root, 'tests/editors/neovim/drive.lua')],
    ]);
  }, 120_000);

  test('shows what lint finds, at the same text', () => {
    expect(sorted(visited.session.before)).toEqual(linted().planted);
  });

  test('applies a safe fix and shows what is left', () => {
    expect(visited.session.offered).toContain('Fix structure/unique-ids here');
    expect(sorted(visited.session.after)).toEqual(linted().fixed);
  });

  test('renames an id and every reference to it, in files that are not open as well', () => {
    expect(visited.saved('charter.md')).toBe(renamed['charter.md']);
    expect(visited.saved('constitution-of-agents.md')).toBe(renamed['constitution-of-agents.md']);
  });
});
