import type { RuleMeta } from './rule.js';

/** Metadata of the one finding that tells which topics the base of an addition covers. */
export const coveredByBaseRule: RuleMeta = {
  id: 'coverage/covered-by-base',
  title: 'Tells what the base covers',
  kind: 'data',
  severity: 'info',
  fixable: 'none',
  scope: 'document',
  why: 'An addition need not say again what its base says; its author should know which subjects rest on the base alone, for they change when the base does.',
  sources: [],
};
