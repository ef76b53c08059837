// Measures the built language server on a document: milliseconds from a keystroke to its diagnostics, and memory over many edits.
//   node scripts/server-speed.mjs FILE [--keystrokes 10] [--edits 10000]
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-languageserver/node';

const {
  values,
  positionals: [file],
} = parseArgs({
  allowPositionals: true,
  options: { keystrokes: { type: 'string', default: '10' }, edits: { type: 'string', default: '0' } },
});
if (!file) throw new Error('Name a document.');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clausewright-speed-'));
const name = path.join(folder, 'constitution.md');
fs.copyFileSync(file, name);
const uri = pathToFileURL(name).href;
const text = fs.readFileSync(name, 'utf8');

const { NODE_EXTRA_CA_CERTS, ...env } = process.env;
const server = spawn(
  process.execPath,
  [path.resolve(import.meta.dirname, '../dist/cli.js'), 'lsp', '--stdio'],
  { env },
);
server.stderr.pipe(process.stderr);
const connection = rpc.createProtocolConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ version }) => waiting.get(version)?.());
connection.listen();
await connection.sendRequest('initialize', {
  processId: process.pid,
  capabilities: {},
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'speed' }],
});
await connection.sendNotification('initialized', {});

const published = (version) => new Promise((resolve) => waiting.set(version, resolve));
/** Resident memory of the server in MB. */
const memory = () => Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)])) / 1024);

let version = 1;
const opened = performance.now();
const first = published(version);
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version, text },
});
await first;
console.log(
  `${(Buffer.byteLength(text) / 1000).toFixed(0)} KB, first diagnostics ${(performance.now() - opened).toFixed(0)} ms`,
);

// In the middle of the document a character comes and goes at the end of a line.
const line = text.slice(0, text.length / 2).split('\n').length - 1;
const { length } = text.split('\n')[line].replace(/\r$/, '');
const type = (typed) => {
  version += 1;
  const end = { line, character: length + (typed ? 0 : 1) };
  return connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character: length }, end }, text: typed ? '.' : '' }],
  });
};

const times = [];
for (let number = 0; number < Number(values.keystrokes); number += 1) {
  const begin = performance.now();
  await type(number % 2 === 0);
  await published(version);
  times.push(performance.now() - begin);
}
times.sort((a, b) => a - b);
const shown = (time) => `${time?.toFixed(0)} ms`;
console.log(
  `keystroke to diagnostics, 200 ms of them rest: median ${shown(times[times.length >> 1])}, best ${shown(times[0])}, worst ${shown(times.at(-1))}`,
);

const edits = Number(values.edits);
for (let number = 0; number < edits; number += 1) {
  await type((number + times.length) % 2 === 0);
  if (number % 50 === 49) await published(version);
  if (number % Math.ceil(edits / 10) === 0) console.log(`after ${number} edits ${memory()} MB`);
}
if (edits > 0) console.log(`after ${edits} edits ${memory()} MB`);
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
fs.rmSync(folder, { recursive: true });
