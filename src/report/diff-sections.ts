/** Changes by the section of the later version that they stand in; of what is gone, where it stood. */
import { walk, type AnyNode, type Constitution, type Section } from '../clast/index.js';
import type { Change, Comparison } from '../diff/index.js';

export interface SectionGroup {
  /** Null where the section is new, and of what stands before the first heading. */
  before: Section | null;
  /** Null where the section is gone, and of what stands before the first heading. */
  after: Section | null;
  /**
   * Titles from the outermost section to this one, without that of a heading around the whole document; empty of what stands
   * before the first heading.
   */
  crumbs: readonly string[];
  /** In their order, but for those that came or went with a whole section. */
  changes: readonly Change[];
  /** That this section came or went as a whole, with all that is `folded`. */
  whole: Change | null;
  /** What came or went with this section, its subsections among it. */
  folded: readonly Change[];
}

interface Draft extends SectionGroup {
  changes: Change[];
  whole: Change | null;
  folded: Change[];
}

/** The groups that have changes, in the order of the later version. */
export function sectionGroups({ before, after, changes, alignment }: Comparison): SectionGroup[] {
  const [there, here] = [sectionsAround(before), sectionsAround(after)];
  const groups: Draft[] = [];
  const known = new Map<Section | null, Draft>();
  const open = (pair: { before: Section | null; after: Section | null }): Draft => {
    const crumbs = pair.after ? here.crumbs(pair.after) : pair.before ? there.crumbs(pair.before) : [];
    const group: Draft = { ...pair, crumbs, changes: [], whole: null, folded: [] };
    groups.push(group);
    if (pair.before) known.set(pair.before, group);
    if (pair.after) known.set(pair.after, group);
    return group;
  };
  const top = open({ before: null, after: null });
  for (const pair of alignment.sections) open(pair);

  const sectionOf = (change: Change): Section | null => {
    if (change.after) return here.around(change.after.node);
    return change.before && there.around(change.before.node);
  };
  const groupOf = (section: Section | null, side: Change): Draft => {
    if (section === null) return top;
    const pair = side.after ? { before: null, after: section } : { before: section, after: null };
    return known.get(section) ?? open(pair);
  };
  const whole = new Map(changes.filter(isWhole).map((change) => [sectionOf(change), change]));
  /** The outermost section with which something came or went. */
  const holderOf = (change: Change): Change | null => {
    if (change.within === null && !isWhole(change)) return null;
    const { parents } = change.after ? here : there;
    let holder: Change | null = null;
    for (let section = sectionOf(change); section; section = parents.get(section) ?? null) {
      const around = whole.get(section);
      if (around?.kind === change.kind) holder = around;
    }
    return holder;
  };
  for (const change of changes) {
    const holder = holderOf(change);
    const group = groupOf(sectionOf(holder ?? change), change);
    if (holder === change) group.whole = change;
    if (holder && holder !== change) group.folded.push(change);
    else group.changes.push(change);
  }
  return groups.filter(({ changes: own, folded }) => own.length + folded.length > 0);
}

/** It says of a section that it came or went. */
const isWhole = ({ level, kind }: Change): boolean =>
  level === 'section' && (kind === 'added' || kind === 'removed');

/** Which section each node of a tree stands in. */
function sectionsAround(tree: Constitution): {
  around(node: AnyNode): Section | null;
  crumbs(section: Section): string[];
  parents: ReadonlyMap<Section, Section | null>;
} {
  const innermost = new Map<AnyNode, Section | null>();
  const parents = new Map<Section, Section | null>();
  for (const [node, ancestors] of walk(tree)) {
    const section = ancestors.findLast((each) => each.type === 'section') ?? null;
    innermost.set(node, node.type === 'section' ? node : section);
    if (node.type === 'section') parents.set(node, section);
  }
  const tops = tree.children.filter((node) => node.type === 'section');
  const crumbs = (section: Section): string[] => {
    const parent = parents.get(section);
    const isWhole = tops.length === 1 && parent === tops[0];
    return [...(parent && !isWhole ? crumbs(parent) : []), titleOf(section)];
  };
  return { around: (node) => innermost.get(node) ?? null, crumbs, parents };
}

/** A section's heading as it is printed: number and title. */
export const titleOf = ({ number, title }: Section): string =>
  [number, title === '' ? '(no title)' : title].filter((part) => part !== null).join(' ');

/** "5 clauses, 3 of them norms": what came or went with a section. */
export function foldedText(folded: readonly Change[]): string {
  const clauses = new Set(
    folded.filter(({ level }) => level !== 'section').map((change) => clauseOf(change)),
  );
  const subsections = folded.filter(({ level }) => level === 'section').length;
  const norms = folded.filter((change) => change.class === 'normative' && change.level !== 'section');
  const hard = norms.filter((change) => change.hard).length;
  const parts = [
    subsections > 0 ? `${subsections} ${subsections === 1 ? 'subsection' : 'subsections'}` : '',
    clauses.size > 0 ? `${clauses.size} ${clauses.size === 1 ? 'clause' : 'clauses'}` : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'nothing below its heading';
  const of =
    norms.length === 0
      ? 'none of them a norm'
      : `with ${norms.length} ${norms.length === 1 ? 'norm' : 'norms'}`;
  const hardly = hard === 0 ? '' : `, ${hard} of them hard`;
  return `${parts.join(' and ')}, ${of}${hardly}`;
}

const clauseOf = ({ before, after }: Change): string => {
  const place = after ?? before;
  return place?.path ?? place?.id ?? `line ${place?.line ?? 0}`;
};
