/** Where the page of a rule stands, for a client to open. */
import { pathToFileURL } from 'node:url';
import type { Finding } from '../lint/index.js';
import { rulePageFile, type FoundConfiguration } from '../workspace/index.js';

/** The address of each rule's page, by id; rules without a page of their own are left out. */
export async function pageAddresses(
  findings: readonly Pick<Finding, 'ruleId'>[],
  { ownRules }: FoundConfiguration,
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  for (const id of new Set(findings.map(({ ruleId }) => ruleId))) {
    const file = await rulePageFile(id, ownRules.find(({ rule }) => rule.meta.id === id) ?? null);
    if (file !== null) addresses.set(id, pathToFileURL(file).href);
  }
  return addresses;
}
