/** From what rules reported to findings in order, each with its place and its fingerprint. */
import type { Clause, Position } from '../clast/index.js';
import { fingerprints } from './fingerprint.js';
import type { Finding } from './finding.js';
import type { Report } from './rule.js';
import type { Whereabouts } from './whereabouts.js';

/** A finding, and the clause by which a comment in the document can silence it. */
export interface Draft {
  finding: Finding;
  anchor: Clause | null;
}

/** A finding with its place, before it is known to be one of several equals. */
export interface Located {
  finding: Omit<Finding, 'fingerprint'>;
  anchor: Clause | null;
  /** The plain text that it marks; empty for the document. */
  text: string;
}

/** What the runner knows when a traversal is over. */
export interface Scene {
  source: string;
  whereabouts: Whereabouts;
  /** Plain text of the positions that rules had made for parts of a node. */
  marked: WeakMap<Position, string>;
}

/** Gives a report its place. Throws an Error where it names a node that the document does not have. */
export function locate(
  report: Report,
  rule: { ruleId: string; severity: Finding['severity'] },
  scene: Scene,
): Located {
  const { whereabouts } = scene;
  const { node, message, advice, fix, suggestions, related = [] } = report;
  const clause = whereabouts.clauseOf(node);
  return {
    finding: {
      ruleId: rule.ruleId,
      severity: lighter(rule.severity, report.severity ?? 'error'),
      message,
      advice,
      clauseId: clause?.id ?? null,
      clausePath: clause?.path ?? null,
      position: report.position ?? whereabouts.positionOf(node),
      ...(fix && { fix }),
      ...(suggestions && { suggestions }),
      related: related.map((other) => ({
        message: other.message,
        position: whereabouts.positionOf(other.node),
        clauseId: whereabouts.clauseOf(other.node)?.id ?? null,
      })),
    },
    anchor: whereabouts.anchorOf(node),
    text: textOf(report, scene),
  };
}

const weights = { info: 0, warning: 1, error: 2 };

function lighter(a: Finding['severity'], b: Finding['severity']): Finding['severity'] {
  return weights[a] <= weights[b] ? a : b;
}

function textOf({ node, position }: Report, { source, marked }: Scene): string {
  const inSource = ({ start, end }: Position) => source.slice(start.offset, end.offset);
  if (position) return marked.get(position) ?? inSource(position);
  switch (node.type) {
    case 'constitution':
      return '';
    case 'section':
      return node.title;
    case 'clause':
    case 'sentence':
      return node.value;
    default:
      return inSource(node.position);
  }
}

/** Findings in order of offset, then rule; one of each where a rule reported the same twice; fingerprints last. */
export function inOrder(located: readonly Located[]): Draft[] {
  const sorted = [...located].sort((a, b) => byPlace(a.finding, b.finding));
  const distinct = sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return !before || byPlace(before.finding, one.finding) !== 0;
  });
  const prints = fingerprints(
    distinct.map(({ finding: { ruleId, clauseId }, text }) => ({ ruleId, clauseId, text })),
  );
  return distinct.map(({ finding, anchor }, index) => ({
    finding: withFingerprint(finding, prints[index] ?? ''),
    anchor,
  }));
}

/** The keys in the order that readers of the JSON see. */
function withFingerprint(finding: Omit<Finding, 'fingerprint'>, fingerprint: string): Finding {
  const { fix, suggestions, related, ...rest } = finding;
  return { ...rest, fingerprint, ...(fix && { fix }), ...(suggestions && { suggestions }), related };
}

type Comparable = Pick<Finding, 'position' | 'ruleId' | 'message' | 'clauseId'>;

/** Order of a report: by offset, then rule. */
export function byPlace(a: Comparable, b: Comparable): number {
  return (
    (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0) ||
    order(a.ruleId, b.ruleId) ||
    (a.position.end.offset ?? 0) - (b.position.end.offset ?? 0) ||
    order(a.message, b.message) ||
    order(a.clauseId ?? '', b.clauseId ?? '')
  );
}

/** By code unit, so that no locale changes the order. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
