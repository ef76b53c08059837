/** Standard input and output for the protocol alone. */
import { Console } from 'node:console';
import { Writable } from 'node:stream';

/**
 * Takes standard output away from everybody else: what a module or a rule of the user's prints goes to standard error, since one
 * stray byte would end the conversation.
 */
export function protocolStreams(): { input: NodeJS.ReadStream; output: Writable } {
  const { stdin, stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => void write(chunk, done),
  });
  stdout.write = stderr.write.bind(stderr);
  globalThis.console = new Console(stderr, stderr);
  return { input: stdin, output };
}
