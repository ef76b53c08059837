import type { Position } from '../clast/index.js';
import type { BaselineEntry } from './baseline.js';
import type { Edit, Fix, Severity } from './rule.js';

/** What a rule reported, with its place: the shape that other programs read. */
export interface Finding {
  ruleId: string;
  severity: Exclude<Severity, 'off'>;
  message: string;
  advice: string;
  /** Null for a finding about the whole document. */
  clauseId: string | null;
  clausePath: string | null;
  position: Position;
  /** The file that it stands in, where the document was read from named files; reports list findings by file and leave it out. */
  file?: string;
  /** First 16 hex characters of SHA-256 of rule, clause, marked text (folded) and ordinal among equals. */
  fingerprint: string;
  fix?: Fix;
  suggestions?: readonly { message: string; edits: readonly Edit[] }[];
  related: readonly RelatedPlace[];
}

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  message: string;
  position: Position;
  clauseId: string | null;
  /** Where it stands in another file than the finding: of a document of several files, or the base. */
  file?: string;
}

/** What silenced a finding: a comment in the document, or a declared topic. */
export interface Suppression {
  by: 'disable-next-clause' | 'disable-section' | 'covers' | 'topics';
  /** The author's words, null where he gave none. */
  reason: string | null;
  /** Of the comment; null for a topic declared in configuration or front matter. */
  position: Position | null;
  /** Of a comment in another file of the document than the finding's. */
  file?: string;
}

/** A finding that is not reported because its author said so. */
export interface SuppressedFinding extends Finding {
  suppression: Suppression;
}

/** Something about the run and not the text: a rule that threw, a file that could not be read. */
export interface Notice {
  kind: 'broken-rule' | 'unreadable' | 'config';
  ruleId?: string;
  message: string;
}

export interface FileReport {
  path: string;
  findings: readonly Finding[];
  notices: readonly Notice[];
  /** Shown only on request. */
  suppressed: readonly SuppressedFinding[];
}

export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  suppressed: number;
  baselined: number;
}

/** `version` is that of the shape, and rises when a reader of the JSON would have to change. */
export interface LintReport {
  version: 1;
  files: readonly FileReport[];
  summary: Summary;
  /** Entries of baselines that no finding answers to any more; left out where there are none. */
  staleBaseline?: readonly BaselineEntry[];
}

/** The report of a run over `files`, counted. `baselined`: findings that a baseline took out. */
export function lintReport(files: readonly FileReport[], baselined = 0): LintReport {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    files,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
      baselined,
    },
  };
}
