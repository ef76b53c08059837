/** The options that say where documents and their settings come from, and the workspace that they open. */
import type { Command } from 'commander';
import type { Workspace } from '../workspace/index.js';

export interface WorkspaceFlags {
  config?: string;
  ignore?: boolean;
  stdinFilename?: string;
}

/** Adds the options to a command. */
export function withWorkspaceFlags(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'use this configuration instead of the nearest clausewright.config.* above each file',
    )
    .option('--no-ignore', 'read files that .gitignore or .clausewrightignore shut out as well')
    .option('--stdin-filename <name>', 'what standard input, given as -, is called in the report');
}

/** A workspace in the working directory with all built-in rules and topics. */
export async function openWorkspace(flags: WorkspaceFlags): Promise<Workspace> {
  const [{ Workspace }, { builtinRules, builtinTopics }] = await Promise.all([
    import('../workspace/index.js'),
    import('../builtin.js'),
  ]);
  return new Workspace({
    cwd: process.cwd(),
    loaded: { rules: builtinRules, topics: builtinTopics },
    configurationFile: flags.config,
    ignoreFiles: flags.ignore,
    // Whoever runs the command in a folder has decided that its code may run, as with every linter.
    trust: 'trusted',
    standardInput: { read: readStandardInput, ...(flags.stdinFilename && { name: flags.stdinFilename }) },
  });
}

/** All of standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
