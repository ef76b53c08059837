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

/**
 * What holds for a part of what a configuration governs: for files, or for clauses and sections in them. Of several that
 * fit, the last wins.
 */
export interface Override {
  /** Globs relative to the configuration's folder; `!` takes files out again. Without them, every file. */
  files?: readonly string[];
  /** Ids of clauses, as their authors gave them. */
  clauses?: readonly string[];
  /** Ids of sections, as their authors gave them; what stands in a section is meant with it. */
  sections?: readonly string[];
  /** Where neither clauses nor sections are named. */
  preset?: PresetName;
  /** By rule id. */
  rules?: Readonly<Record<string, RuleEntry>>;
  /** By topic id, where neither clauses nor sections are named. */
  topics?: Readonly<Record<string, TopicDeclaration>>;
}

/** Kinds of change that a gate can speak of: those of a comparison. */
export type GateKind =
  | 'reversed'
  | 'removed'
  | 'weakened'
  | 'exception-added'
  | 'bearer-changed'
  | 'authority-changed'
  | 'added'
  | 'strengthened'
  | 'exception-removed'
  | 'reworded'
  | 'split'
  | 'merged'
  | 'moved'
  | 'retitled'
  | 'renumbered'
  | 'editorial';

/** Which changes a line of a gate's policy is about. */
export interface GateEntry {
  kinds: readonly GateKind[];
  /** Of what: hard constraints (where nothing is said), whatever changes a norm, or any text. */
  only?: 'hard' | 'normative' | 'all';
}

/** What `clausewright gate` asks of amendments. */
export interface GateSettings {
  /** Changes that need a record of their reason; without it, hard constraints that come to bind less or somebody else. */
  requireRecord?: readonly GateEntry[];
  /** Changes that nothing excuses. */
  forbid?: readonly GateEntry[];
  /** A file with records of amendments, relative to the configuration's folder, beside the document's own change log. */
  changelog?: string;
}

/** Its JSON Schema is `configuration.schema.json`; `checkConfiguration` holds a value to it. */
export interface Configuration {
  /**
   * In a configuration file: configurations that this one builds on, the weakest first; a path relative to the file, or an npm
   * package. In front matter: the document that this one adds to, a path relative to its file.
   */
  extends?: string | readonly string[];
  /** Rules of one's own: files and folders relative to the configuration's file, and npm packages. */
  plugins?: readonly string[];
  preset?: PresetName;
  /** Globs of the Markdown files that are constitutions, relative to the configuration's folder. */
  include?: readonly string[];
  /** Constitutions of several files. */
  documents?: readonly DocumentEntry[];
  /** By rule id. */
  rules?: Readonly<Record<string, RuleEntry>>;
  /** By topic id. */
  topics?: Readonly<Record<string, TopicDeclaration>>;
  failOn?: FailOn;
  maxWarnings?: number;
  overrides?: readonly Override[];
  /** What `clausewright gate` asks of amendments. */
  gate?: GateSettings;
}
