/** The built command, run as a user runs it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export { folderWith } from '../workspace/folder-with.js';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const command = path.join(root, 'dist/cli.js');
if (!fs.existsSync(command)) {
  throw new Error('dist/cli.js is missing, and these tests run the built command: `npm run build` makes it.');
}

const { builtinRules } = (await import(pathToFileURL(path.join(root, 'dist/index.js')).href)) as {
  builtinRules: readonly { meta: { id: string } }[];
};

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd: string;
  input?: string | Buffer;
  /** Beside those of the test's own process, without any that decide about color. */
  env?: Readonly<Record<string, string>>;
}

/** Runs `clausewright ARGS` in a folder and waits for it. */
export function clausewright(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    input,
    env: { ...plainEnvironment(), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  return { status, stdout, stderr };
}

/** Runs a line of shell in which `$clausewright` is the command. */
export function inShell(line: string, cwd: string): Run {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd,
    env: { ...plainEnvironment(), clausewright: `${process.execPath} ${command}` },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The test's environment without what decides about color, and without what slows the start of Node. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const left = new Set(['NO_COLOR', 'FORCE_COLOR', 'NODE_EXTRA_CA_CERTS']);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.has(name)));
}

/** The report on standard output, and the same by path. */
export function reportOf({ stdout }: Run): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

/** The paths that were linted: those without a notice. */
export const lintedPaths = (run: Run): string[] =>
  reportOf(run).files.flatMap(({ path: file, notices }) => (notices.length === 0 ? [file] : []));

export interface JsonReport {
  version: number;
  files: {
    path: string;
    findings: { ruleId: string; severity: string; message: string; position: { start: { line: number } } }[];
    notices: { kind: string; message: string; ruleId?: string }[];
    suppressed?: unknown[];
  }[];
  summary: { errors: number; warnings: number; infos: number; suppressed: number; baselined: number };
}

/** Settings under which one rule is on and every other off, so that a test sees that one alone. */
export function only(ruleId: string, severity: string): Record<string, string> {
  const off = builtinRules.map(({ meta }): [string, string] => [meta.id, 'off']);
  return { ...Object.fromEntries(off), 'coverage/species-level': 'off', [ruleId]: severity };
}

/** A short charter with one warning: its second section is empty. */
export const charter = `# Charter

The assistant must tell its users the truth.

## Privacy

## Limits

The assistant must never help to build weapons.
`;

/** The same without any warning. */
export const soundCharter = charter.replace(/## Privacy\n\n/, '');
