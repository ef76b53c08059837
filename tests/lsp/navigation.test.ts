/** Navigation as an editor sees it: the built server, asked over its protocol. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Position,
  Range,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { corpus } from '../corpus.js';
import { applied, folderWith, modern, positionOf, startClient, type Client } from './client.js';

const charter = [
  '---',
  'clausewright:',
  '  preset: agent',
  '---',
  '# 🌱 憲章',
  '',
  '"Steward" means the person who runs the deployment.',
  '',
  '## Hard constraints {#hard authority=root}',
  '',
  '🌱🌱 The AI must never resist a steward. {#stop}',
  '',
  '<!-- clausewright-disable-next-clause clarity/weak-absolute -- it is meant so -->',
  '',
  '🌱 注意: [stop](#stop) and [more](more/addition-charter.md#extra) hold, see https://example.org.',
  '',
].join('\r\n');
const addition =
  '# Addition\n\n🌱 See [stop](../charter.md#stop).\n\n## Extra {#extra}\n\nThe AI must be kind.\n';
const files = {
  'charter.md': charter,
  'more/addition-charter.md': addition,
  'README.md': '# Charter {#x}\n\n[x](#x)\n',
};

const position = (text: string, within = 0): Position => {
  const { line, character } = positionOf(charter, text);
  return { line, character: character + within };
};
const slice = (source: string, { start, end }: Range): string => {
  const lines = source.split(/\r\n|\n/);
  if (start.line !== end.line) return (lines[start.line] ?? '').slice(start.character);
  return (lines[start.line] ?? '').slice(start.character, end.character);
};

async function opened(capabilities = modern): Promise<{ client: Client; uri: string; addition: string }> {
  const client = await startClient({ folders: [folderWith(files)], capabilities });
  const uri = await client.open('charter.md');
  return { client, uri, addition: client.uri('more/addition-charter.md') };
}

describe('a client that can do much', () => {
  test('is offered all of it', async () => {
    const { client } = await opened();
    expect(client.result?.capabilities).toMatchObject({
      hoverProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      foldingRangeProvider: true,
      documentLinkProvider: {},
    });
    expect(client.result?.capabilities.completionProvider?.triggerCharacters).toContain('#');
  });

  test('hovers over clauses, references, terms and rules', async () => {
    const { client, uri } = await opened();
    const hover = (at: Position) =>
      client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: at });
    const value = (found: Hover | null): string =>
      found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
    const clause = await hover(position('must never'));
    expect(value(clause)).toMatch(
      /\*\*absolute prohibition\*\* \("must never"\) · binds the AI · authority: root · hard constraint/,
    );
    expect(value(clause)).toContain('Speaks to:');
    const reference = await hover(position('#stop)', 1));
    expect(value(reference)).toContain('must never resist a steward');
    expect(reference?.range && slice(charter, reference.range)).toBe('[stop](#stop)');
    const term = await hover(position('a steward', 4));
    expect(value(term)).toContain('the person who runs the deployment');
    expect(term?.range && slice(charter, term.range)).toBe('steward');
    const rule = await hover(position('clarity/weak-absolute', 3));
    expect(value(rule)).toMatch(/clarity\/weak-absolute[^]*\[The rule's page\]\(file:.*README\.md\)/);
    expect(await hover({ line: 5, character: 0 })).toBeNull();
  });

  test('has an outline, folds, links and symbols of the whole workspace', async () => {
    const { client, uri } = await opened();
    const textDocument = { uri };
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(outline.map(({ name }) => name)).toEqual(['🌱 憲章']);
    const [hard] = outline[0]?.children ?? [];
    expect(hard).toMatchObject({ name: 'Hard constraints', detail: '#hard · hard · root' });
    expect(hard?.children).toMatchObject([
      { detail: '#stop · hard', name: expect.stringContaining('The AI must') as string },
    ]);
    expect(hard && slice(charter, hard.selectionRange)).toBe('## Hard constraints {#hard authority=root}');

    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(folds).toContainEqual({ startLine: 8, endLine: 14, kind: 'region' });
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    expect(links.map(({ range, target }) => [slice(charter, range), target])).toEqual([
      ['[stop](#stop)', `${uri}#L11,1`],
      ['[more](more/addition-charter.md#extra)', `${client.uri('more/addition-charter.md')}#L5,1`],
    ]);
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'extra' });
    expect(symbols.map(({ name, location, containerName }) => [name, location.uri, containerName])).toEqual([
      ['Extra', client.uri('more/addition-charter.md'), 'Addition'],
    ]);
  });

  test('goes to definitions and finds references across files', async () => {
    const { client, uri, addition: other } = await opened();
    const found = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: position('addition-charter.md#extra', 4),
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.targetUri).toBe(other);
    expect(found[0] && slice(addition, found[0].targetSelectionRange)).toBe('## Extra {#extra}');
    const references = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: position('must never'),
      context: { includeDeclaration: true },
    });
    expect(
      references.map((one) => [one.uri, slice(one.uri === uri ? charter : addition, one.range)]),
    ).toEqual([
      [uri, 'stop'],
      [uri, '[stop](#stop)'],
      [other, '[stop](../charter.md#stop)'],
    ]);
  });

  test('renames an id across files, with what is not saved yet', async () => {
    const { client, uri, addition: other } = await opened();
    const unsaved = charter.replace('注意', '注意 [again](#stop)');
    await client.change(uri, unsaved);
    const at = { textDocument: { uri }, position: positionOf(unsaved, '#stop}') };
    at.position.character += 2;
    const prepared = await client.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      at,
    );
    expect(prepared.placeholder).toBe('stop');
    expect(slice(unsaved, prepared.range)).toBe('stop');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at,
      newName: 'no_resistance',
    });
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => textDocument)).toEqual([
      { uri, version: 2 },
      { uri: other, version: null },
    ]);
    expect(applied(unsaved, (changes[0]?.edits ?? []) as TextEdit[])).toBe(
      unsaved.replaceAll('#stop', '#no_resistance'),
    );
    expect(applied(addition, (changes[1]?.edits ?? []) as TextEdit[])).toBe(
      addition.replaceAll('#stop', '#no_resistance'),
    );
  });

  test('is told why something cannot be renamed', async () => {
    const { client, uri } = await opened();
    const at = { textDocument: { uri }, position: position('#stop}', 2) };
    await expect(client.request('textDocument/rename', { ...at, newName: 'hard' })).rejects.toThrow(
      '"hard" is the id of another section already (line 9).',
    );
    await expect(client.request('textDocument/rename', { ...at, newName: 'a b' })).rejects.toThrow(
      'cannot be an id',
    );
    const away = { ...at, position: position('must never') };
    expect(await client.request('textDocument/prepareRename', away)).toBeNull();
    await client.change(uri, '# Care\n\nSee [it](#care).\n');
    const derived = { textDocument: { uri }, position: { line: 2, character: 11 } };
    await expect(client.request('textDocument/prepareRename', derived)).rejects.toThrow('no id of its own');
  });

  test('completes ids, with the text behind an emoji left alone', async () => {
    const { client, uri } = await opened();
    const unsaved = charter.replace('(#stop)', '(#st)');
    await client.change(uri, unsaved);
    const at = positionOf(unsaved, '(#st)');
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: at.line, character: at.character + 4 },
    });
    const stop = items.find(({ label }) => label === 'stop');
    const edit = stop?.textEdit as TextEdit;
    expect(applied(unsaved, [edit])).toBe(charter);
  });

  test('is offered starter clauses in the endings of the document', async () => {
    const { client, uri } = await opened();
    const unsaved = `${charter}\r\n\r\n`;
    await client.change(uri, unsaved);
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: unsaved.split('\r\n').length - 1, character: 0 },
    });
    expect(items.length).toBeGreaterThan(20);
    for (const { textEdit } of items) expect(textEdit?.newText).not.toMatch(/(?<!\r)\n/);
  });
});

describe('a client that can do little', () => {
  test('gets plain text, flat symbols, plain locations and edits by file', async () => {
    const { client, uri } = await opened({});
    const textDocument = { uri };
    expect(client.result?.capabilities.renameProvider).toBe(true);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: position('must never'),
    });
    expect(hover.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringContaining('\n- absolute prohibition ("must never") ·') as string,
    });
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument,
    });
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toMatchObject([
      ['🌱 憲章', undefined],
      ['Hard constraints', '🌱 憲章'],
      [expect.stringContaining('The AI must'), 'Hard constraints'],
    ]);
    const at = { textDocument, position: position('#stop)', 2) };
    expect(await client.request<Location>('textDocument/definition', at)).toMatchObject({ uri });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'halt' });
    expect(edit.documentChanges).toBeUndefined();
    expect(applied(charter, edit.changes?.[uri] ?? [])).toBe(charter.replaceAll('#stop', '#halt'));
  });

  test('in UTF-8 gets the same places, counted in bytes', async () => {
    const { client, uri } = await opened({ general: { positionEncodings: ['utf-8'] } });
    const line = charter.split('\r\n').findIndex((text) => text.includes('(#stop)'));
    const text = charter.split('\r\n')[line] ?? '';
    const bytes = (end: number): number => Buffer.byteLength(text.slice(0, end));
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: { line, character: bytes(text.indexOf('#stop') + 2) },
      newName: 'halt',
    });
    expect(edit.changes?.[uri]?.at(-1)?.range).toEqual({
      start: { line, character: bytes(text.indexOf('#stop') + 1) },
      end: { line, character: bytes(text.indexOf('#stop') + 5) },
    });
  });
});

test('what is no constitution is left alone', async () => {
  const { client } = await opened();
  const uri = await client.open('README.md');
  const textDocument = { uri };
  const at = { textDocument, position: { line: 2, character: 5 } };
  for (const [method, params] of [
    ['textDocument/hover', at],
    ['textDocument/definition', at],
    ['textDocument/completion', at],
    ['textDocument/prepareRename', at],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
  ] as const) {
    expect([method, await client.request(method, params)]).toEqual([method, null]);
  }
});

describe.skipIf(corpus.length === 0)('real constitutions', () => {
  test.each(corpus.map((file) => path.basename(file)))('%s is navigated', async (name) => {
    const source = fs.readFileSync(corpus.find((file) => file.endsWith(name)) ?? '', 'utf8');
    const client = await startClient({ folders: [folderWith({ [`constitutions/${name}`]: source })] });
    const uri = await client.open(`constitutions/${name}`);
    const textDocument = { uri };
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(outline.length).toBeGreaterThan(0);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(folds.length).toBeGreaterThan(5);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    const inside = links.filter(({ target }) => target?.startsWith(uri));
    // The Model Specs refer to themselves throughout.
    if (name.startsWith('model-spec')) expect(inside.length).toBeGreaterThan(50);
    for (const { range } of inside.slice(0, 5)) {
      const { start } = range;
      const at = { textDocument, position: { line: start.line, character: start.character + 1 } };
      expect(await client.request('textDocument/definition', at)).toHaveLength(1);
      expect(await client.request('textDocument/hover', at)).not.toBeNull();
    }
    const [heading] = outline;
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: heading?.selectionRange.start.line ?? 0, character: 3 },
    });
    expect(hover.contents).toMatchObject({ value: expect.stringMatching(/^Section/) as string });
  });
});
