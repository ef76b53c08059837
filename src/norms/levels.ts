/** Levels of authority of a document: those that it states, and their order. */
import { clausesOf, type Constitution, type Group, sectionsOf, walk } from '../clast/index.js';
import { fold, type StatedLevels, statedLevels } from './stated-levels.js';

/** Where a document states no order of its own: the levels of OpenAI's Model Spec in its versions. */
const usualOrder: readonly (readonly string[])[] = [
  ['root'],
  ['system', 'platform'],
  ['developer'],
  ['user'],
  ['guideline'],
];

export interface AuthorityLevels {
  /** What the document announces as its levels of authority, all of them; null where it does not. */
  stated: StatedLevels | null;
  /** The levels from the highest, lower case, equals together: as stated, else as the text ranks them, else the usual ones. */
  order: readonly (readonly string[])[];
}

const known = new WeakMap<Constitution, AuthorityLevels>();

/** The levels of authority of a document. */
export function authorityLevels(constitution: Constitution): AuthorityLevels {
  let levels = known.get(constitution);
  if (!levels) {
    const stated = statedLevels(constitution);
    const ranked = stated?.levels ?? rankedInPassing(constitution);
    levels = { stated, order: ranked?.map((level) => [level]) ?? usualOrder };
    known.set(constitution, levels);
  }
  return levels;
}

/** A level's place from the top, 0 for the highest; null for a level that the document's order does not have. */
export function rankOfLevel(level: string, constitution: Constitution): number | null {
  const rank = authorityLevels(constitution).order.findIndex((names) => names.includes(fold(level)));
  return rank < 0 ? null : rank;
}

/** The highest authority that a document's sections have, lower case; null where they have fewer than two levels. */
export function highestLevel(constitution: Constitution): string | null {
  const used = levelsInUse(constitution);
  if (used.size < 2) return null;
  return (
    authorityLevels(constitution)
      .order.flat()
      .find((level) => used.has(level)) ?? null
  );
}

function levelsInUse(constitution: Constitution): Set<string> {
  const used = new Set<string>();
  for (const { attributes } of sectionsOf(constitution)) {
    if (attributes.authority) used.add(fold(attributes.authority));
  }
  return used;
}

/** The order that a chain ("root > user") or a list of nothing but levels gives, though nothing announces it as complete. */
function rankedInPassing(constitution: Constitution): readonly string[] | null {
  const used = levelsInUse(constitution);
  const ranks = (levels: readonly string[]): boolean =>
    new Set(levels.filter((it) => used.has(it))).size >= 2;
  for (const { value } of clausesOf(constitution)) {
    const chain = value.toLowerCase().split(/\s*(?:>|→|≻)\s*/);
    if (chain.length < 2) continue;
    const levels = chain.flatMap((part) => part.match(/[\p{L}-]+/gu) ?? []).filter((word) => used.has(word));
    if (ranks(levels)) return levels;
  }
  const names = new Set([...used, ...usualOrder.flat()]);
  for (const [node] of walk(constitution)) {
    if (node.type !== 'group' || node.form !== 'list') continue;
    const levels = node.children.map(firstWord);
    // "User requests come first" among other items ranks nothing.
    if (ranks(levels) && levels.every((level) => names.has(level))) return levels;
  }
  return null;
}

function firstWord(item: Group['children'][number]): string {
  const [clause] = clausesOf(item);
  return /^[\p{L}-]+/u.exec(clause?.value.toLowerCase() ?? '')?.[0] ?? '';
}
