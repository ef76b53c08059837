/** What `clausewright.config.*` and the `clausewright:` key of a document's front matter can say. */
import type { Severity } from './rule.js';

export type PresetName = 'recommended' | 'frontier' | 'assistant' | 'agent' | 'coverage';

export interface Configuration {
  preset?: PresetName;
  /** Globs of the Markdown files that are constitutions, relative to the configuration's folder. */
  include?: readonly string[];
  /** By rule id: a severity, or a severity and options. */
  rules?: Readonly<Record<string, Severity | readonly [Severity, Readonly<Record<string, unknown>>]>>;
  /** The author's word on a topic, kept beside the judged status. */
  topics?: Readonly<Record<string, { status: 'covered' | 'not-applicable'; reason: string }>>;
  /** Least severity that makes the command exit with 1. */
  failOn?: 'error' | 'warning' | 'info' | 'never';
  maxWarnings?: number;
}
