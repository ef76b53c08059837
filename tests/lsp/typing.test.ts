/** Editing: changes in any encoding and number, and only the last result stands. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { builtinRules, builtinTopics } from '../../src/builtin.js';
import { lintFiles, Workspace } from '../../src/workspace/index.js';
import { charter, soundCharter } from '../cli/built-command.js';
import { applied, folderWith, modern, positionOf, startClient } from './client.js';

/** Rule and line of each finding of a text, linted anew. */
async function lintedAnew(text: string): Promise<string[]> {
  const workspace = new Workspace({
    cwd: folderWith({ 'charter.md': text }),
    loaded: { rules: builtinRules, topics: builtinTopics },
  });
  const { report } = await lintFiles(workspace, ['charter.md']);
  const [file] = report.files;
  return (file?.findings ?? []).map(({ ruleId, position }) => `${ruleId} ${position.start.line}`);
}
const shown = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, range }) => `${code ?? ''} ${range.start.line + 1}`);

describe('200 rapid edits', () => {
  test('end in the findings of the last text, and no result of an old version is shown', async () => {
    const folder = folderWith({ 'charter.md': soundCharter });
    const client = await startClient({ folders: [folder] });
    const uri = await client.open('charter.md');
    let text = soundCharter;
    let version = 1;
    for (let number = 0; number < 200; number += 1) {
      const lines = text.split('\n').length - 1;
      const inserted =
        number % 40 === 39
          ? `\n## Part ${number}\n\n`
          : `The assistant must be honest about matter ${number}. `;
      const place = { line: lines, character: 0 };
      const range = { start: place, end: place };
      text = applied(text, [{ range, newText: inserted }]);
      version = await client.change(uri, inserted, range);
    }
    const last = await client.diagnostics(uri, version);
    expect(shown(last)).toEqual(await lintedAnew(text));
    expect(shown(last)).toContainEqual(expect.stringContaining('structure/empty-section'));
    await new Promise((done) => setTimeout(done, 500));
    const versions = client.published.map((one) => one.version ?? 0);
    expect(versions.at(-1)).toBe(version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });
});

const wide = `# Charter 宪章 🏛️

The assistant 🤖🤖 must tell its users the truth 真実.

## Privacy 🔒

## Limits 限界

The assistant must never help to build weapons 💣, and 武器 are [none of its business](#nowhere).
`;

describe.each([
  ['utf-16', ['utf-16']],
  ['utf-8', ['utf-8', 'utf-16']],
  ['utf-32', ['utf-32']],
] as const)('a client that counts in %s', (encoding, offered) => {
  const length = (text: string): number =>
    encoding === 'utf-8'
      ? Buffer.byteLength(text)
      : encoding === 'utf-16'
        ? text.length
        : Array.from(text).length;

  test.each([
    ['LF', wide],
    ['CRLF', wide.replaceAll('\n', '\r\n')],
  ])('sees findings at their places among emoji and CJK, with %s', async (_name, text) => {
    const folder = folderWith({ 'charter.md': text });
    const capabilities = { ...modern, general: { positionEncodings: [...offered] } };
    const client = await startClient({ folders: [folder], capabilities });
    expect(client.result?.capabilities.positionEncoding).toBe(encoding);
    const { uri, diagnostics } = await client.openAndWait('charter.md');
    const broken = diagnostics.find(({ code }) => code === 'structure/resolved-references');
    const line = text.split(/\r?\n/)[8] ?? '';
    const at = line.indexOf('none of its');
    const { start, end } = broken?.range ?? {};
    expect(start?.line).toBe(8);
    expect(start?.character).toBeGreaterThanOrEqual(length(line.slice(0, at - 1)));
    expect(end?.character).toBeLessThanOrEqual(
      length(line.slice(0, at + 'none of its business](#nowhere)'.length)),
    );

    // An edit behind wide characters, counted by the client, hits what it means.
    const from = { line: 8, character: length(line.slice(0, line.indexOf('#nowhere'))) };
    const to = { line: 8, character: from.character + '#nowhere'.length };
    const version = await client.change(uri, '#privacy-', { start: from, end: to });
    const after = await client.diagnostics(uri, version);
    const changed = text.replace('#nowhere', '#privacy-');
    expect(shown(after)).toEqual(await lintedAnew(changed));
  });
});

test('a client that counts in bytes and cannot say so is understood where its user says it', async () => {
  const folder = folderWith({ 'charter.md': wide });
  const initializationOptions = { positionEncoding: 'utf-8' };
  const client = await startClient({ folders: [folder], initializationOptions });
  expect(client.result?.capabilities.positionEncoding).toBe('utf-8');
});

describe('a closed document', () => {
  test('has no diagnostics, also where a linting was under way', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { uri } = await client.openAndWait('charter.md');
    await client.change(uri, 'x', { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } });
    await client.close(uri);
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0, 'empty diagnostics');
    await new Promise((done) => setTimeout(done, 1000));
    expect(client.published.at(-1)).toMatchObject({ uri, diagnostics: [] });
  });
});

describe('unsaved text', () => {
  test('counts in place of what stands on disk', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { diagnostics } = await client.openAndWait('charter.md', soundCharter);
    expect(diagnostics.map(({ code }) => code)).not.toContain('structure/empty-section');
    expect(fs.readFileSync(`${folder}/charter.md`, 'utf8')).toBe(charter);
  });

  test('of one file changes what is found in another that extends it', async () => {
    const addition =
      '---\nclausewright:\n  extends: base.md\n---\n\n# Additions\n\nSee [the limits](base.md#limits).\n';
    const folder = folderWith({ 'charter.md': addition, 'base.md': soundCharter });
    const client = await startClient({ folders: [folder] });
    const { uri, diagnostics } = await client.openAndWait('charter.md');
    const before = shown(diagnostics);
    await client.open(
      'base.md',
      soundCharter.replace('weapons', 'weapons. It reports what it did to its operators'),
    );
    const count = client.published.length;
    await client.change(client.uri('base.md'), '\n\nThe assistant must keep a log of every action.\n', {
      start: { line: 7, character: 0 },
      end: { line: 7, character: 0 },
    });
    await client.until(
      () => client.published.slice(count).some((one) => one.uri === uri),
      'diagnostics of the addition',
    );
    expect(before.length).toBeGreaterThan(0);
  });
});

describe('text of no constitution', () => {
  test('has no diagnostics, until its front matter says that it is one', async () => {
    const folder = folderWith({ 'notes.md': charter });
    const client = await startClient({ folders: [folder] });
    const { uri, diagnostics } = await client.openAndWait('notes.md');
    expect(diagnostics).toEqual([]);
    const start = { line: 0, character: 0 };
    const version = await client.change(uri, '---\nclausewright: true\n---\n\n', { start, end: start });
    const after = await client.diagnostics(uri, version);
    expect(after.map(({ code }) => code)).toContain('structure/empty-section');
    expect(positionOf(charter, '## Privacy').line + 4).toBe(
      after.find(({ code }) => code === 'structure/empty-section')?.range.start.line,
    );
  });
});
