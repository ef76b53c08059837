/** Real editors, set up as the pages in docs/editors say, at work on a constitution with planted faults. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { clausewright, folderWith, plainEnvironment, root } from '../cli/built-command.js';

/** A finding as lint reports it or an editor shows it. */
export interface Shown {
  rule: string;
  line: number;
  /** What is marked; not told by every editor. */
  text?: string;
}

/** What a driver writes of its work in an editor. */
export interface Session {
  version: string | number;
  /** The findings shown at first. */
  before: Shown[];
  /** The titles of the code actions that were offered. */
  offered: string[];
  /** The findings shown after the fix. */
  after: Shown[];
  error?: string;
}

/** A constitution in two files, with an id that is taken twice, an empty section and a link that leads nowhere. */
export const planted = {
  'charter.md': `# Charter

The assistant must tell its users the truth.

## Privacy {#privacy}

🔒 秘密 The assistant must keep what a person tells it to itself, as [Limits](#limits) and [Care](#care) say.

## Limits {#limits}

The assistant must never help to build weapons.

## Exceptions

## Weapons {#limits}

The assistant must never help anyone to aim a weapon. [Privacy](#privacy) is no exception, as [limits](#limits) say.
`,
  'constitution-of-agents.md': `# Constitution of agents

The agent must keep to the [limits](charter.md#limits) of the charter.
`,
} as const;

/** Those files after the id is no longer taken twice. */
export const fixed = {
  ...planted,
  'charter.md': planted['charter.md'].replace('## Weapons {#limits}', '## Weapons {#limits-2}'),
};

/** And after the section "Limits" has another id. */
export const renamed = {
  'charter.md': fixed['charter.md'].replace(/#limits(?!-2)/g, '#hard-limits'),
  'constitution-of-agents.md': planted['constitution-of-agents.md'].replace('#limits', '#hard-limits'),
};

/** What `clausewright lint` finds in the charter with the planted faults, and after the fix. */
export function linted(): Linted {
  if (known) return known;
  const files = [
    ...Object.entries(planted).map(([name, text]) => [`planted/${name}`, text] as const),
    ...Object.entries(fixed).map(([name, text]) => [`fixed/${name}`, text] as const),
  ];
  const cwd = folderWith(Object.fromEntries(files));
  const report = JSON.parse(clausewright(['lint', '--format', 'json'], { cwd }).stdout) as LintReport;
  const of = (file: string, source: string): Required<Shown>[] =>
    sorted(
      (report.files.find(({ path: its }) => its === file)?.findings ?? []).map(
        ({ ruleId, position: { start, end } }) => ({
          rule: ruleId,
          line: start.line,
          // An editor marks the line of the title where the whole document is meant.
          text: source.slice(start.offset, end.offset).split('\n')[0] ?? '',
        }),
      ),
    );
  known = {
    planted: of('planted/charter.md', planted['charter.md']),
    fixed: of('fixed/charter.md', fixed['charter.md']),
  };
  return known;
}

interface Linted {
  planted: Required<Shown>[];
  fixed: Required<Shown>[];
}

/** One run serves all editors. */
let known: Linted | null = null;

interface LintReport {
  files: {
    path: string;
    findings: {
      ruleId: string;
      position: { start: { line: number; offset: number }; end: { offset: number } };
    }[];
  }[];
}

/** Findings by line and rule. */
export function sorted<One extends Shown>(findings: readonly One[]): One[] {
  const keyed = findings.map((one) => [`${String(one.line).padStart(4, '0')} ${one.rule}`, one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The nth block of a language on a page in docs/editors: what a reader would copy. */
export function blockOf(page: string, language: string, nth = 1): string {
  const text = fs.readFileSync(path.join(root, 'docs/editors', page), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, its]) => its === language);
  const block = blocks[nth - 1]?.[2];
  if (block === undefined) throw new Error(`docs/editors/${page} has no block ${nth} of ${language}.`);
  return block;
}

/** A program on the path; null where it is not installed. */
export function program(name: string): string | null {
  const files = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return files.find((file) => fs.existsSync(file)) ?? null;
}

/** Tests of an editor, skipped where something is missing that they need: then the reason is told. */
export function describeEditor(name: string, missing: string | null, tests: () => void): void {
  if (missing !== null) console.warn(`Skipped: the tests of ${name}, as ${missing}.`);
  describe.skipIf(missing !== null)(missing === null ? name : `${name} (skipped: ${missing})`, tests);
}

export interface Visit {
  session: Session;
  /** The text of a file when the editor had ended. */
  saved: (name: keyof typeof planted) => string;
}

/**
 * Runs an editor over the planted faults, in a home with the files of its set-up, with `clausewright` on the path; `command`
 * makes its command line from the absolute path of that home.
 */
export function visit(
  setUp: Readonly<Record<string, string>>,
  command: (home: string) => readonly [string, ...string[]],
): Visit {
  const home = folderWith({
    ...Object.fromEntries(Object.entries(planted).map(([name, text]) => [`work/${name}`, text])),
    ...setUp,
    'bin/clausewright': `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'dist/cli.js')}" "$@"\n`,
  });
  fs.chmodSync(path.join(home, 'bin/clausewright'), 0o755);
  const result = path.join(home, 'result.json');
  const [editor, ...args] = command(home);
  const { stdout, stderr, status } = spawnSync(editor, args, {
    cwd: path.join(home, 'work'),
    input: '',
    encoding: 'utf8',
    timeout: 100_000,
    env: {
      ...plainEnvironment(),
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env.PATH ?? ''}`,
      CLAUSEWRIGHT_RESULT: result,
    },
  });
  const session = fs.existsSync(result) ? (JSON.parse(fs.readFileSync(result, 'utf8')) as Session) : null;
  if (session === null || session.error !== undefined || status !== 0) {
    throw new Error(
      `The editor ended with ${status}: ${session?.error ?? 'no result'}\nOffered: ${session?.offered.join(', ')}\n${stdout}\n${stderr}`,
    );
  }
  return { session, saved: (name) => fs.readFileSync(path.join(home, 'work', name), 'utf8') };
}

/** What an editor tells of a finding: not every one says which text it marks. */
export type Tells = 'text' | 'line';

/** The tests of an editor at work on the planted faults, as `start` runs it. */
export function testsAtWork(start: () => Visit, tells: Tells): void {
  let visited: Visit;
  beforeAll(() => {
    visited = start();
  }, 120_000);

  const shown = (findings: readonly Required<Shown>[]): Shown[] =>
    findings.map(({ rule, line, text }) => (tells === 'text' ? { rule, line, text } : { rule, line }));

  test(tells === 'text' ? 'shows what lint finds, at the same text' : 'shows what lint finds', () => {
    expect(sorted(visited.session.before)).toEqual(shown(linted().planted));
  });

  test('applies a safe fix and shows what is left', () => {
    expect(visited.session.offered).toContain('Fix structure/unique-ids here');
    expect(sorted(visited.session.after)).toEqual(shown(linted().fixed));
  });

  test('renames an id and every reference to it, in files that are not open as well', () => {
    expect(visited.saved('charter.md')).toBe(renamed['charter.md']);
    expect(visited.saved('constitution-of-agents.md')).toBe(renamed['constitution-of-agents.md']);
  });
}
