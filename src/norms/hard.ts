import type { Clause, Constitution, Section, Sentence } from '../clast/index.js';

const titles = /\b(?:hard constraints?|red lines?|bright lines?|absolute prohibitions?|non-negotiables?)\b/i;

/** Whether a section holds hard constraints. */
export function isHardSection(section: Section, _constitution: Constitution): boolean {
  return (section.attributes.tags ?? []).includes('hard-constraint') || titles.test(section.title);
}

/** Whether a sentence is a hard constraint: an absolute norm in a hard section. */
export function isHardConstraint(
  sentence: Sentence,
  _clause: Clause,
  section: Section | null,
  constitution: Constitution,
): boolean {
  return sentence.strength === 'absolute' && section !== null && isHardSection(section, constitution);
}
