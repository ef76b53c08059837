/** What `clausewright.config.*` and the `clausewright:` key of a document's front matter can say. */
import type { Severity } from './rule.js';

export const presetNames = ['recommended', 'frontier', 'assistant', 'agent', 'coverage'] as const;
export type PresetName = (typeof presetNames)[number];

/** Least severity that makes the command exit with 1. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** The author's word on a topic, kept beside the judged status. */
export interface TopicDeclaration {
  status: 'covered' | 'not-applicable';
  reason: string;
}

/** A severity, or a severity and options. */
export type RuleEntry = Severity | readonly [Severity, Readonly<Record<string, unknown>>?];

/** A constitution of several files. */
export interface DocumentEntry {
  /** What it is called in reports. */
  name: string;
  /** Paths and globs relative to the configuration's folder, in the order in which they are read; `!` takes files out again. */
  files: readonly string[];
  /** The document that it adds to: a path relative to the configuration's folder. */
  extends?: string;
}

/** Its JSON Schema is `configuration.schema.json`; `checkConfiguration` holds a value to it. */
export interface Configuration {
  preset?: PresetName;
  /** Globs of the Markdown files that are constitutions, relative to the configuration's folder. */
  include?: readonly string[];
  /** Constitutions of several files. */
  documents?: readonly DocumentEntry[];
  /** In front matter alone: the document that this one adds to, a path relative to its file. */
  extends?: string;
  /** By rule id. */
  rules?: Readonly<Record<string, RuleEntry>>;
  /** By topic id. */
  topics?: Readonly<Record<string, TopicDeclaration>>;
  failOn?: FailOn;
  maxWarnings?: number;
}
