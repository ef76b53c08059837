/** The packed extension: what the editor needs is in it, and the server runs from it. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment, root } from '../cli/built-command.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clausewright-vsix-'));
let files: Record<string, Uint8Array> = {};
const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

beforeAll(() => {
  const vsix = path.join(folder, 'a.vsix');
  const build = ['scripts/build-vscode.mjs', vsix];
  execFileSync(process.execPath, build, { cwd: root, env: plainEnvironment() });
  files = unzipSync(fs.readFileSync(vsix));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, 'unpacked', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
}, 120_000);

describe('the packed extension', () => {
  it('has every file that its manifests name, with a type for each', () => {
    const manifest = JSON.parse(text('extension/package.json')) as Record<string, string>;
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(manifest.version).toBe(version);
    const inXml = [...text('extension.vsixmanifest').matchAll(/Path="([^"]+)"/g)].map(([, name]) => name);
    expect(inXml.length).toBeGreaterThan(3);
    const named = [
      ...inXml,
      `extension/${manifest.icon ?? ''}`,
      path.posix.join('extension', manifest.main ?? ''),
    ];
    expect(named.filter((name) => name === undefined || !(name in files))).toEqual([]);
    const typed = new Set(
      [...text('[Content_Types].xml').matchAll(/Extension="([^"]+)"/g)].map(([, extension]) => extension),
    );
    const extensions = new Set(Object.keys(files).map((name) => path.extname(name)));
    extensions.delete('.xml');
    expect([...extensions].filter((extension) => !typed.has(extension))).toEqual([]);
  });

  it('tells the licenses of what the extension and the server bundle', () => {
    const licenses = text('extension/THIRD-PARTY-LICENSES.txt');
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'wink-nlp'])
      expect(licenses).toContain(name);
  });

  it('runs the command from where it is unpacked, also as an editor runs Node programs', () => {
    const command = path.join(folder, 'unpacked/extension/dist/cli.js');
    // Electron run as Node says so in its versions.
    const asElectron =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,electron:"34.5.1"}})';
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', asElectron, command, 'explain', 'clarity/weak-absolute'],
      { encoding: 'utf8', env: plainEnvironment(), cwd: folder },
    );
    expect(status, stderr).toBe(0);
    // The page of the rule is in the package.
    expect(stdout).toContain('Measured precision');
  });
});
