/** Files as text: strictly UTF-8, byte for byte, so that every offset counted in the text holds in the file. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs/promises';

/** The text of a file, or why there is none, as a sentence without the file's name. */
export type Text = { source: string; problem: null } | { source: null; problem: string };

/** Reads a file. Never throws: what the system says comes back as a problem. Pipes and devices are read as well. */
export async function readText(file: string): Promise<Text> {
  try {
    return decode(await fs.readFile(file));
  } catch (error) {
    return { source: null, problem: `Cannot be read: ${systemReason(error)}.` };
  }
}

/** Bytes as text. A byte order mark, line endings and all else stay as they are. */
export function decode(bytes: Uint8Array): Text {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { source: null, problem: 'Is UTF-16 text: save it as UTF-8.' };
  }
  if (bytes.includes(0)) return { source: null, problem: 'Is a binary file (it holds NUL bytes), not text.' };
  if (!isUtf8(bytes)) {
    return { source: null, problem: `Is not UTF-8 (line ${firstBrokenLine(bytes)}): save it as UTF-8.` };
  }
  return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problem: null };
}

/** The number of the first line that is not UTF-8. No byte of a UTF-8 sequence equals a line feed, so lines can be cut first. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** What a file system's error means, in a few words. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? oneLine(error.message);
}

/** A message of any origin as one line. */
export const oneLine = (message: string): string => message.replace(/\s*[\r\n]+\s*/g, ' ').trim();
