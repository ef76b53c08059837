/** Vim with ALE, set up as docs/editors/vim.md says. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../cli/built-command.js';
import { blockOf, describeEditor, program, testsAtWork, visit, type Visit } from './editor.js';

const vim = program('vim');

/** What is missing to run Vim as the page sets it up; null where nothing is. */
function missing(): string | null {
  if (vim === null) return '`vim` is not on the path';
  const load = 'try | packadd ale | catch | cquit! | endtry | if !has("job") | cquit! | endif | qall!';
  const { status } = spawnSync(vim, ['-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '-c', load]);
  return status === 0 ? null : 'Vim has no ALE or cannot start programs';
}

describeEditor('Vim with ALE', missing(), () => {
  const start = (): Visit =>
    visit(
      {
        '.vimrc': blockOf('vim.md', 'vim', 1),
        '.vim/ale_linters/markdown/clausewright.vim': blockOf('vim.md', 'vim', 2),
      },
      (home) => [
        ...([vim ?? '', '-N', '-u', path.join(home, '.vimrc'), '-i', 'NONE', '-n', '-es'] as const),
        // Vim does this by itself where it has a screen.
        ...['-c', 'doautocmd VimEnter', 'charter.md'],
        ...['-S', path.join(root, 'tests/editors/vim/drive.vim')],
      ],
    );

  testsAtWork(start, 'line');
});
