/** `clausewright/remark`, as built, run by remark-cli. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { charter, folderWith, plainEnvironment, root, soundCharter } from './built-command.js';

const plugin = JSON.stringify(pathToFileURL(path.join(root, 'dist/remark.js')).href);
const remarkrc = (options = '{}'): string => `import clausewright from ${plugin};
export default { plugins: [[clausewright, ${options}]] };
`;

function remark(cwd: string, ...args: string[]) {
  const cli = path.join(root, 'node_modules/remark-cli/cli.js');
  const { status, stderr } = spawnSync(process.execPath, [cli, '--no-stdout', '--no-color', ...args], {
    cwd,
    env: plainEnvironment(),
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('in remark', () => {
  test('findings are messages with the rule’s id, at their place; files that are no constitutions are left alone', () => {
    const cwd = folderWith({
      '.remarkrc.mjs': remarkrc(),
      'charter.md': charter,
      'README.md': charter,
    });
    const { status, stderr } = remark(cwd, '.', '--quiet');
    expect(stderr).toMatch(/5:1-5:11\s+warning\s.*empty-section\s+clausewright/);
    expect(stderr).not.toContain('README.md');
    expect(status).toBe(0);
    expect(remark(cwd, '.', '--quiet', '--frail').status).toBe(1);
  }, 120_000);

  test('configuration, rules of one’s own, suppressions and options count', () => {
    const cwd = folderWith({
      '.remarkrc.mjs': remarkrc('{ all: true, override: { preset: "assistant" } }'),
      'clausewright.config.yaml': 'plugins: [./truth.yaml]\nrules: { structure/empty-section: error }\n',
      'truth.yaml': `id: house/truth
title: No truth
why: A test.
forbid: { words: [truth] }
message: '{match}'
advice: Say more.
tests: { hits: [The truth.], misses: [A lie.] }
`,
      'notes.md': charter,
      'silenced.md': charter.replace(
        '## Privacy',
        '<!-- clausewright-disable-next-clause structure/empty-section -- later -->\n\n## Privacy',
      ),
    });
    const notes = remark(cwd, 'notes.md', '--quiet');
    expect(notes.stderr).toMatch(/5:1-5:11\s+error\s.*empty-section\s+clausewright/);
    expect(notes.stderr).toMatch(/^3:\d+-3:\d+\s+warning\s+truth\s+house\/truth\s+clausewright/m);
    expect(notes.status).toBe(1);
    expect(remark(cwd, 'silenced.md', '--quiet').stderr).not.toContain('empty-section');
  }, 120_000);

  test('a broken configuration fails the file', () => {
    const cwd = folderWith({
      '.remarkrc.mjs': remarkrc(),
      'clausewright.config.yaml': 'preset: agnet\n',
      'charter.md': soundCharter,
    });
    const { status, stderr } = remark(cwd, 'charter.md');
    expect(stderr).toContain('`preset` is "agnet"');
    expect(status).toBe(1);
  }, 120_000);
});
