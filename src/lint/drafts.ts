/** From what rules reported to findings in order, each with its place and its fingerprint. */
import type { Clause, Position } from '../clast/index.js';
import { fingerprints } from './fingerprint.js';
import type { Finding, RelatedPlace } from './finding.js';
import { wholeLines } from './fixes.js';
import type { Edit, Related, Report } from './rule.js';
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
  /** The text of a file of the document; of the whole where it was not read from named files. */
  sourceOf: (file: string | null) => string;
  whereabouts: Whereabouts;
  /** The same of the base; null where there is none. */
  base: Whereabouts | null;
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
  const file = whereabouts.fileOf(node);
  const tidy = (edits: readonly Edit[]): Edit[] =>
    edits.map((edit) => wholeLines(edit, scene.sourceOf(file)));
  return {
    finding: {
      ruleId: rule.ruleId,
      severity: lighter(rule.severity, report.severity ?? 'error'),
      message,
      advice,
      clauseId: clause?.id ?? null,
      clausePath: clause?.path ?? null,
      position: report.position ?? whereabouts.positionOf(node),
      ...(file !== null && { file }),
      ...(fix && { fix: { ...fix, edits: tidy(fix.edits) } }),
      ...(suggestions && { suggestions: suggestions.map((one) => ({ ...one, edits: tidy(one.edits) })) }),
      related: related.map((other) => relatedPlace(other, file, scene)),
    },
    anchor: whereabouts.anchorOf(node),
    text: textOf(report, scene),
  };
}

/** The place of another node, in the document or in its base. */
export function relatedPlace(
  { message, node }: Related,
  from: string | null,
  { whereabouts, base }: Pick<Scene, 'whereabouts' | 'base'>,
): RelatedPlace {
  const there = base?.has(node) === true ? base : whereabouts;
  const file = there.fileOf(node);
  return {
    message,
    position: there.positionOf(node),
    clauseId: there.clauseOf(node)?.id ?? null,
    ...(file !== null && file !== from && { file }),
  };
}

const weights = { info: 0, warning: 1, error: 2 };

function lighter(a: Finding['severity'], b: Finding['severity']): Finding['severity'] {
  return weights[a] <= weights[b] ? a : b;
}

function textOf({ node, position }: Report, { sourceOf, whereabouts, marked }: Scene): string {
  const inSource = ({ start, end }: Position) =>
    sourceOf(whereabouts.fileOf(node)).slice(start.offset, end.offset);
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

/** Findings in order of file, offset, then rule; one of each where a rule reported the same twice; fingerprints last. */
export function inOrder(located: readonly Located[], byPlace: ByPlace): Draft[] {
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

type Comparable = Pick<Finding, 'file' | 'position' | 'ruleId' | 'message' | 'clauseId'>;
export type ByPlace = (a: Comparable, b: Comparable) => number;

/** Order of a report: by file, in the order of the document's, then by offset, then rule. */
export function byPlaceIn(files: readonly string[] = []): ByPlace {
  const places = new Map(files.map((file, index) => [file, index]));
  const placeOf = ({ file }: Comparable): number => places.get(file ?? '') ?? 0;
  return (a, b) => placeOf(a) - placeOf(b) || byOffset(a, b);
}

function byOffset(a: Comparable, b: Comparable): number {
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
