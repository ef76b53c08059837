/** Emacs with eglot, set up as docs/editors/emacs.md says. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../cli/built-command.js';
import { blockOf, describeEditor, program, testsAtWork, visit, type Visit } from './editor.js';

const emacs = program('emacs');

/** What is missing to run Emacs as the page sets it up; null where nothing is. */
function missing(): string | null {
  if (emacs === null) return '`emacs` is not on the path';
  const load = ['eglot', 'markdown-mode'].flatMap((name) => ['--eval', `(require '${name})`]);
  const { status } = spawnSync(emacs, ['--batch', '-f', 'package-activate-all', ...load]);
  return status === 0 ? null : 'Emacs has no eglot or no markdown-mode';
}

describeEditor('Emacs with eglot', missing(), () => {
  const start = (): Visit =>
    visit({ '.emacs.d/init.el': blockOf('emacs.md', 'elisp') }, (home) => [
      // Emacs does this by itself where it is not run as a batch.
      ...([emacs ?? '', '--batch', '-f', 'package-activate-all'] as const),
      ...['-l', path.join(home, '.emacs.d/init.el')],
      ...['-l', path.join(root, 'tests/editors/emacs/drive.el')],
    ]);

  testsAtWork(start, 'text');
});
