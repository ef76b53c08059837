/** `clausewright/compareWithHead`: the redline page since the last commit. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HeadComparison } from '../../src/lsp/compare-with-head.js';
import { clausewright, inShell } from '../cli/built-command.js';
import { folderWith, startClient } from './client.js';

const committed = '# Charter\n\nIt must never lie.\n\nIt is kind.\n';

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  const made = inShell(
    'git init -q && git add . && git -c user.name=A -c user.email=a@example.org commit -qm "Add the charter"',
    folder,
  );
  expect(made.status, made.stderr).toBe(0);
  return folder;
}

const ask = (client: Awaited<ReturnType<typeof startClient>>, uri: string): Promise<HeadComparison | null> =>
  client.request('clausewright/compareWithHead', { textDocument: { uri } });

describe('comparing with HEAD over the protocol', () => {
  it('gives the page of the command, of the text as it is open', async () => {
    const folder = repositoryWith({ 'charter.md': committed });
    const amended = committed.replace('must never', 'should not');
    const client = await startClient({ folders: [folder] });
    const uri = await client.open('charter.md', amended);
    const comparison = await ask(client, uri);
    fs.writeFileSync(path.join(folder, 'charter.md'), amended);
    const page = clausewright(['diff', 'HEAD:charter.md', 'charter.md', '--format', 'html'], { cwd: folder });
    expect(comparison).toEqual({ name: 'charter.md', changes: 1, html: page.stdout });
    expect(comparison?.html).toMatch(/"Content-Security-Policy" content="default-src &#x27;none&#x27;;/);
  });

  it('compares a constitution of several files as a whole, unsaved text of any of them', async () => {
    const folder = repositoryWith({
      'clausewright.config.yaml': 'documents:\n  - name: Charter\n    files: [a.md, b.md]\n',
      'a.md': committed,
      'b.md': '## Stop\n\nIt must accept being shut down.\n',
    });
    const client = await startClient({ folders: [folder] });
    const uri = await client.open('a.md');
    await client.open('b.md', '## Stop\n\nIt may accept being shut down.\n');
    expect(await ask(client, uri)).toMatchObject({ name: 'Charter', changes: 1 });
  });

  it('says what is wrong where there is no commit, no such file in it, and no repository', async () => {
    const folder = repositoryWith({ 'charter.md': committed });
    fs.writeFileSync(path.join(folder, 'new-charter.md'), committed);
    const client = await startClient({ folders: [folder] });
    await expect(ask(client, await client.open('new-charter.md'))).rejects.toThrow(/new-charter\.md/);
    const bare = await startClient({ folders: [folderWith({ 'charter.md': committed })] });
    await expect(ask(bare, await bare.open('charter.md'))).rejects.toThrow(/repository/);
  });

  it('is null for a document that is no constitution', async () => {
    const client = await startClient({ folders: [repositoryWith({ 'notes.md': committed })] });
    expect(await ask(client, await client.open('notes.md'))).toBeNull();
  });
});
