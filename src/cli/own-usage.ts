import type { Command } from 'commander';
import { printable } from '../report/printable.js';

/** A command that tells misuse in one line, in our voice, and leaves ending the process to the door. */
export function ownUsage(command: Command): Command {
  return command.exitOverride().configureOutput({
    outputError: (text, write) => {
      const line = text
        .replace(/^error: /, '')
        .replace(/\s*\n\s*/g, ' ')
        .trim();
      write(`clausewright: ${printable(line)}\n`);
    },
  });
}
