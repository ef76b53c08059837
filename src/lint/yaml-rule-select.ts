/** Which texts of a document a rule in YAML looks at. */
import type { Clause, Constitution, Section, Sentence } from '../clast/index.js';
import { isHardConstraint } from '../norms/index.js';
import type { Place } from './rule.js';
import { compilePattern, type Pattern } from './yaml-rule-pattern.js';
import type { Fits, YamlRule } from './yaml-rule-form.js';

/** A text that was selected. `node` holds it; what is found in it has its offsets there. */
export interface Selected {
  node: Clause | Sentence;
  text: string;
  clause: Clause;
  /** The innermost section around it; of a title, the section that it is the title of. */
  section: Section | null;
  /** All sections around it, outermost first. */
  sections: readonly Section[];
}

interface Test {
  fits: (one: Selected, constitution: Constitution) => boolean;
}

/** A function from a visited clause to the texts in it that the rule looks at. */
export function selector(
  { select = {}, except }: Pick<YamlRule, 'select' | 'except'>,
  constitution: Constitution,
): (clause: Clause, place: Place) => Selected[] {
  const { unit = 'sentence' } = select;
  const wanted = testOf(unit === 'title' ? { role: 'heading', ...select } : { role: usualRoles, ...select });
  const unwanted = except && testOf(except);
  return (clause, { section, ancestors }) => {
    const sections = ancestors.filter((one) => one.type === 'section');
    const nodes: readonly (Clause | Sentence)[] = unit === 'sentence' ? clause.children : [clause];
    return nodes
      .map((node): Selected => ({ node, text: node.value, clause, section, sections }))
      .filter((one) => wanted.fits(one, constitution) && unwanted?.fits(one, constitution) !== true);
  };
}

/** What binds somebody. Examples are no clauses, and quotations bind nobody. */
const usualRoles = ['provision', 'definition'] as const;

function testOf({ section, text, ...rest }: Fits): Test {
  const tests: Test['fits'][] = [];
  const { role, authority, kind, strength, bearer, conditional, hard } = rest;
  if (role !== undefined) tests.push(({ clause }) => listOf(role).includes(clause.role));
  if (authority !== undefined) {
    const levels = listOf(authority).map((level) => level.toLowerCase());
    tests.push(({ clause }) => clause.authority !== null && levels.includes(clause.authority.toLowerCase()));
  }
  const ofSentences: ((sentence: Sentence, one: Selected, constitution: Constitution) => boolean)[] = [];
  if (kind !== undefined) ofSentences.push((sentence) => listOf(kind).includes(sentence.kind));
  if (strength !== undefined) {
    ofSentences.push(
      (sentence) => sentence.strength !== null && listOf(strength).includes(sentence.strength),
    );
  }
  if (bearer !== undefined) {
    ofSentences.push((sentence) => sentence.bearer !== null && listOf(bearer).includes(sentence.bearer));
  }
  if (conditional !== undefined) ofSentences.push((sentence) => sentence.conditional === conditional);
  if (hard !== undefined) {
    ofSentences.push(
      (sentence, one, constitution) =>
        isHardConstraint(sentence, one.clause, one.section, constitution) === hard,
    );
  }
  if (ofSentences.length > 0) {
    // A clause fits where one of its sentences fits in all that is asked of sentences.
    tests.push((one, constitution) => {
      const sentences = one.node.type === 'sentence' ? [one.node] : one.node.children;
      return sentences.some((sentence) => ofSentences.every((test) => test(sentence, one, constitution)));
    });
  }
  if (section) {
    const title: Pattern | null = section.title === undefined ? null : compilePattern(section.title);
    tests.push(({ sections }) =>
      sections.some(
        (around) =>
          (!title || title.test(around.title)) &&
          (section.id === undefined || (around.ownId && around.id === section.id)),
      ),
    );
  }
  if (text !== undefined) {
    const pattern = compilePattern(text);
    tests.push((one) => pattern.test(one.text));
  }
  return { fits: (one, constitution) => tests.every((test) => test(one, constitution)) };
}

const listOf = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
