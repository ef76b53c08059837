import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clausewright, folderWith, root } from './built-command.js';

const cwd = folderWith({});

describe('the command explains itself', () => {
  test('it tells its version, which is that of the package', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(clausewright(['--version'], { cwd })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('its help names every command and gives examples', () => {
    const { status, stdout, stderr } = clausewright(['--help'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/lint .*\n[^]*parse .*\n[^]*coverage /);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('Exit codes:');
  });

  test.each(['lint', 'parse', 'coverage'])('the help of %s gives examples', (command) => {
    const { status, stdout } = clausewright([command, '--help'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain(`  clausewright ${command} `);
  });

  test('telling the version does not load the tokenizer', () => {
    const folder = folderWith({});
    clausewright(['--version'], { cwd, env: { NODE_V8_COVERAGE: folder } });
    const [record = ''] = fs.readdirSync(folder);
    const { result } = JSON.parse(fs.readFileSync(path.join(folder, record), 'utf8')) as {
      result: { url: string }[];
    };
    const ours = result.filter(({ url }) => url.startsWith('file:')).map(({ url }) => new URL(url));
    const bytes = ours.reduce((sum, url) => sum + fs.statSync(url).size, 0);
    expect(ours.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(200_000);
  });
});

describe('misuse is told in one line and ends with 2', () => {
  test.each([
    [['lnt'], "unknown command 'lnt' (Did you mean lint?)"],
    [['lint', '--fromat', 'json'], "unknown option '--fromat' (Did you mean --format?)"],
    [['lint', '--format', 'xml'], "argument 'xml' is invalid. Allowed choices are pretty, json."],
    [['lint', '--preset', 'strict'], "argument 'strict' is invalid."],
    [['lint', '--fail-on', 'fatal'], "argument 'fatal' is invalid."],
    [['lint', '--max-warnings', 'few'], "argument 'few' is invalid."],
    [['lint', '--max-warnings', '-1'], "argument '-1' is invalid."],
    [['lint', '--config'], "option '--config <file>' argument missing"],
    [['parse'], "missing required argument 'file'"],
    [['parse', 'a.md', 'b.md'], "too many arguments for 'parse'"],
    [['coverage', '--what'], "unknown option '--what'"],
  ])('clausewright %j', (args, message) => {
    const { status, stdout, stderr } = clausewright(args, { cwd });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^clausewright: [^\n]+\n$/);
  });

  test('without a command it prints its help', () => {
    const { status, stdout, stderr } = clausewright([], { cwd });
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('Usage: clausewright');
  });
});
