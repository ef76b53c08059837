/** What must not take the server down, and what must end it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { charter, plainEnvironment, root } from '../cli/built-command.js';
import { folderWith, modern, spawnClient, startClient } from './client.js';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a client that can do little', () => {
  test('gets plain diagnostics and a whole life cycle', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder], capabilities: {} });
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.map(({ code }) => code)).toContain('structure/empty-section');
    for (const diagnostic of diagnostics) {
      expect(diagnostic).not.toHaveProperty('codeDescription');
      expect(diagnostic).not.toHaveProperty('relatedInformation');
    }
    expect(await client.stop()).toBe(0);
  });
});

describe('a client that asks for diagnostics', () => {
  test('has none pushed', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const capabilities = { textDocument: { ...modern.textDocument, diagnostic: {} } };
    const client = await startClient({ folders: [folder], capabilities });
    expect(client.result?.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    const uri = await client.open('charter.md');
    const report = await client.request<{ kind: string; items: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    expect(report.kind).toBe('full');
    expect(report.items.map(({ code }) => code)).toContain('structure/empty-section');
    await client.close(uri);
    await new Promise((done) => setTimeout(done, 500));
    expect(client.published).toEqual([]);
  });
});

describe('what is wrong with a message', () => {
  test.each([
    ['no JSON', 'Content-Length: 9\r\n\r\n{"broken"'],
    ['JSON that is no message', 'Content-Length: 2\r\n\r\n42'],
    ['an unknown request', 'Content-Length: 47\r\n\r\n{"jsonrpc":"2.0","id":"x","method":"no/such/x"}'],
    [
      'a change of a document that is not open',
      'Content-Length: 127\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x","version":1},"contentChanges":[]}}',
    ],
    [
      'a URI that is none',
      'Content-Length: 132\r\n\r\n{"jsonrpc":"2.0","id":"y","method":"textDocument/formatting","params":{"textDocument":{"uri":"file://%%%/x"},"options":{"tabSize":2}}}',
    ],
  ])('%s does not end the conversation', async (_name, bytes) => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const [head = '', body = ''] = bytes.split('\r\n\r\n');
    client.server.stdin.write(`${head.replace(/\d+/, String(Buffer.byteLength(body)))}\r\n\r\n${body}`);
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('the end', () => {
  test('comes with the end of standard input', async () => {
    const client = await startClient({ folders: [folderWith({})] });
    client.server.stdin.end();
    expect(await client.ended()).toBe(1);
  });

  test('comes when the process dies that the client named', async () => {
    const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
      env: plainEnvironment(),
    });
    await once(parent, 'spawn');
    const client = await startClient({ folders: [folderWith({})], processId: parent.pid ?? null });
    const ended = client.ended();
    parent.kill('SIGKILL');
    expect(await ended).toBe(1);
  });

  test('comes when the editor is killed that started it', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(path.join(root, 'dist/cli.js'))}, 'lsp', '--stdio']);
      console.log(server.pid);
      setTimeout(() => {}, 60000);`;
    const editor = spawn(process.execPath, ['-e', script], { env: plainEnvironment() });
    const [line] = (await once(editor.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    editor.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });
});

const noisyRule = `console.log('a stray line');
process.stdout.write('another one');
export default {
  meta: { id: 'local/noisy', title: 'Noise', kind: 'code', severity: 'warning', fixable: 'none', scope: 'document', why: 'A test.', sources: [] },
  create: (context) => ({
    finish() {
      console.log('printed by a rule');
      context.report({ node: context.constitution, message: 'Heard.', advice: 'Nothing.' });
    },
  }),
};
`;

describe('code of the repository', () => {
  const files = {
    'charter.md': charter,
    'noisy.mjs': noisyRule,
    'clausewright.config.json': JSON.stringify({ plugins: ['./noisy.mjs'] }),
  };

  test('does not run where nobody trusts it', async () => {
    const marked = {
      ...files,
      'noisy.mjs': `import fs from 'node:fs';\nfs.writeFileSync(new URL('ran', import.meta.url), '');\n${noisyRule}`,
    };
    const folder = folderWith(marked);
    const client = await startClient({ folders: [folder] });
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.map(({ code }) => code)).toContain('structure/empty-section');
    expect(diagnostics.map(({ code }) => code)).not.toContain('local/noisy');
    expect(fs.existsSync(path.join(folder, 'ran'))).toBe(false);
  });

  test.each([
    ['the client says so', { initializationOptions: { trusted: true } }],
    ['the user says so', { args: ['--trust'] }],
  ])('runs where %s, and nothing that it prints gets between the messages', async (_name, options) => {
    const client = await startClient({ folders: [folderWith(files)], ...options });
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.map(({ code }) => code)).toContain('local/noisy');
    expect(client.stderr).toContain('a stray line');
    expect(client.stderr).toContain('printed by a rule');
  });

  test('that throws is told, and the other rules are heard', async () => {
    const broken = noisyRule.replace("console.log('printed by a rule');", "throw new Error('out of tune');");
    const client = await startClient({
      folders: [folderWith({ ...files, 'noisy.mjs': broken })],
      initializationOptions: { trusted: true },
    });
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.map(({ code }) => code)).toContain('structure/empty-section');
    expect(JSON.stringify(diagnostics)).toContain('out of tune');
  });
});

describe('a request before the handshake', () => {
  test('is refused, and the handshake works afterwards', async () => {
    const client = spawnClient({ folders: [folderWith({ 'charter.md': charter })] });
    await expect(
      client.request('textDocument/formatting', { textDocument: { uri: 'file:///x.md' }, options: {} }),
    ).rejects.toThrow();
    await client.initialize({});
    const { diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
