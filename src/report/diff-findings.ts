/** How reports name a finding that an amendment opens or closes. */
import type { Finding } from '../lint/index.js';

/** "line 12: "reasonable" is vague. (clarity/vague-obligation)", without the escapes that a format needs. */
export function findingText({ position, file, message, ruleId }: Finding): string {
  const place = file === undefined ? `line ${position.start.line}` : `line ${position.start.line} of ${file}`;
  return `${place}: ${message} (${ruleId})`;
}

/** "opens 2 findings and closes 1"; null where it does neither. */
export function findingsText(opened: number, closed: number): string | null {
  const findings = (count: number): string => `${count} ${count === 1 ? 'finding' : 'findings'}`;
  if (opened === 0 && closed === 0) return null;
  if (closed === 0) return `opens ${findings(opened)}`;
  if (opened === 0) return `closes ${findings(closed)}`;
  return `opens ${findings(opened)} and closes ${closed}`;
}
