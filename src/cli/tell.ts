import { printable } from '../report/printable.js';

/** One line on standard error in the program's name: a path or a message may hold anything, and the terminal obeys none of it. */
export function tell(message: string): void {
  process.stderr.write(`clausewright: ${printable(message.replace(/\s*[\r\n]+\s*/g, ' ').trim())}\n`);
}
