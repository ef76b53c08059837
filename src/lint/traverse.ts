import type { AnyNode, Clause, Constitution, Container, Section } from '../clast/index.js';
import type { Place } from './rule.js';

/** Called for every node, in document order, with its place. */
export type Visit = (node: AnyNode, place: Place) => void;

/** Walks the tree once, parents before children. Ancestors are shared by siblings, so that a place costs little. */
export function traverse(tree: Constitution, visit: Visit): void {
  enter(tree, [], null, visit);
}

function enter(
  node: Exclude<AnyNode, { type: 'sentence' }>,
  ancestors: readonly Container[],
  section: Section | null,
  visit: Visit,
): void {
  visit(node, { ancestors, section, clause: null });
  if (node.type === 'clause') visitSentences(node, ancestors, section, visit);
  else if ('children' in node) {
    const around = [...ancestors, node];
    const within = node.type === 'section' ? node : section;
    for (const child of node.children) enter(child, around, within, visit);
  }
}

function visitSentences(
  clause: Clause,
  ancestors: readonly Container[],
  section: Section | null,
  visit: Visit,
): void {
  const place: Place = { ancestors, section, clause };
  for (const sentence of clause.children) visit(sentence, place);
}
