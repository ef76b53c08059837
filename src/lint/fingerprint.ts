import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from '../clast/index.js';

/** What a fingerprint is made of. Line and column are not in it: it stays where the text moves. */
export interface Marked {
  ruleId: string;
  clauseId: string | null;
  /** The text that the finding marks; empty for a finding about the whole document. */
  text: string;
}

/**
 * Fingerprints of findings in document order: the first 16 hex characters of SHA-256 of rule, clause id (`document`
 * where null), folded text and ordinal among those that are equal in all three.
 */
export function fingerprints(findings: readonly Marked[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, clauseId, text }) => {
    const identity = [ruleId, clauseId ?? 'document', fold(text)].join('\0');
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    return bytesToHex(sha256(utf8ToBytes(`${identity}\0${ordinal}`))).slice(0, 16);
  });
}
