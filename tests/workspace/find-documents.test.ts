import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workspace, type PathProblem } from '../../src/workspace/index.js';
import { folderWith } from './folder-with.js';

const charter = '# Charter\n\nThe assistant must tell the truth.\n';

const workspace = (cwd: string, ignoreFiles = true): Workspace =>
  new Workspace({ cwd, ignoreFiles, loaded: { rules: [], topics: [] } });

async function found(cwd: string, ...patterns: string[]): Promise<string[]> {
  const { documents } = await workspace(cwd).find(patterns);
  return documents.flatMap(({ files }) => files.map((file) => file.path));
}

async function problems(cwd: string, ...patterns: string[]): Promise<readonly PathProblem[]> {
  return (await workspace(cwd).find(patterns)).problems;
}

describe('folders and globs give the constitutions among their files', () => {
  const cwd = folderWith({
    'README.md': '# Read me\n\nHow to build it.\n',
    'CONSTITUTION.md': charter,
    'docs/agent-charter.md': charter,
    'docs/guide.md': '# Guide\n\nIt explains.\n',
    'docs/model_spec.md': charter,
    'docs/tagged.md': `---\nclausewright: true\n---\n\n${charter}`,
    'docs/tagged-toml.md': `+++\n[clausewright]\npreset = "agent"\n+++\n\n${charter}`,
    'docs/tagged-windows.markdown': `\ufeff---\r\ntitle: X\r\nclausewright:\r\n  preset: agent\r\n---\r\n`,
    'docs/quotes-it.md': 'Front matter may have `clausewright:`.\n\n---\nclausewright: true\n---\n',
    'docs/nests-it.md': '---\nlinters:\n  clausewright: true\n---\n\n# Guide\n',
    'rules/constitutions/README.md': '# What stands here\n',
    'rules/constitutions/deep/one.md': charter,
    'node_modules/pkg/charter.md': charter,
    '.git/charter.md': charter,
    'charter.txt': charter,
  });
  const inDocs = [
    'docs/agent-charter.md',
    'docs/model_spec.md',
    'docs/tagged-toml.md',
    'docs/tagged-windows.markdown',
    'docs/tagged.md',
  ];
  const all = ['CONSTITUTION.md', ...inDocs, 'rules/constitutions/deep/one.md'];

  test('a folder, given in any form', async () => {
    expect(await found(cwd, '.')).toEqual(all);
    expect(await found(cwd, 'docs/')).toEqual(inDocs);
    expect(await found(path.join(cwd, 'docs'), '..')).toHaveLength(all.length);
    expect(await found(path.join(cwd, 'docs'), '../rules')).toEqual(['../rules/constitutions/deep/one.md']);
    expect(await found(cwd, path.join(cwd, 'rules'))).toEqual(['rules/constitutions/deep/one.md']);
  });

  test('a glob', async () => {
    expect(await found(cwd, 'docs/*.md')).toEqual(inDocs.filter((file) => file.endsWith('.md')));
    expect(await found(cwd, './**/*charter*')).toEqual(['docs/agent-charter.md']);
    expect(await found(path.join(cwd, 'rules'), '../docs/*_spec.md')).toEqual(['../docs/model_spec.md']);
    expect(await found(cwd, path.join(cwd, 'docs/*_spec.md'))).toEqual(['docs/model_spec.md']);
  });

  test('a glob in a folder whose name looks like one', async () => {
    const odd = folderWith({ '(draft) [2]/charter.md': charter });
    expect(await found(path.join(odd, '(draft) [2]'), '*.md')).toEqual(['charter.md']);
    expect(await found(odd, '(draft) [2]/charter.md')).toEqual(['(draft) [2]/charter.md']);
  });

  test('a file that is named is taken, whatever it is called', async () => {
    expect(await found(cwd, 'docs/guide.md', 'charter.txt')).toEqual(['docs/guide.md', 'charter.txt']);
  });

  test('each file once', async () => {
    const [agent, spec, ...others] = inDocs;
    expect(await found(cwd, 'docs/model_spec.md', 'docs', './docs/model_spec.md')).toEqual([
      spec,
      agent,
      ...others,
    ]);
  });

  test('`include` of the configuration takes the place of the defaults, relative to its folder', async () => {
    const own = folderWith({
      'app/clausewright.config.yaml': 'include:\n  - ./policy/*.md\n  - "!policy/old-*.md"\n',
      'app/policy/new.md': charter,
      'app/policy/old-charter.md': charter,
      'app/charter.md': charter,
      'charter.md': charter,
    });
    expect(await found(own, '.')).toEqual(['app/policy/new.md', 'charter.md']);
    expect(await found(path.join(own, 'app/policy'), '.')).toEqual(['new.md']);
  });

  test('a pattern that gives nothing is a problem', async () => {
    expect(await problems(cwd, 'nothing-here', 'docs/*.rst', 'docs')).toEqual([
      { path: 'nothing-here', kind: 'unreadable', message: 'Cannot be read: there is no such file.' },
      {
        path: 'docs/*.rst',
        kind: 'unreadable',
        message: 'Nothing matches: there is no Markdown file that is not ignored.',
      },
    ]);
  });

  test('a folder without constitutions says what it has, and what to do', async () => {
    const plain = folderWith({ 'README.md': '# Read me\n', 'docs/guide.md': '# Guide\n' });
    expect((await problems(plain, '.', 'docs')).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Nothing matches: none of the 2 Markdown files there is a constitution by `include`/,
      ),
      expect.stringMatching(
        /^Nothing matches: the one Markdown file there is not a constitution by `include`/,
      ),
    ]);
  });

  test('a link to a folder is not followed in a circle, a link to a file is', async () => {
    const linked = folderWith({ 'a/charter.md': charter });
    fs.symlinkSync('..', path.join(linked, 'a/up'));
    fs.symlinkSync('charter.md', path.join(linked, 'a/charter-now.md'));
    expect(await found(linked, '.')).toEqual(['a/charter-now.md', 'a/charter.md']);
  });
});

describe('ignore files', () => {
  const cwd = folderWith({
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': 'build/\n*-generated-charter.md\n',
    '.clausewrightignore': '/old\n!kept-generated-charter.md\n',
    'charter.md': charter,
    'api-generated-charter.md': charter,
    'kept-generated-charter.md': charter,
    'build/charter.md': charter,
    'old/charter.md': charter,
    'new/old/charter.md': charter,
    'new/.gitignore': 'draft-*\n!draft-final-*\n',
    'new/draft-charter.md': charter,
    'new/draft-final-charter.md': charter,
  });

  test('shut files out in every folder, the nearest deciding', async () => {
    expect(await found(cwd, '.')).toEqual([
      'charter.md',
      'kept-generated-charter.md',
      'new/draft-final-charter.md',
      'new/old/charter.md',
    ]);
  });

  test('count from a folder below as well', async () => {
    expect(await found(path.join(cwd, 'new'), '.')).toEqual(['draft-final-charter.md', 'old/charter.md']);
    expect(await found(cwd, 'new/*')).toEqual(['new/draft-final-charter.md']);
  });

  test('shut out files that are named, which is told', async () => {
    const named = ['build/charter.md', 'old/charter.md', 'new/draft-charter.md', 'charter.md'];
    expect(await found(cwd, ...named)).toEqual(['charter.md']);
    const by = ['.gitignore', '.clausewrightignore', 'new/.gitignore'];
    expect(await problems(cwd, ...named)).toEqual(
      by.map((file, index) => ({
        path: named[index],
        kind: 'skipped',
        message: `Not linted: ${file} ignores it. Use --no-ignore to lint it all the same.`,
      })),
    );
  });

  test('can be left out of account, but for node_modules and .git', async () => {
    const { documents, problems: told } = await workspace(cwd, false).find(['.', '.git/HEAD']);
    expect(documents.map(({ name }) => name)).toContain('old/charter.md');
    expect(documents).toHaveLength(8);
    expect(told).toEqual([
      { path: '.git/HEAD', kind: 'skipped', message: 'Not linted: what stands in .git never is.' },
    ]);
  });

  test('of a home folder have no say over a project in it', async () => {
    const home = folderWith({ '.gitignore': '*\n', 'project/charter.md': charter });
    expect(await found(path.join(home, 'project'), '.', 'charter.md')).toEqual(['charter.md']);
    expect(await found(folderWith({}), path.join(home, 'project'))).toHaveLength(1);
  });
});
