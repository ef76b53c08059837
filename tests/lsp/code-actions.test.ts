/** Code actions: each is taken, and the text that it makes is looked at. */
import { describe, expect, test } from 'vitest';
import type { CodeAction, Command, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { charter, only, soundCharter } from '../cli/built-command.js';
import { applied, folderWith, modern, positionOf, startClient, type Client } from './client.js';

/** Two comments that silence nothing, an empty section, and a list with a vague item. */
const stale = (reason: string): string =>
  `<!-- clausewright-disable-next-clause clarity/open-list -- ${reason} -->\n\n`;
const faulty = `# Charter

${stale('once there was a list')}The assistant must tell its users the truth.

## Privacy

## Limits

${stale('and here another')}The limits that hold for every user are these.

- The assistant must never help to build weapons.
- The assistant should usually try, where possible, to be somewhat careful.
`;

async function actionsAt(
  client: Client,
  uri: string,
  at: Range,
  context: { diagnostics?: readonly Diagnostic[]; only?: string[] } = {},
): Promise<CodeAction[]> {
  const params = {
    textDocument: { uri },
    range: at,
    context: { diagnostics: context.diagnostics ?? [], ...(context.only && { only: context.only }) },
  };
  return (await client.request<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
}

/** The text after the one action whose title begins so. */
async function taken(
  client: Client,
  source: string,
  actions: readonly CodeAction[],
  title: string,
): Promise<string> {
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action) throw new Error(`No "${title}" among: ${actions.map((one) => one.title).join('; ')}`);
  const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
  return edited(source, edit);
}

function edited(source: string, edit: WorkspaceEdit | undefined): string {
  const [change] = edit?.documentChanges ?? [];
  if (change && 'edits' in change) {
    return applied(source, change.edits as { range: Range; newText: string }[]);
  }
  const [edits] = Object.values(edit?.changes ?? {});
  if (!edits) throw new Error('No edit came.');
  return applied(source, edits);
}

const place = (source: string, text: string): Range => {
  const start = positionOf(source, text);
  return { start, end: start };
};

describe('for a finding with a safe fix', () => {
  test('fixes it here or everywhere in the document', async () => {
    const folder = folderWith({ 'charter.md': faulty });
    const client = await startClient({ folders: [folder] });
    const { uri, diagnostics } = await client.openAndWait('charter.md');
    const needless = diagnostics.filter(({ code }) => code === 'structure/stale-suppression');
    expect(needless).toHaveLength(2);
    const at = place(faulty, '<!-- ');
    const actions = await actionsAt(client, uri, at, { diagnostics: needless.slice(0, 1) });
    const fix = actions.find(({ title }) => title === 'Fix structure/stale-suppression here');
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    const without = faulty.replace(stale('once there was a list'), '');
    expect(await taken(client, faulty, actions, 'Fix structure/stale-suppression here')).toBe(without);
    expect(await taken(client, faulty, actions, 'Fix all 2 of structure/stale-suppression')).toBe(
      without.replace(stale('and here another'), ''),
    );
  });

  test('is fixed with all others on request alone, when the document is saved', async () => {
    const folder = folderWith({ 'charter.md': faulty });
    const client = await startClient({ folders: [folder] });
    const { uri } = await client.openAndWait('charter.md');
    const actions = await actionsAt(client, uri, place(faulty, '# Charter'), { only: ['source.fixAll'] });
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.clausewright']);
    const fixed = await taken(client, faulty, actions, 'Fix all that is safe');
    expect(fixed).not.toContain('<!--');
    expect(fixed).toContain('## Privacy');
  });
});

describe('for a finding with an unsafe fix', () => {
  test('says that it is unsafe, and silences with a reason', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { uri } = await client.openAndWait('charter.md');
    const actions = await actionsAt(client, uri, place(charter, '## Privacy'));
    const fix = 'Fix structure/empty-section here (unsafe: changes wording)';
    expect(actions.find(({ title }) => title === fix)?.isPreferred).toBeUndefined();
    expect(await taken(client, charter, actions, fix)).toBe(soundCharter);
    const silenced = await taken(client, charter, actions, 'Silence structure/empty-section');
    expect(silenced).toContain(
      '<!-- clausewright-disable-next-clause structure/empty-section -- TODO: say why this is meant -->\n\n## Privacy',
    );
    const after = await client.diagnostics(uri, await client.change(uri, silenced));
    expect(after.map(({ code }) => code)).not.toContain('structure/empty-section');
  });
});

describe('inside of a list', () => {
  test('silences a finding by a comment in the item, so that the list stays one', async () => {
    const folder = folderWith({
      'charter.md': faulty,
      'clausewright.config.json': JSON.stringify({ rules: only('clarity/vague-obligation', 'warning') }),
    });
    const client = await startClient({ folders: [folder] });
    const { uri, diagnostics } = await client.openAndWait('charter.md');
    expect(diagnostics.map(({ code }) => code)).toEqual(['clarity/vague-obligation']);
    const actions = await actionsAt(client, uri, place(faulty, 'usually try'));
    const silenced = await taken(client, faulty, actions, 'Silence clarity/vague-obligation');
    expect(silenced.split('\n').find((line) => line.includes('usually try'))).toMatch(
      /somewhat careful\. <!-- clausewright-disable-next-clause clarity\/vague-obligation -- .* -->$/,
    );
    expect(await client.diagnostics(uri, await client.change(uri, silenced))).toEqual([]);
  });
});

describe('for a gap', () => {
  test('inserts a clause to start from, which closes it', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { uri, diagnostics } = await client.openAndWait('charter.md');
    const gap = diagnostics.filter(({ code }) => code === 'coverage/human-oversight');
    const actions = await actionsAt(client, uri, place(charter, '# Charter'), { diagnostics: gap });
    const text = await taken(
      client,
      charter,
      actions,
      'Insert a clause to start from: human-oversight (standard)',
    );
    expect(text.length).toBeGreaterThan(charter.length + 40);
    const after = await client.diagnostics(uri, await client.change(uri, text));
    expect(after.map(({ code }) => code)).not.toContain('coverage/human-oversight');
  });
});

describe('for a clause', () => {
  test('gives it an id that stands', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const { uri } = await client.openAndWait('charter.md');
    const clause = await actionsAt(client, uri, place(charter, 'never help'), { only: ['refactor'] });
    expect(await taken(client, charter, clause, 'Give this clause an id')).toContain(
      '<!-- clausewright-id the-assistant-must-never-help -->\n\nThe assistant must never help',
    );
    const heading = await actionsAt(client, uri, place(charter, 'Limits'), { only: ['refactor'] });
    expect(await taken(client, charter, heading, 'Give this section an id')).toContain(
      '<!-- clausewright-id limits -->\n\n## Limits',
    );
  });
});

describe('the page of a rule', () => {
  test('is opened in the client, and no other address is', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder] });
    const opened: string[] = [];
    client.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      opened.push(uri);
      return { success: true };
    });
    const { uri } = await client.openAndWait('charter.md');
    const actions = await actionsAt(client, uri, place(charter, '## Privacy'));
    const { command } =
      actions.find(({ title }) => title === 'Open the page of structure/empty-section') ?? {};
    await client.request('workspace/executeCommand', command);
    await client.request('workspace/executeCommand', { ...command, arguments: ['file:///etc/passwd'] });
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatch(/rules\/structure\/empty-section\/README\.md$/);
  });
});

describe('a client that knows commands alone', () => {
  test('gets them, and the edit is made through it', async () => {
    const folder = folderWith({ 'charter.md': charter });
    const client = await startClient({ folders: [folder], capabilities: { workspace: { applyEdit: true } } });
    const edits: WorkspaceEdit[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const { uri } = await client.openAndWait('charter.md');
    const actions = (await actionsAt(client, uri, place(charter, '## Privacy'))) as unknown as Command[];
    await client.request('workspace/executeCommand', {
      command: actions[0]?.command,
      arguments: actions[0]?.arguments,
    });
    expect(edited(charter, edits[0])).toBe(soundCharter);
  });
});

describe('formatting', () => {
  test('brings the layout into shape as fmt does', async () => {
    const crooked = charter.replace('## Limits\n\n', '## Limits\n').replaceAll('\n', '\r\n');
    const folder = folderWith({ 'charter.md': crooked });
    const client = await startClient({ folders: [folder], capabilities: modern });
    const uri = await client.open('charter.md');
    const edits = await client.request<{ range: Range; newText: string }[]>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(applied(crooked, edits)).toBe(charter.replaceAll('\n', '\r\n'));
  });
});
