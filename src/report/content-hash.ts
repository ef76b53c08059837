import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What a content security policy calls an inline script or style sheet by: `'sha256-...'`. */
export function contentHash(text: string): string {
  const base64 = btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
  return `'sha256-${base64}'`;
}
