import type { AnyRule, Constitution, Finding, RuleCase, Topic } from '../src/lint/index.js';
import type { JudgedDocument } from './judged-documents.mjs';

/** A finding, and the name by which verdicts know it: `DOCUMENT#FINGERPRINT`. */
export interface FoundFinding {
  key: string;
  document: JudgedDocument;
  line: number;
  /** The text that it marks; empty where it is about the whole document. */
  marked: string;
  finding: Finding;
}

/** A verdict as its file holds it. */
export interface VerdictRow {
  document: string;
  line: number;
  fingerprint: string;
  /** Left out, like `message`, for a document from outside. */
  marked?: string;
  message?: string;
  verdict: 'right' | 'wrong';
  why: string;
  date: string;
}

export function findingsOver(
  rule: AnyRule,
  documents: readonly JudgedDocument[],
  product: {
    findingsOf: (rule: AnyRule, example: RuleCase) => readonly Finding[];
    read: (document: JudgedDocument) => { tree: Constitution; base: Constitution | null };
    topics: readonly Topic[];
  },
): FoundFinding[];
export function readVerdicts(folder: string, id: string): (VerdictRow & { key: string })[];
export function writeVerdicts(
  folder: string,
  id: string,
  verdicts: readonly (VerdictRow & { key?: string })[],
): void;
export function judgedRules(folder: string): string[];
export function verdictsFrom(
  text: string,
  findings: readonly FoundFinding[],
  date: string,
): (VerdictRow & { key: string })[];
export function sampleOf(findings: readonly FoundFinding[], n: number, seed: string): FoundFinding[];
export function shown(found: FoundFinding): string;
