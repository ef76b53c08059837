/** Emacs with eglot, set up as docs/editors/emacs.md says. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../cli/built-command.js';
import { blockOf, describeEditor, linted, program, renamed, sorted, visit, type Visit } from './editor.js';

const emacs = program('emacs');

/** What is missing to run Emacs as the page sets it up; null where nothing is. */
function missing(): string | null {
  if (emacs === null) return '`emacs` is not on the path';
  const load = ['eglot', 'markdown-mode'].flatMap((name) => ['--eval', `(require '${name})`]);
  const { status } = spawnSync(emacs, ['--batch', '-f', 'package-activate-all', ...load]);
  return status === 0 ? null : 'Emacs has no eglot or no markdown-mode';
}

describeEditor('Emacs with eglot', missing(), () => {
  let visited: Visit;
  beforeAll(() => {
    visited = visit({ '.emacs.d/init.el': blockOf('emacs.md', 'elisp') }, (home) => [
      // Emacs does this by itself where it is not run as a batch.
      ...([emacs ?? '', '--batch', '-f', 'package-activate-all'] as const),
      ...['-l', path.join(home, '.emacs.d/init.el')],
      ...['-l', path.join(root, 'tests/editors/emacs/drive.el')],
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
