/** Folders, configurations and their changes; the same findings as lint over real documents. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { charter, clausewright, reportOf } from '../cli/built-command.js';
import { corpus } from '../corpus.js';
import { folderWith, modern, startClient, type Client } from './client.js';

const off = JSON.stringify({ rules: { 'structure/empty-section': 'off' } });
const emptyIn = (client: Client, uri: string): boolean | undefined =>
  client.published
    .findLast((one) => one.uri === uri)
    ?.diagnostics.some(({ code }) => code === 'structure/empty-section');

describe('several folders', () => {
  test('have a configuration each, and folders come and go', async () => {
    const [first, second] = [
      folderWith({ 'charter.md': charter }),
      folderWith({ 'charter.md': charter, 'clausewright.config.json': off }),
    ];
    const client = await startClient({ folders: [first, second] });
    const one = await client.openAndWait('charter.md');
    const two = await client.openAndWait(path.join(second, 'charter.md'));
    expect(emptyIn(client, one.uri)).toBe(true);
    expect(emptyIn(client, two.uri)).toBe(false);

    const count = client.published.length;
    const removed = [{ uri: pathToFileURL(first).href, name: 'first' }];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed },
    });
    await client.until(() => client.published.length >= count + 2, 'diagnostics of both');
    expect(emptyIn(client, two.uri)).toBe(false);
  });
});

describe('a configuration', () => {
  test.each([
    ['that the client watches', true],
    ['that nobody watches but the server', false],
  ])('%s counts as soon as it is saved', async (_name, watches) => {
    const folder = folderWith({ 'charter.md': charter });
    const capabilities = watches
      ? {
          ...modern,
          workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
        }
      : modern;
    const client = await startClient({ folders: [folder], capabilities });
    const { uri } = await client.openAndWait('charter.md');
    expect(emptyIn(client, uri)).toBe(true);
    const file = path.join(folder, 'clausewright.config.json');
    fs.writeFileSync(file, off);
    if (watches) {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(file).href, type: 1 }],
      });
    }
    await client.until(() => emptyIn(client, uri) === false, 'diagnostics under the new configuration');
  });

  test('that is broken is told at the top of the document', async () => {
    const folder = folderWith({ 'charter.md': charter, 'clausewright.config.json': '{ "preset": "none" }' });
    const client = await startClient({ folders: [folder] });
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 1, range: { start: { line: 0, character: 0 } } });
    expect(JSON.stringify(diagnostics[0])).toContain('clausewright.config.json, line 1');
  });
});

describe('settings of the editor', () => {
  test('choose a preset', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder], initializationOptions: { preset: 'frontier' } });
    const { diagnostics } = await client.openAndWait('charter.md');
    const [file] = reportOf(
      clausewright(['lint', '--format', 'json', '--preset', 'frontier'], { cwd: folder }),
    ).files;
    expect(diagnostics.map(({ code }) => code)).toEqual(file?.findings.map(({ ruleId }) => ruleId));
  });
});

describe.skipIf(corpus.length === 0)(
  'real constitutions (skipped where ../shared/corpus is not there)',
  () => {
    test('have the findings of lint, at the same places', async () => {
      const documents = Object.fromEntries(
        corpus.map((file) => [`constitutions/${path.basename(file)}`, fs.readFileSync(file)]),
      );
      const folder = folderWith(documents);
      const client = await startClient({ folders: [folder] });
      const { files } = reportOf(clausewright(['lint', '--format', 'json'], { cwd: folder }));
      expect(files.length).toBeGreaterThan(3);
      for (const { path: name, findings } of files) {
        const { diagnostics } = await client.openAndWait(name);
        expect(diagnostics.map(({ code, range }) => `${code ?? ''} ${range.start.line + 1}`)).toEqual(
          findings.map(({ ruleId, position }) => `${ruleId} ${position.start.line}`),
        );
      }
    }, 600_000);
  },
);
