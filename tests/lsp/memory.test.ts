/** Memory over many edits; `scripts/server-speed.mjs FILE --edits 10000` measures more of them. */
import { expect, test } from 'vitest';
import { soundCharter } from '../cli/built-command.js';
import { folderWith, startClient } from './client.js';

/** About 30 KB: a tree of it that is kept takes 2 MB. */
const large = `${soundCharter}\n${Array.from({ length: 300 }, (_, number) => `## Matter ${number}\n\nThe assistant must tell its users the truth about matter ${number}, whoever asks.\n`).join('\n')}`;

test('does not grow over 2,000 edits and 100 lintings: no tree is kept', async () => {
  const client = await startClient({
    folders: [folderWith({ 'charter.md': large })],
    initializationOptions: { debounce: 0 },
    // A server that keeps what it should let go runs out of this and dies.
    env: { NODE_OPTIONS: '--max-old-space-size=200' },
  });
  const { uri, diagnostics } = await client.openAndWait('charter.md');
  let last = diagnostics;
  for (let number = 1; number <= 2000; number += 1) {
    const start = { line: 2, character: 0 };
    const end = { line: 2, character: number % 2 === 0 ? 1 : 0 };
    const version = await client.change(uri, number % 2 === 0 ? '' : 'x', { start, end });
    if (number % 20 === 0) last = await client.diagnostics(uri, version);
  }
  expect(last.map(({ message }) => message)).toEqual(diagnostics.map(({ message }) => message));
  expect(client.server.exitCode).toBeNull();
}, 300_000);
