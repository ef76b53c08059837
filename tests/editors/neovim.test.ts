/** Neovim with its built-in client, set up as docs/editors/neovim.md says. */
import path from 'node:path';
import { root } from '../cli/built-command.js';
import { blockOf, describeEditor, program, testsAtWork, visit, type Visit } from './editor.js';

const neovim = program('nvim');

describeEditor('Neovim', neovim === null ? '`nvim` is not on the path' : null, () => {
  const start = (): Visit =>
    visit({ '.config/nvim/init.lua': blockOf('neovim.md', 'lua') }, (home) => [
      ...([neovim ?? '', '--headless', '-i', 'NONE', '-n'] as const),
      ...['-u', path.join(home, '.config/nvim/init.lua'), 'charter.md'],
      ...['-S', path.join(root, 'tests/editors/neovim/drive.lua')],
    ]);

  testsAtWork(start, 'text');
});
