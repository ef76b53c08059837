import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What a content security policy calls an inline script or style sheet by: `'sha256-...'`. */
export function contentHash(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63));
    encoded += [four[0], four[1], b === undefined ? '=' : four[2], c === undefined ? '=' : four[3]].join('');
  }
  return `'sha256-${encoded}'`;
}
