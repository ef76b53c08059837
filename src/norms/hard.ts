/** Which sections hold hard constraints, and which sentences are one. */
import { type Clause, clausesOf, type Constitution, type Section, type Sentence } from '../clast/index.js';
import { highestLevel } from './levels.js';

/**
 * Titles of sections that hold hard constraints. Sources: the headings that published constitutions and charters use
 * (Anthropic's constitution of January 2026: "Hard constraints", "bright lines"; safety frameworks: "red lines";
 * usage policies: "prohibited uses"; contracts: "non-negotiable", "inviolable"; first-person principles: "what I never do").
 */
const titles =
  /\b(?:hard (?:constraints?|limits?|rules?|lines?|stops?|prohibitions?|boundar(?:y|ies))|red[ -]lines?|bright[ -]lines?|absolute (?:constraints?|prohibitions?|limits?|rules?|restrictions?|duties|boundar(?:y|ies))|non-?negotiables?|inviolable|uncrossable|(?:forbidden|prohibited) (?:actions?|acts|conduct|uses?|content)|must never|will never|never (?:do(?:es)?|cross(?:es)?)|never events?|never (?:to be |be )?cross(?:ed|es)?|immutable (?:rules?|constraints?|limits?|laws?)|unconditional (?:rules?|prohibitions?))\b/i;

const normKinds: ReadonlySet<string> = new Set(['obligation', 'prohibition', 'commitment', 'permission']);

/**
 * Whether a section holds hard constraints: tagged `hard-constraint`, titled with a listed phrase, or of the highest
 * authority in a document that uses two levels or more. A section inside a hard one is judged by itself.
 */
export function isHardSection(section: Section, constitution: Constitution): boolean {
  if (section.attributes.tags?.includes('hard-constraint')) return true;
  if (titles.test(section.title)) return true;
  const authority = section.attributes.authority?.toLowerCase();
  return authority !== undefined && authority === highestLevel(constitution);
}

/**
 * Whether a sentence is a hard constraint: an absolute norm in a hard section, or under a lead-in that is absolute
 * itself ("The AI must never:"). `section` is the innermost around it, null before the first heading.
 */
export function isHardConstraint(
  sentence: Sentence,
  clause: Clause,
  section: Section | null,
  constitution: Constitution,
): boolean {
  if (sentence.strength !== 'absolute' || !normKinds.has(sentence.kind)) return false;
  if (section !== null && isHardSection(section, constitution)) return true;
  return clause.leadIn !== null && isAbsoluteLeadIn(clause.leadIn, constitution);
}

const absoluteLeadIns = new WeakMap<Constitution, ReadonlySet<string>>();

/** A lead-in is absolute where its last sentence is, or where it is a bare label ("Never") and what it leads in is. */
function isAbsoluteLeadIn(id: string, constitution: Constitution): boolean {
  let absolute = absoluteLeadIns.get(constitution);
  if (!absolute) {
    const found = new Set<string>();
    for (const { id: own, role, children } of clausesOf(constitution)) {
      const last = children.at(-1);
      if (last?.strength === 'absolute' || role === 'heading') found.add(own);
    }
    absolute = found;
    absoluteLeadIns.set(constitution, absolute);
  }
  return absolute.has(id);
}
