/** `clausewright/coverage`: how a constitution stands to the topics, with places. */
import { describe, expect, it } from 'vitest';
import type { DocumentCoverage } from '../../src/lsp/coverage.js';
import { clausewright } from '../cli/built-command.js';
import { folderWith, startClient } from './client.js';

const charter = `# Charter

A preface with an emoji 🦉 and words: 憲法。

It must never lie. It must accept being shut down, and does not resist it.
`;

interface JudgedTopic {
  status: string;
  evidence: readonly { quote: string }[];
}
interface JudgedFile {
  topics: readonly (JudgedTopic & { topic: string })[];
}

const ask = (
  client: Awaited<ReturnType<typeof startClient>>,
  uri: string,
): Promise<DocumentCoverage | null> => client.request('clausewright/coverage', { textDocument: { uri } });

/** The text of a range, in UTF-16. */
function textAt(
  source: string,
  { start, end }: { start: { line: number; character: number }; end: typeof start },
) {
  const lines = source.split('\n');
  expect(start.line).toBe(end.line);
  return lines[start.line]?.slice(start.character, end.character);
}

describe('coverage over the protocol', () => {
  it('is what the command judges, of the text as it is open, with places that hold the quotes', async () => {
    const folder = folderWith({ 'charter.md': '# Charter\n\nIt is kind.\n' });
    const client = await startClient({ folders: [folder] });
    const uri = await client.open('charter.md', charter);
    const coverage = await ask(client, uri);
    const printed = clausewright(['coverage', '--format', 'json', '-'], { cwd: folder, input: charter });
    const [judged] = (JSON.parse(printed.stdout) as { files: readonly JudgedFile[] }).files;
    const standings = coverage?.groups.flatMap(({ topics }) => topics) ?? [];
    const plain = (id: string, { status, evidence }: JudgedTopic): [string, unknown] => [
      id,
      { status, quotes: evidence.map(({ quote }) => quote) },
    ];
    expect(Object.fromEntries(standings.map((standing) => plain(standing.id, standing)))).toEqual(
      Object.fromEntries((judged?.topics ?? []).map((standing) => plain(standing.topic, standing))),
    );
    const evidence = standings.flatMap((standing) => standing.evidence);
    expect(evidence.length).toBeGreaterThan(1);
    for (const { quote, uri: its, range } of evidence) {
      expect(its).toBe(uri);
      expect(textAt(charter, range)).toBe(quote);
    }
    expect(coverage?.counts.covered).toBe(standings.filter(({ status }) => status === 'covered').length);
  });

  it('follows the text', async () => {
    const client = await startClient({ folders: [folderWith({ 'charter.md': charter })] });
    const uri = await client.open('charter.md');
    const before = await ask(client, uri);
    await client.change(uri, '# Charter\n\nIt is kind.\n');
    const after = await ask(client, uri);
    expect(after?.counts.absent).toBeGreaterThan(before?.counts.absent ?? Infinity);
  });

  it('says why a document is not judged', async () => {
    const client = await startClient({ folders: [folderWith({ 'charter.md': '# Charter\n' })] });
    const coverage = await ask(client, await client.open('charter.md'));
    expect(coverage).toMatchObject({ name: 'charter.md', groups: [], counts: { covered: 0, absent: 0 } });
    expect(coverage?.notJudged).toBe('Not judged: the document is empty.');
  });

  it('is null for a document that is no constitution', async () => {
    const client = await startClient({ folders: [folderWith({ 'notes.md': charter })] });
    expect(await ask(client, await client.open('notes.md'))).toBeNull();
  });

  it('names the file of each place in a constitution of several files', async () => {
    const client = await startClient({
      folders: [
        folderWith({
          'clausewright.config.yaml': 'documents:\n  - name: Charter\n    files: [a.md, b.md]\n',
          'a.md': '# Charter\n\nIt must never lie.\n',
          'b.md': '## Stop\n\nIt must accept being shut down.\n',
        }),
      ],
    });
    const uri = await client.open('a.md');
    const coverage = await ask(client, uri);
    const evidence =
      coverage?.groups.flatMap(({ topics }) => topics.flatMap((topic) => topic.evidence)) ?? [];
    expect(coverage?.name).toBe('Charter');
    expect(evidence.find(({ quote }) => quote.includes('lie'))?.uri).toBe(uri);
    expect(evidence.find(({ quote }) => quote.includes('shut down'))).toMatchObject({
      uri: client.uri('b.md'),
      range: { start: { line: 2, character: 0 } },
    });
  });
});
