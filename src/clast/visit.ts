import type { AnyNode, Clause, Constitution, Container, Section, Sentence } from './nodes.js';

/** The containers around a node, outermost first. */
export type Ancestors = readonly Container[];

/** Every node below and with `node`, in document order, with its ancestors. */
export function* walk(
  node: AnyNode,
  ancestors: readonly AnyNode[] = [],
): Generator<[AnyNode, readonly AnyNode[]]> {
  yield [node, ancestors];
  if (!('children' in node)) return;
  const inside = [...ancestors, node];
  for (const child of node.children) yield* walk(child, inside);
}

/** Every clause below and with `node`, in document order. */
export function* clausesOf(node: AnyNode): Generator<Clause> {
  if (node.type === 'clause') yield node;
  else if ('children' in node) for (const child of node.children) yield* clausesOf(child);
}

/** Every section below and with `node`, in document order. */
export function* sectionsOf(node: AnyNode): Generator<Section> {
  if (node.type === 'section') yield node;
  if (node.type === 'section' || node.type === 'constitution') {
    for (const child of node.children) yield* sectionsOf(child);
  }
}

/** A section's own heading; null where its first child is none. */
export function headingOf(section: Section): Clause | null {
  const [first] = section.children;
  return first?.type === 'clause' ? first : null;
}

/** Every sentence below `node`, in document order. */
export function* sentencesOf(node: AnyNode): Generator<Sentence> {
  for (const clause of clausesOf(node)) yield* clause.children;
}

/** The clauses that stand before the lists around a clause: "When a guest has asked for it:" */
export function openingsOf(ancestors: readonly AnyNode[]): Clause[] {
  return ancestors.flatMap((node, index) => {
    const around = ancestors[index - 1];
    if (node.type !== 'group' || node.form !== 'list' || !around || !('children' in around)) return [];
    const siblings: readonly AnyNode[] = around.children;
    const before = siblings[siblings.indexOf(node) - 1];
    return before?.type === 'clause' ? [before] : [];
  });
}

/** The tree as plain data: what `clausewright parse --format json` prints. Working `data` stays out. */
export function toJson(tree: Constitution): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === 'data' && isWorkingData(value) ? undefined : value,
    ),
  );
}

/** Front matter has a `data` of its own, which stays. */
const isWorkingData = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('map' in value || 'tokens' in value);
