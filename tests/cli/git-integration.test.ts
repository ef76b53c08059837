/** What docs/git.md says, done with a real git in repositories of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Repository } from '../workspace/repository.js';
import { folderWith, root } from './built-command.js';

const page = fs.readFileSync(path.join(root, 'docs/git.md'), 'utf8');

/** The code under a heading of the page, block by block. */
function blocksUnder(heading: string): string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```\w+\n([^]*?)```/g)].map(([, code = '']) => code);
}

/** A folder with the built command by its name. */
const programs = folderWith({
  clausewright: `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist/cli.js')}' "$@"\n`,
});
fs.chmodSync(path.join(programs, 'clausewright'), 0o755);
const env = { PATH: `${programs}${path.delimiter}${process.env.PATH ?? ''}` };

const first = `# Charter

The assistant must tell its users the truth.

## Limits

The assistant must never help to build weapons, whatever
the reason that is *given* for it.
`;
const weaker = first.replace('must tell', 'should tell');
const reflowed = first.replace('whatever\nthe reason that is *given*', 'whatever the reason\nthat is given');

/** A repository with a charter and a README, set up with code of the page. */
function repositoryWith(...setup: readonly string[]): Repository {
  const repository = new Repository();
  const [attributes = ''] = blocksUnder('`git diff` by meaning');
  repository.commit({ '.gitattributes': attributes, 'charter.md': first, 'README.md': 'One.\n' }, 'First');
  for (const line of setup.join('').split('\n').filter(Boolean)) {
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(words[0]).toBe('git');
    repository.git(...words.slice(1));
  }
  return repository;
}

const [, command = ''] = blocksUnder('`git diff` by meaning');
const [textconv = '', robustTextconv = ''] = blocksUnder('Lines that compare well');
const [difftool = ''] = blocksUnder('As a difftool');

describe('as a diff driver', () => {
  const repository = repositoryWith(command);
  const { folder } = repository;
  const git = (...args: string[]) => repository.tryGit(args, env);

  test('git diff tells the meaning of a change in a constitution, and lines of any other file', () => {
    repository.write({ 'charter.md': weaker, 'README.md': 'Two.\n' });
    const { status, stdout, stderr } = git('diff');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^charter\.md \([0-9a-f]{7}\) → charter\.md$/m);
    expect(stdout).toContain('1 weakened');
    expect(stdout).toContain('[-must-] {+should+}');
    expect(stdout).toContain('-One.\n+Two.\n');
    expect(stdout).not.toContain('-The assistant must');
    expect(git('diff', '--no-ext-diff').stdout).toContain('-The assistant must tell its users the truth.');
  });

  test('also what is staged, and what is committed', () => {
    repository.git('add', '.');
    expect(git('diff').stdout).toBe('');
    expect(git('diff', '--staged').stdout).toMatch(
      /^charter\.md \([0-9a-f]{7}\) → charter\.md \([0-9a-f]{7}\)$/m,
    );
    repository.commit({}, 'Weaken');
    expect(git('show', '--ext-diff').stdout).toContain('1 weakened');
    expect(git('log', '-p', '--ext-diff', '-1').stdout).toContain('1 weakened');
    expect(git('diff', 'HEAD~1', '--', 'charter.md').stdout).toContain('1 weakened');
  });

  test('files that come, go and move', () => {
    repository.git('mv', 'charter.md', 'house-charter.md');
    repository.commit({ 'house-charter.md': weaker.replace('should tell', 'need not tell') }, 'Move');
    const moved = git('diff', '-M', 'HEAD~1', 'HEAD');
    expect(moved.status).toBe(0);
    expect(moved.stdout).toMatch(/^charter\.md \(\w+\) → house-charter\.md \(\w+\)$/m);
    expect(moved.stdout).toContain('[-should-]');
    const apart = git('diff', '--no-renames', 'HEAD~1', 'HEAD').stdout;
    expect(apart).toMatch(/^charter\.md \(\w+\) → \/dev\/null$/m);
    expect(apart).toMatch(/^\/dev\/null → house-charter\.md \(\w+\)$/m);
  });

  test('below the root, whatever the names are', () => {
    const name = "s d/-ü 'charter'$(touch r).md";
    repository.commit({ [name]: first });
    repository.write({ [name]: weaker });
    const { stdout, stderr } = repository.tryGit(['-C', 's d', 'diff'], env);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^s d\/-ü 'charter'\$\(touch r\)\.md \(\w+\) → s d\/-ü 'charter'\$\(touch r\)\.md$/m,
    );
    expect(stdout).toContain('1 weakened');
    expect(fs.readdirSync(folder)).not.toContain('r');
    repository.git('checkout', '--', '.');
  });

  test('a file that cannot be compared is told, and git goes on to the next', () => {
    repository.write({ 'a-charter.md': Buffer.from([0xe9, 10]), 'z-charter.md': first });
    fs.symlinkSync('z-charter.md', path.join(folder, 'b-charter.md'));
    repository.git('add', '--intent-to-add', '.');
    const { status, stdout } = git('diff');
    expect(status).toBe(0);
    expect(stdout).toContain('a-charter.md is not compared: Is not UTF-8 (line 1): save it as UTF-8.\n');
    expect(stdout).toContain('b-charter.md is a symbolic link, and is not compared.\n');
    expect(stdout).toContain('/dev/null → z-charter.md\n');
  });

  test('a conflict is told', () => {
    const torn = repositoryWith(command);
    torn.git('checkout', '--quiet', '-b', 'other');
    torn.commit({ 'charter.md': weaker });
    torn.git('checkout', '--quiet', 'main');
    torn.commit({ 'charter.md': first.replace('must tell', 'may tell') });
    torn.tryGit(['merge', 'other']);
    expect(torn.tryGit(['diff', '--staged'], env).stdout).toContain(
      'charter.md is in conflict, and is not compared.',
    );
  });

  test('has the colors that git has, and its width', () => {
    const colorful = repositoryWith(command);
    colorful.write({ 'charter.md': weaker });
    const paged = { ...env, GIT_PAGER_IN_USE: 'true', COLUMNS: '100' };
    expect(colorful.tryGit(['diff'], paged).stdout).toContain('\u001b[');
    expect(colorful.tryGit(['diff'], { ...paged, NO_COLOR: '1' }).stdout).not.toContain('\u001b[');
    expect(colorful.tryGit(['diff'], env).stdout).not.toContain('\u001b[');
  });

  test('takes options before the dashes', () => {
    repository.git('config', 'diff.clausewright.command', 'clausewright diff-driver --stat --');
    expect(git('diff', 'HEAD~3', 'HEAD~2').stdout).toMatch(/^ Charter +\| 1 {2}1 weakened$/m);
  });
});

describe('as a textconv', () => {
  const repository = repositoryWith(textconv);
  const git = (...args: string[]) => repository.tryGit(args, env);

  test('reflow and emphasis do not show, and a hunk names its section', () => {
    repository.commit({ 'charter.md': reflowed }, 'Reflow');
    expect(git('diff', 'HEAD~1').stdout).toBe('');
    expect(git('diff', '--no-textconv', 'HEAD~1').stdout).toContain('-the reason that is *given*');
    repository.commit({ 'charter.md': reflowed.replace('must never', 'should not') }, 'Soften');
    const { stdout, stderr } = git('show', '--unified=0');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^@@ .* @@ Charter > Limits$/m);
    expect(stdout).toContain(
      '-The assistant must never help to build weapons, whatever the reason that is given for it.\n' +
        '+The assistant should not help to build weapons, whatever the reason that is given for it.\n',
    );
  });

  test('blame counts sentences', () => {
    const blamed = git('blame', '-s', 'charter.md').stdout.split('\n');
    expect(blamed.some((line) => line.endsWith('4) # Charter > Limits'))).toBe(false);
    expect(blamed.filter((line) => line.includes('The assistant')).length).toBe(2);
    expect(blamed.some((line) => line.endsWith('# Charter > Limits'))).toBe(true);
  });

  test('git keeps the texts', () => {
    expect(repository.git('for-each-ref', '--format=%(refname)', 'refs/notes')).toBe(
      'refs/notes/textconv/clausewright\n',
    );
  });

  test('what is not UTF-8 is shown as it is, where the page says how', () => {
    const mixed = repositoryWith(robustTextconv);
    mixed.write({ 'charter.md': weaker, 'b-charter.md': Buffer.from([0x41, 0xe9, 10]) });
    mixed.git('add', '--intent-to-add', '.');
    const { status, stdout } = mixed.tryGit(['diff'], env);
    expect(status).toBe(0);
    expect(stdout).toContain('+The assistant should tell its users the truth.');
    expect(stdout).toContain('+++ b/b-charter.md');
  });
});

describe('as a difftool', () => {
  test('shows a file at a time, under its name', () => {
    const repository = repositoryWith(difftool);
    repository.commit({ 'charter.md': weaker }, 'Weaken');
    const { status, stdout, stderr } = repository.tryGit(
      ['difftool', '--no-prompt', '-t', 'clausewright', 'HEAD~1', '--', 'charter.md'],
      env,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('charter.md (before) → charter.md\n');
    expect(stdout).toContain('1 weakened');
  });

  test('a file that comes is compared with nothing', () => {
    const repository = repositoryWith(difftool);
    repository.commit({ 'b-charter.md': first }, 'Add');
    const { status, stdout } = repository.tryGit(
      ['difftool', '--no-prompt', '-t', 'clausewright', 'HEAD~1'],
      env,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('b-charter.md (before) → b-charter.md\n');
    expect(stdout).toContain('added');
  });
});

test('as a difftool, it writes a page where it is told to', () => {
  const repository = repositoryWith(
    difftool.replace('clausewright diff ', 'clausewright diff --format html --output redline.html '),
  );
  repository.commit({ 'charter.md': weaker }, 'Weaken');
  const args = ['difftool', '--no-prompt', '-t', 'clausewright', 'HEAD~1', '--', 'charter.md'];
  expect(repository.tryGit(args, env)).toEqual({ status: 0, stdout: '', stderr: '' });
  const html = fs.readFileSync(path.join(repository.folder, 'redline.html'), 'utf8');
  expect(html).toMatch(/^<!doctype html>/i);
});

test('in a hook, what is about to be committed is compared, also by commit --all', () => {
  const repository = repositoryWith();
  const hook = path.join(repository.folder, '.git/hooks/pre-commit');
  fs.writeFileSync(
    hook,
    '#!/bin/sh\nclausewright diff HEAD:charter.md :charter.md --stat >seen.txt; clausewright diff HEAD:charter.md :charter.md --exit-code >/dev/null\n',
  );
  fs.chmodSync(hook, 0o755);
  repository.write({ 'charter.md': weaker });
  const refused = repository.tryGit(['commit', '--quiet', '--all', '--message', 'Weaken'], env);
  expect(refused).toEqual({ status: 1, stdout: '', stderr: '' });
  expect(fs.readFileSync(path.join(repository.folder, 'seen.txt'), 'utf8')).toContain('1 weakened');
  repository.write({ 'charter.md': first, 'README.md': 'Two.\n' });
  repository.git('add', 'README.md');
  expect(repository.tryGit(['commit', '--quiet', '--message', 'Readme'], env).status).toBe(0);
});

test('in a pull request: what a branch has changed since it left, as Markdown', () => {
  const [line = ''] = blocksUnder('In a pull request');
  const repository = repositoryWith();
  const clone = folderWith({});
  repository.git('checkout', '--quiet', '-b', 'amendment');
  repository.commit({ 'charter.md': weaker });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'charter.md': `${first}\nThe assistant must be brief.\n` });
  repository.git('clone', '--quiet', '--branch', 'amendment', repository.folder, clone);
  const script = path.join(programs, 'job.sh');
  fs.writeFileSync(script, `cd '${clone}' && ${line}`);
  repository.git('config', 'alias.job', `!BASE_BRANCH=main sh ${script}`);
  const { status, stderr } = repository.tryGit(['job'], env);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const amendment = fs.readFileSync(path.join(clone, 'amendment.md'), 'utf8');
  expect(amendment).toContain('weakened');
  expect(amendment).not.toContain('be brief');
});
