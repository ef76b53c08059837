/** What a document announces as its levels of authority, in front matter, a list, a table or a sentence. */
import type { Clause, Constitution, Container, Group } from '../clast/index.js';

/** The levels of authority that a document states, the highest first, in lower case. */
export interface StatedLevels {
  levels: readonly string[];
  /** The clause that announces them; null where front matter states them. */
  node: Clause | null;
}

const announced =
  /\b(?:levels?|tiers?|ranks?|classes) of authority\b|\bauthority (?:levels?|tiers?|ranks?)\b/i;
const ascending = /\b(?:lowest (?:\w+ )?(?:first|to)|ascending|least (?:\w+ )?first)\b/i;

/** What front matter, a list or table, or a sentence says the levels are, in that order; null where nothing does. */
export function statedLevels(constitution: Constitution): StatedLevels | null {
  const data = constitution.frontmatter?.data ?? {};
  return inFrontmatter(data) ?? inFrontmatter(data.clausewright) ?? inContainer(constitution, null, '');
}

function inFrontmatter(data: unknown): StatedLevels | null {
  if (typeof data !== 'object' || data === null) return null;
  for (const [key, value] of Object.entries(data)) {
    const isList = /^(?:authoritylevels|levelsofauthority|authorities)$/.test(
      key.toLowerCase().replace(/[^a-z]/g, ''),
    );
    if (!isList || !Array.isArray(value)) continue;
    const levels = value
      .map((it: unknown) => (typeof it === 'string' ? it : nameIn(it)))
      .filter((it) => it !== '');
    if (levels.length > 1) return { levels: levels.map(fold), node: null };
  }
  return null;
}

const nameIn = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string'
    ? entry.name
    : '';

/** A list or table after a clause, or in a section, that announces levels; or the clause itself enumerates them. */
function inContainer(container: Container, announcing: Clause | null, lead: string): StatedLevels | null {
  let [announcement, words] = [announcing, lead];
  for (const child of container.children) {
    if (child.type === 'clause') {
      const enumerated = inText(child);
      if (enumerated) return enumerated;
      if (announced.test(child.value)) [announcement, words] = [child, child.value];
    } else if (child.type === 'group' && (child.form === 'list' || child.form === 'table') && announcement) {
      const rows = child.children.filter((it) => it.type !== 'clause' || it.role !== 'caption');
      const levels = rows.map(labelOf);
      if (levels.length > 1 && !levels.includes(null))
        return ordered(
          levels.filter((it) => it !== null),
          words,
          announcement,
        );
    } else if (child.type === 'section') {
      const [heading] = child.children;
      const inside = heading?.type === 'clause' && announced.test(child.title) ? heading : null;
      const found = inContainer(child, inside, inside ? child.title : '');
      if (found) return found;
    } else if (child.type === 'group') {
      const found = inContainer(child, announcement, words);
      if (found) return found;
    }
  }
  return null;
}

/** The level that an item or row names: what is bold at its beginning, or stands before a colon, dash or bracket. */
function labelOf(item: Group['children'][number]): string | null {
  const clause = item.type === 'group' ? item.children.find((it) => it.type === 'clause') : item;
  if (clause?.type !== 'clause') return null;
  const bold = clause.data?.spans.find(({ kind, start }) => kind === 'strong' && start === 0);
  const label = bold
    ? clause.value.slice(0, bold.end)
    : /^[^:–—(\n.]+?(?= - |\s*[:–—(\n.]|$)/.exec(clause.value)?.[0];
  return label === undefined || label.trim().split(/\s+/).length > 3 ? null : label;
}

/** "The levels of authority are root, system, developer and user." or "four levels of authority (core > team > user)". */
function inText(clause: Clause): StatedLevels | null {
  const match =
    /(?:(?:levels|tiers|ranks) of authority|authority (?:levels|tiers|ranks))(?:, [^,:]{1,40},)?(?: are)?(?: as follows)?\s*[:(,–—]?\s*([^.;:()–—]+)/i.exec(
      clause.value,
    );
  const parts =
    match?.[1]?.split(/\s*(?:,\s*(?:and|then)?|>|\band\b|\bthen\b|\bover\b)\s*/).filter((it) => it !== '') ??
    [];
  const isList =
    parts.length > 1 && parts.every((part) => /^(?:the )?[\p{L}-]+(?: level)?$/u.test(part.trim()));
  return isList ? ordered(parts, clause.value, clause) : null;
}

const ordered = (levels: readonly string[], words: string, node: Clause): StatedLevels => {
  const folded = levels.map(fold);
  return { levels: ascending.test(words) ? folded.reverse() : folded, node };
};

/** A level's name as it is compared. */
export const fold = (level: string): string =>
  level
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^the | (?:level|authority)$/g, '');
