import { describe, expect, test } from 'vitest';
import { clausewright, folderWith, reportOf } from './built-command.js';

const configuration = `documents:
  - name: House rules
    files: [policy/intro.md, 'policy/*.md', '!policy/old-*.md']
`;
const files = {
  'clausewright.config.yaml': configuration,
  'policy/intro.md': '# House rules\n\nThe assistant must tell its users the truth. See [limits](#limits).\n',
  'policy/a-limits.md':
    '# Limits {#limits}\n\nThe assistant must never help to build weapons. See [here](#nowhere).\n',
  'policy/secrets.md':
    '# Secrets {#limits}\n\nThe assistant should generally try to keep door codes to itself.\n',
  'policy/old-notes.md': '# Old notes\n',
};

const idsOf = (run: ReturnType<typeof clausewright>, file: string): string[] =>
  (reportOf(run).files.find(({ path }) => path === file)?.findings ?? []).map(
    ({ ruleId, position }) => `${position.start.line} ${ruleId}`,
  );

describe('a document of several files', () => {
  const cwd = folderWith(files);

  test('is linted once and as a whole, each finding under its own file', () => {
    for (const named of [['.'], ['policy/secrets.md'], ['policy/a-limits.md', 'policy/intro.md']]) {
      const run = clausewright(['lint', ...named, '--format', 'json'], { cwd });
      expect(run.stderr).toBe('');
      expect(reportOf(run).files.map(({ path }) => path)).toEqual([
        'policy/intro.md',
        'policy/a-limits.md',
        'policy/secrets.md',
      ]);
      expect(idsOf(run, 'policy/a-limits.md')).toEqual(['3 structure/resolved-references']);
      expect(idsOf(run, 'policy/secrets.md')).toEqual([
        '1 structure/unique-ids',
        '3 clarity/vague-obligation',
      ]);
      expect(idsOf(run, 'policy/intro.md')).toContain('1 coverage/human-oversight');
      expect(idsOf(run, 'policy/intro.md')).not.toContain('1 coverage/honesty');
    }
  });

  test('shows the other file of a finding', () => {
    expect(clausewright(['lint'], { cwd }).stdout).toContain('policy/a-limits.md:1:1');
  });

  test('is one document to coverage, with the file of its evidence', () => {
    const run = clausewright(['coverage', '--format', 'json'], { cwd });
    const report = JSON.parse(run.stdout) as {
      files: { path: string; topics: { topic: string; evidence: { line: number; file?: string }[] }[] }[];
    };
    expect(report.files.map(({ path }) => path)).toEqual(['House rules']);
    const topics = new Map(report.files[0]?.topics.map((topic) => [topic.topic, topic]));
    expect(topics.get('honesty')?.evidence[0]).not.toHaveProperty('file');
    expect(topics.get('hard-constraints')?.evidence[0]?.file).toBe('policy/a-limits.md');
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a file that is not there',
      { 'clausewright.config.yaml': 'documents:\n  - name: a\n    files:\n      - policy/gone.md\n' },
      /clausewright\.config\.yaml: line 4: `documents\[0\]\.files\[0\]`: "policy\/gone\.md" cannot be read: there is no such file\.$/,
    ],
    [
      'a glob without a file',
      { 'clausewright.config.yaml': "documents:\n  - name: a\n    files: ['none/*.md']\n" },
      /line 3: `documents\[0\]\.files\[0\]`: "none\/\*\.md" matches no Markdown file\.$/,
    ],
    [
      'a file in two documents',
      {
        'clausewright.config.yaml':
          'documents:\n  - name: a\n    files: [policy/intro.md]\n  - name: b\n    files: [policy/intro.md]\n',
      },
      /line 5: .*policy\/intro\.md belongs to the document "a" already\.$/,
    ],
    [
      'no list of files',
      { 'clausewright.config.yaml': 'documents:\n  - name: a\n    files: policy/intro.md\n' },
      /line 3: `documents\[0\]\.files` is "policy\/intro\.md"; expected a list\.$/,
    ],
    [
      'settings in a later file',
      { 'policy/secrets.md': '---\nclausewright:\n  preset: agent\n---\n\n# Secrets\n' },
      /policy\/secrets\.md: line 2: `clausewright` has no effect here/,
    ],
  ])('tells %s in one line, and ends with 2', (_, changed, message) => {
    const run = clausewright(['lint', '.', '--fail-on', 'never'], {
      cwd: folderWith({ ...files, ...changed }),
    });
    expect(run.stderr.trim()).toMatch(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.status).toBe(2);
  });
});

const base =
  '# Charter\n\nThe assistant must tell its users the truth. It must never lie to them or deceive them, it does not make things up, and when it has been wrong it says so.\n\nThe assistant must never share the addresses of guests.\n';
const addition = (extended: string, text: string): string =>
  `---\nclausewright:\n  extends: ${extended}\n---\n\n# Night charter\n\n${text}\n`;

describe('an addition', () => {
  const cwd = folderWith({
    'published/charter.md': base,
    'own/night-charter.md': addition(
      '../published/charter.md',
      'The assistant may share the addresses of guests.',
    ),
  });

  test('is checked against its base, and what the base covers is told and no gap', () => {
    const run = clausewright(['lint', 'own', '--format', 'json'], { cwd });
    const ids = idsOf(run, 'own/night-charter.md');
    expect(run.stderr).toBe('');
    expect(ids).toContain('8 consistency/contradicts-base');
    expect(ids).toContain('6 coverage/covered-by-base');
    expect(ids).not.toContain('6 coverage/honesty');
    expect(ids).toContain('6 coverage/human-oversight');
    expect(run.stdout).toContain(
      'The base, published/charter.md, covers what this document leaves to it: honesty (line 3)',
    );
  });

  test('shows in coverage what the base says, and where', () => {
    const run = clausewright(['coverage', 'own', '--format', 'json'], { cwd });
    const report = JSON.parse(run.stdout) as {
      files: { topics: { topic: string; status: string; base?: { line: number; file?: string } }[] }[];
    };
    const honesty = report.files[0]?.topics.find(({ topic }) => topic === 'honesty');
    expect(honesty).toMatchObject({ status: 'covered', base: { line: 3, file: 'published/charter.md' } });
    expect(clausewright(['coverage', 'own'], { cwd }).stdout).toContain(
      'covered by the base, line 3 of published/charter.md',
    );
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a base that is not there',
      { 'a-charter.md': addition('gone.md', 'The AI is brief.') },
      /a-charter\.md: line 3: `extends`: gone\.md cannot be read: there is no such file\.$/,
    ],
    [
      'a base that is a folder',
      { 'a-charter.md': addition('own', 'The AI is brief.'), 'own/notes.md': 'x' },
      /`extends`: own cannot be read: it is no file\.$/,
    ],
    [
      'an address',
      { 'a-charter.md': addition('https://example.org/charter.md', 'The AI is brief.') },
      /`extends`: Is an address; save that document in a file, and name the file\.$/,
    ],
    [
      'a document that extends itself',
      { 'a-charter.md': addition('a-charter.md', 'The AI is brief.') },
      /`extends`: Goes in a circle: it leads back to a-charter\.md\.$/,
    ],
    [
      'a circle of three',
      {
        'a-charter.md': addition('b.md', 'The AI is brief.'),
        'b.md': addition('c.md', 'The AI is kind.'),
        'c.md': addition('a-charter.md', 'The AI is calm.'),
      },
      /a-charter\.md: line 3: `extends`: Goes in a circle: it leads back to a-charter\.md\.$/,
    ],
    [
      'extends at the top of a configuration',
      { 'clausewright.config.yaml': 'extends: a.md\n', 'a-charter.md': '# A\n' },
      /line 1: `extends` belongs in the front matter/,
    ],
  ])('tells %s in one line, and ends with 2', (_, given, message) => {
    for (const command of ['lint', 'coverage']) {
      const run = clausewright([command, 'a-charter.md'], { cwd: folderWith(given) });
      expect(run.stderr.trim()).toMatch(message);
      expect(run.stderr.trim().split('\n')).toHaveLength(1);
      expect(run.status).toBe(2);
    }
  });

  test('rests on what its base extends in turn, and says so where the base is mute', () => {
    const chain = folderWith({
      'a-charter.md': addition('b.md', 'The AI is brief.'),
      'b.md': addition('c.md', 'The AI must be kind to every guest.'),
      'c.md': base,
      'e-charter.md': addition('empty.md', 'The AI is brief.'),
      'empty.md': '# Nothing\n',
    });
    const run = clausewright(['lint', 'a-charter.md', 'e-charter.md', '--format', 'json'], { cwd: chain });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('honesty (line 3 of c.md)');
    expect(run.stdout).toContain(
      'The base, empty.md, says nothing: what is covered is judged by this document alone.',
    );
    expect(idsOf(run, 'e-charter.md')).toContain('6 coverage/honesty');
  });
});
