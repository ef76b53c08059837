import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDiffSide, readDiffSides, type DiffSide } from '../../src/workspace/diff-side.js';
import { Git } from '../../src/workspace/git.js';
import { splitRevisionPath } from '../../src/workspace/revision-file.js';
import { Workspace } from '../../src/workspace/workspace.js';
import { folderWith } from './folder-with.js';
import { Repository } from './repository.js';

const workspaceIn = (cwd: string, input = '# From standard input\n'): Workspace =>
  new Workspace({
    cwd,
    loaded: { rules: [], topics: [] },
    standardInput: { read: () => Promise.resolve(Buffer.from(input)) },
  });
const sideIn = (cwd: string, given: string) => readDiffSide(workspaceIn(cwd), given);
const sourceOf = ({ files }: DiffSide): string | null => files[0]?.source ?? null;
const textIn = async (cwd: string, given: string): Promise<string | null> =>
  sourceOf(await sideIn(cwd, given));
const sidesIn = async (cwd: string, first: string, second: string) => {
  const { before, after } = await readDiffSides(workspaceIn(cwd), first, second);
  return {
    before: [before.name, sourceOf(before)],
    after: [after.name, sourceOf(after)],
  };
};
const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => {
      if (!(error instanceof Error)) return String(error);
      return error.name === 'WorkspaceError' ? error.message : `${error.name}: ${error.message}`;
    },
  );

beforeAll(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => {
  vi.restoreAllMocks();
});

const repository = new Repository()
  .commit({ 'docs/charter.md': 'one\n', 'readme.md': 'r\n' })
  .commit({ 'docs/charter.md': 'two\n' });
repository.git('tag', '--annotate', '--message', 'First', 'v1', 'HEAD~1');
repository.git('branch', 'feature/side', 'HEAD~1');
repository.write({ 'docs/charter.md': 'three\n' });
repository.git('add', '.');
repository.write({ 'docs/charter.md': 'four\n' });
const root = repository.folder;
const docs = path.join(root, 'docs');

describe('a side', () => {
  test.each([
    ['HEAD:docs/charter.md', 'two\n'],
    ['HEAD~1:docs/charter.md', 'one\n'],
    ['@^:docs/charter.md', 'one\n'],
    ['v1:docs/charter.md', 'one\n'],
    ['feature/side:docs/charter.md', 'one\n'],
    ['HEAD^{tree}:docs/charter.md', 'two\n'],
    ['HEAD^{/Amend}:./docs/charter.md', 'two\n'],
    [':docs/charter.md', 'three\n'],
    [':0:docs/charter.md', 'three\n'],
    ['docs/charter.md', 'four\n'],
    ['-', '# From standard input\n'],
  ])('%s gives what git gives', async (given, text) => {
    expect(await textIn(root, given)).toBe(text);
    const shown = repository.tryGit(['show', given]);
    if (given.includes(':')) expect(shown.stdout).toBe(text);
  });

  test('is relative to the working directory with ./ and ../, and from the root without', async () => {
    for (const given of ['HEAD:docs/charter.md', 'HEAD:./charter.md', 'HEAD:../docs/charter.md']) {
      expect(await textIn(docs, given)).toBe('two\n');
    }
    for (const given of [':docs/charter.md', ':./charter.md', ':../docs/charter.md']) {
      expect(await textIn(docs, given)).toBe('three\n');
    }
    expect(await textIn(docs, 'HEAD:../readme.md')).toBe('r\n');
    expect((await sideIn(docs, 'HEAD:../readme.md')).files).toEqual([
      { file: path.join(root, 'readme.md'), path: '../readme.md', source: 'r\n' },
    ]);
  });

  test('is a file wherever there is one, whatever it looks like', async () => {
    const odd = new Repository({ 'HEAD:a.md': 'file\n', 'a.md': 'a\n', 'C:\\x.md': 'drive\n' });
    odd.commit();
    expect(await textIn(odd.folder, 'HEAD:a.md')).toBe('file\n');
    expect(await textIn(odd.folder, 'HEAD:./a.md')).toBe('a\n');
    expect(await textIn(odd.folder, 'C:\\x.md')).toBe('drive\n');
    expect(await messageOf(textIn(odd.folder, 'C:\\y.txt'))).toContain('there is no such file');
  });

  test('takes names by letter: no sign in them is a pattern, and none reaches a shell', async () => {
    const names = ['a*.md', 'ü b.md', '[c].md', '$(touch x).md', ':(top)d.md', "'e'.md", '-f.md', 'a;b.md'];
    const odd = new Repository().commit(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    odd.commit({ 'ab.md': 'another\n' });
    for (const name of names) {
      expect(await textIn(odd.folder, `HEAD:${name}`)).toBe(`${name}\n`);
      expect(await textIn(odd.folder, `:0:${name}`)).toBe(`${name}\n`);
    }
    expect(await messageOf(textIn(odd.folder, 'HEAD:$(touch y)'))).toContain('There is no file');
    expect(fs.readdirSync(odd.folder).sort()).not.toContain('y');
  });

  test('keeps every byte: no filter, no conversion of line ends, no textconv', async () => {
    const text = '\uFEFF# Charter\r\n\r\nBe honest.  \r\n';
    const filtered = new Repository({ '.gitattributes': '*.md filter=f diff=d text eol=lf\n' });
    filtered.commit();
    filtered.git('config', 'core.autocrlf', 'false');
    fs.rmSync(path.join(filtered.folder, '.gitattributes'));
    filtered.commit({ 'a.md': text });
    filtered.commit({ '.gitattributes': '*.md filter=f diff=d\n' });
    filtered.git('config', 'filter.f.smudge', 'touch smudged; cat');
    filtered.git('config', 'diff.d.textconv', 'touch converted; cat');
    expect(await textIn(filtered.folder, 'HEAD:a.md')).toBe(text);
    expect(fs.readdirSync(filtered.folder).filter((name) => !name.startsWith('.'))).toEqual(['a.md']);
  });
});

describe('REV PATH', () => {
  test('is the path at the revision, against the path as it is', async () => {
    const expected = { before: ['v1:docs/charter.md', 'one\n'], after: ['docs/charter.md', 'four\n'] };
    expect(await sidesIn(root, 'v1', 'docs/charter.md')).toEqual(expected);
    expect(await sidesIn(root, 'v1', path.join(root, 'docs/charter.md'))).toMatchObject({
      before: expected.before,
    });
    expect(await sidesIn(docs, 'v1', 'charter.md')).toEqual({
      before: expected.before,
      after: ['charter.md', 'four\n'],
    });
    expect(await sidesIn(docs, 'HEAD', '../readme.md')).toMatchObject({ before: ['HEAD:readme.md', 'r\n'] });
  });

  test('takes a range: two dots its ends, three what happened since they parted', async () => {
    const parted = new Repository().commit({ 'a.md': 'base\n' });
    parted.git('checkout', '--quiet', '-b', 'other');
    parted.commit({ 'a.md': 'other\n' });
    parted.git('checkout', '--quiet', 'main');
    parted.commit({ 'a.md': 'main\n' });
    const { folder } = parted;
    expect(await sidesIn(folder, 'main..other', 'a.md')).toEqual({
      before: ['main:a.md', 'main\n'],
      after: ['other:a.md', 'other\n'],
    });
    expect(await sidesIn(folder, 'main...other', 'a.md')).toMatchObject({
      before: [expect.stringMatching(/^[0-9a-f]{7,}:a\.md$/), 'base\n'],
      after: ['other:a.md', 'other\n'],
    });
    expect(await sidesIn(folder, 'other..', 'a.md')).toMatchObject({ after: ['HEAD:a.md', 'main\n'] });
    expect(await messageOf(sidesIn(folder, 'main..gone', 'a.md'))).toBe('There is no revision "gone".');
  });

  test('gives way to a file of the revision name', async () => {
    const odd = new Repository({ v1: 'a file\n', 'a.md': 'a\n' }).commit();
    odd.git('tag', 'v1');
    expect(await sidesIn(odd.folder, 'v1', 'a.md')).toMatchObject({ before: ['v1', 'a file\n'] });
  });

  test('is a revision where only a folder has that name', async () => {
    const odd = new Repository({ 'v1/b.md': 'b\n', 'a.md': 'a\n' }).commit();
    odd.git('tag', 'v1');
    expect(await sidesIn(odd.folder, 'v1', 'a.md')).toMatchObject({ before: ['v1:a.md', 'a\n'] });
  });
});

describe('line ends that git converts are no change', () => {
  const crlf = '# Charter\r\n\r\nBe honest.\r\n';
  const lf = crlf.replaceAll('\r', '');
  const checkedOut = (attributes: string, ...config: string[]): string => {
    const windows = new Repository({ '.gitattributes': attributes }).commit({ 'a.md': lf });
    if (config.length > 0) windows.git('config', ...config);
    windows.write({ 'a.md': crlf });
    return windows.folder;
  };

  test.each([
    ['', ['core.autocrlf', 'true'], crlf],
    ['*.md text\n', [], crlf],
    ['*.md eol=crlf\n', [], crlf],
    ['', [], lf],
    ['*.md -text\n', ['core.autocrlf', 'true'], lf],
    ['', ['core.autocrlf', 'false'], lf],
  ])('attributes %j, configuration %j', async (attributes, config, expected) => {
    const folder = checkedOut(attributes, ...config);
    expect((await sidesIn(folder, 'HEAD', 'a.md')).before).toEqual(['HEAD:a.md', expected]);
    expect((await sidesIn(folder, 'a.md', ':a.md')).after).toEqual([':a.md', expected]);
    expect((await sidesIn(folder, 'HEAD:a.md', ':a.md')).before).toEqual(['HEAD:a.md', lf]);
  });
});

describe('a wrong side is told in one line', () => {
  test.each([
    ['nope:docs/charter.md', 'There is no revision "nope".'],
    ['v2:docs/charter.md', 'There is no revision "v2".'],
    ['feature/sid:docs/charter.md', 'There is no revision "feature/sid"; did you mean "feature/side"?'],
    ['HEAD:charter.md', 'There is no file charter.md at HEAD; did you mean "HEAD:docs/charter.md"?'],
    ['HEAD:docs/chart.md', 'There is no file docs/chart.md at HEAD; did you mean "HEAD:docs/charter.md"?'],
    [':charter.md', 'There is no file charter.md in the index; did you mean ":docs/charter.md"?'],
    ['HEAD:x.txt', 'There is no file x.txt at HEAD.'],
    ['HEAD:docs', '"HEAD:docs" is a folder: name a file in it.'],
    ['HEAD:', '"HEAD:" names no file.'],
    ['HEAD:../x.md', '"HEAD:../x.md": ../x.md is outside of the repository.'],
    ['--output=x:docs/charter.md', '"--output=x" is no revision: none begins with "-".'],
    ['docs', '"docs" is a folder: name a file in it.'],
    [
      'docs/chartre.md',
      '"docs/chartre.md" cannot be read: there is no such file; did you mean "docs/charter.md"?',
    ],
    ['gone.txt', '"gone.txt" is no file (there is no such file) and no revision.'],
    ['v1', '"v1" is a revision and no file: write "v1:PATH", or the revision first and the path second.'],
    [':/Amend', '":/Amend" is no file (there is no such file) and no revision.'],
  ])('%s', async (given, message) => {
    expect(await messageOf(sideIn(root, given))).toBe(message);
  });

  test('from a folder below, the file there is meant', async () => {
    expect(await messageOf(sideIn(docs, 'HEAD:charter.md'))).toBe(
      'There is no file charter.md at HEAD; did you mean "HEAD:docs/charter.md"?',
    );
  });

  test.each([
    ['-', '-', 'Only one side can be standard input: name a file or REV:PATH for the other.'],
    ['HEAD', '-', '"HEAD" is a revision: write "HEAD:PATH" to compare it with standard input.'],
    ['HEAD', 'docs', '"docs" is a folder: name a file in it.'],
    ['HEAD', 'gone.md', 'There is no file gone.md at HEAD.'],
    ['--help', 'readme.md', '"--help" is no file (there is no such file) and no revision.'],
    ['HEAD', '../elsewhere.md', '"HEAD:../elsewhere.md": ../elsewhere.md is outside of the repository.'],
  ])('%s %s', async (first, second, message) => {
    expect(await messageOf(sidesIn(root, first, second))).toBe(message);
  });

  test('where there is no repository, and no git', async () => {
    const cwd = folderWith({ 'a.md': 'a\n' });
    expect(await messageOf(sideIn(cwd, 'HEAD:a.md'))).toBe(`"HEAD:a.md": ${cwd} is in no git repository.`);
    expect(await messageOf(sidesIn(cwd, 'HEAD', 'a.md'))).toBe(
      `"HEAD" cannot be read: there is no such file. It is no revision either: ${cwd} is in no git repository.`,
    );
    vi.stubEnv('PATH', cwd);
    expect(await messageOf(sideIn(cwd, 'HEAD:a.md'))).toBe(
      '"HEAD:a.md": git is not installed, or not on the PATH.',
    );
    expect(await messageOf(sidesIn(cwd, 'a.md', 'b.md'))).toContain('did you mean "a.md"?');
    vi.unstubAllEnvs();
  });

  test('where there is no commit yet, and where the clone is shallow', async () => {
    const { folder } = new Repository({ 'a.md': 'a\n' });
    expect(await messageOf(sideIn(folder, 'HEAD:a.md'))).toBe(
      'There is no revision "HEAD": the repository has no commit yet.',
    );
    const shallow = folderWith({});
    repository.git('clone', '--quiet', '--depth=1', `file://${root}`, shallow);
    expect(await textIn(shallow, 'HEAD:docs/charter.md')).toBe('two\n');
    expect(await messageOf(sideIn(shallow, 'HEAD~1:docs/charter.md'))).toBe(
      'There is no revision "HEAD~1" in this shallow clone; `git fetch --unshallow` brings the rest of the history.',
    );
  });

  test('for what is no text of a file', async () => {
    const odd = new Repository({
      'binary.md': Buffer.from([35, 0, 1]),
      'latin.md': Buffer.from([35, 32, 0xe9, 10]),
      'wide.md': Buffer.from('\uFEFF# Wide', 'utf16le'),
      'large.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    });
    fs.symlinkSync('binary.md', path.join(odd.folder, 'link.md'));
    odd.commit();
    const messages = ['binary', 'latin', 'wide', 'large', 'link'].map((name) =>
      messageOf(sideIn(odd.folder, `HEAD:${name}.md`)),
    );
    expect(await Promise.all(messages)).toEqual([
      'HEAD:binary.md: Is a binary file (it holds NUL bytes), not text.',
      'HEAD:latin.md: Is not UTF-8 (line 1): save it as UTF-8.',
      'HEAD:wide.md: Is UTF-16 text: save it as UTF-8.',
      '"HEAD:large.md" is kept in Git LFS, and the repository holds a pointer: `git lfs smudge` gives the text.',
      '"HEAD:link.md" is a symbolic link to binary.md: name that file.',
    ]);
    expect(await messageOf(sideIn(odd.folder, 'latin.md'))).toBe(
      'latin.md: Is not UTF-8 (line 1): save it as UTF-8.',
    );
  });

  test('in a submodule', async () => {
    const outer = new Repository().commit({ 'a.md': 'a\n' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'deep/sub');
    outer.commit();
    expect(await messageOf(sideIn(outer.folder, 'HEAD:deep/sub/docs/charter.md'))).toBe(
      'There is no file deep/sub/docs/charter.md at HEAD: deep/sub is a submodule; compare its files in its own folder.',
    );
    expect(await messageOf(sideIn(outer.folder, 'HEAD:deep/sub'))).toBe(
      '"HEAD:deep/sub" is a submodule: compare its files in its own folder.',
    );
    expect(await textIn(path.join(outer.folder, 'deep/sub'), 'HEAD:docs/charter.md')).toBe('two\n');
  });

  test('in a conflict, with the stages that there are', async () => {
    const torn = new Repository().commit({ 'a.md': 'base\n' });
    torn.git('checkout', '--quiet', '-b', 'other');
    torn.commit({ 'a.md': 'theirs\n' });
    torn.git('checkout', '--quiet', 'main');
    torn.commit({ 'a.md': 'ours\n' });
    torn.tryGit(['merge', 'other']);
    const { folder } = torn;
    expect(await messageOf(sideIn(folder, ':a.md'))).toBe(
      '":a.md" is in conflict: ":1:a.md" is the common version, ":2:a.md" ours, ":3:a.md" theirs.',
    );
    expect(await sidesIn(folder, ':1:a.md', ':3:a.md')).toEqual({
      before: [':1:a.md', 'base\n'],
      after: [':3:a.md', 'theirs\n'],
    });
  });
});

describe('a repository is not trusted', () => {
  test('nothing that its configuration names is started', async () => {
    const hostile = new Repository({ '.gitattributes': '*.md diff=evil filter=evil\n' }).commit({
      'a.md': 'a\n',
    });
    const mark = path.join(hostile.folder, 'ran');
    const run = `sh -c 'echo "$0" >> ${mark}'`;
    for (const name of [
      'core.pager',
      'core.fsmonitor',
      'core.sshCommand',
      'core.editor',
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.process',
      'gpg.program',
      'alias.cat-file',
      'alias.rev-parse',
    ]) {
      hostile.git('config', name, `${run} ${name}`);
    }
    hostile.git('config', 'core.hooksPath', 'hooks');
    hostile.write({ 'hooks/post-index-change': `#!/bin/sh\necho hook >> ${mark}\n` });
    fs.chmodSync(path.join(hostile.folder, 'hooks/post-index-change'), 0o755);
    for (const given of ['HEAD:a.md', ':a.md']) expect(await textIn(hostile.folder, given)).toBe('a\n');
    await messageOf(sideIn(hostile.folder, 'HEAD:nope.md'));
    await messageOf(sideIn(hostile.folder, ':nope.md'));
    await sidesIn(hostile.folder, 'HEAD', 'a.md');
    expect(fs.existsSync(mark)).toBe(false);
    // The traps are set: git itself goes into them.
    hostile.tryGit(['status']);
    expect(fs.readFileSync(mark, 'utf8')).toMatch(/core\.fsmonitor[^]*filter\.evil\.process/);
  });

  test('a partial clone fetches nothing, whatever transport it names', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const partial = folderWith({});
    repository.git('clone', '--quiet', '--bare', '--filter=blob:none', `file://${root}`, partial);
    expect(await messageOf(sideIn(partial, 'HEAD:docs/charter.md'))).toMatch(
      /^"HEAD:docs\/charter\.md": this clone holds no copy of the file .* `git cat-file -e [0-9a-f]{40}` fetches it\.$/,
    );
    expect(await messageOf(sideIn(partial, 'HEAD:gone.md'))).toBe('There is no file gone.md at HEAD.');
  });
});

describe('the environment', () => {
  test('says which repository is meant, as it does to git', async () => {
    const elsewhere = folderWith({});
    vi.stubEnv('GIT_DIR', path.join(root, '.git'));
    vi.stubEnv('GIT_SSH_COMMAND', 'false');
    expect(await textIn(elsewhere, 'HEAD:docs/charter.md')).toBe('two\n');
    vi.stubEnv('GIT_DIR', undefined);
    vi.stubEnv('GIT_SSH_COMMAND', undefined);
    expect(await messageOf(textIn(elsewhere, 'HEAD:docs/charter.md'))).toContain('is in no git repository');
  });

  test('in a bare repository, paths are from its root', async () => {
    const bare = folderWith({});
    repository.git('clone', '--quiet', '--bare', root, bare);
    expect(await textIn(bare, 'v1:docs/charter.md')).toBe('one\n');
    expect(await new Git(bare).prefix()).toBe('');
  });
});

test('REV:PATH splits where git splits it', () => {
  expect(splitRevisionPath('HEAD@{1 day 12:00}:a:b.md')).toEqual({
    revision: 'HEAD@{1 day 12:00}',
    path: 'a:b.md',
  });
  expect(splitRevisionPath(':2:a.md')).toEqual({ revision: '2', path: 'a.md' });
  expect(splitRevisionPath(':a.md')).toEqual({ revision: '', path: 'a.md' });
  for (const other of ['charter.md', 'C:\\a.md', 'c:/a.md', ':/message', '']) {
    expect(splitRevisionPath(other)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const split = splitRevisionPath(text);
      if (split && !text.startsWith(':')) expect(`${split.revision}:${split.path}`).toBe(text);
    }),
  );
});
