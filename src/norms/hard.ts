/** Which sections hold hard constraints, and which sentences are one. */
import { type Clause, type Constitution, type Section, sectionsOf, type Sentence } from '../clast/index.js';

/**
 * Titles of sections that hold hard constraints. Sources: the headings that published constitutions and charters use
 * (Anthropic's constitution: "Hard constraints", "bright lines"; model cards and safety frameworks: "red lines";
 * contracts and engineering policies: "non-negotiable", "absolute prohibitions", "inviolable").
 */
const titles =
  /\b(?:hard (?:constraints?|limits?|rules?|lines?|stops?|prohibitions?|boundar(?:y|ies))|red[ -]lines?|bright[ -]lines?|absolute (?:constraints?|prohibitions?|limits?|rules?|restrictions?|duties|boundar(?:y|ies))|non-?negotiables?|inviolable|uncrossable|forbidden (?:actions?|acts|conduct|uses?)|prohibited (?:actions?|acts|conduct|uses?|content)|must never|never events?|immutable (?:rules?|constraints?|limits?|laws?)|unconditional (?:rules?|prohibitions?))\b/i;

const normKinds: ReadonlySet<string> = new Set(['obligation', 'prohibition', 'commitment', 'permission']);

/** From the highest down, where a document states no order of its own. `root` is the Model Spec's highest level, `platform` its former. */
const knownLevels: readonly (readonly string[])[] = [
  ['root'],
  ['system', 'platform'],
  ['developer'],
  ['user'],
  ['guideline'],
];

const highest = new WeakMap<Constitution, string | null>();

/**
 * Whether a section holds hard constraints: tagged `hard-constraint`, titled with a listed phrase, or of the highest
 * authority in a document that has two levels or more. Sections inside a hard section are not judged by it.
 */
export function isHardSection(section: Section, constitution: Constitution): boolean {
  if (section.attributes.tags?.includes('hard-constraint')) return true;
  if (titles.test(section.title)) return true;
  const authority = section.attributes.authority?.toLowerCase();
  return authority !== undefined && authority === highestLevel(constitution);
}

/**
 * Whether a sentence is a hard constraint: an absolute norm in a hard section (the innermost or one around it that is
 * passed), or one that takes its absoluteness from a lead-in.
 */
export function isHardConstraint(
  sentence: Sentence,
  clause: Clause,
  section: Section | null,
  constitution: Constitution,
): boolean {
  if (sentence.strength !== 'absolute' || !normKinds.has(sentence.kind)) return false;
  return clause.leadIn !== null || (section !== null && isHardSection(section, constitution));
}

/** The highest authority that a document states; null where it has fewer than two levels. */
export function highestLevel(constitution: Constitution): string | null {
  const known = highest.get(constitution);
  if (known !== undefined) return known;
  const levels = new Set<string>();
  for (const { attributes } of sectionsOf(constitution))
    if (attributes.authority) levels.add(attributes.authority.toLowerCase());
  const order = statedOrder(constitution, levels) ?? knownLevels.flat();
  const top = levels.size < 2 ? null : (order.find((level) => levels.has(level)) ?? null);
  highest.set(constitution, top);
  return top;
}

/** The order in which a list or a line of the document names its levels ("root > system > user"); null where none does. */
function statedOrder(constitution: Constitution, levels: ReadonlySet<string>): string[] | null {
  const data = constitution.frontmatter?.data;
  const own = data?.clausewright;
  const stated =
    (typeof own === 'object' && own !== null && 'authority' in own ? own.authority : undefined) ??
    data?.authority;
  if (!Array.isArray(stated)) return null;
  const order = stated
    .filter((level): level is string => typeof level === 'string')
    .map((level) => level.toLowerCase());
  return order.some((level) => levels.has(level)) ? order : null;
}
