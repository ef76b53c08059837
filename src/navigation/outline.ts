/** The outline of a file: its sections, and in them the clauses that can be named and those that are hard constraints. */
import { clausesOf, fileOf, headingOf, type Clause, type Container, type Section } from '../clast/index.js';
import { isHardConstraint, isHardSection } from '../norms/index.js';
import { placeOf, type NavigableDocument, type Place } from './document.js';
import { shortened } from './shortened.js';

export interface OutlineEntry {
  kind: 'section' | 'clause';
  /** A section's title with its number; a clause's title, number or first words. */
  name: string;
  /** The author's id (`#id`) and the authority, where there are any; whether it is hard. */
  detail: string;
  hard: boolean;
  node: Section | Clause;
  /** All of it. */
  place: Place;
  /** What to show and select: of a section its heading. Inside of `place`. */
  shown: Place;
  children: OutlineEntry[];
}

/** What stands in one file of a document. */
export function outlineOf(document: NavigableDocument, file: string): OutlineEntry[] {
  const { tree } = document;
  // "The AI must never:" says nothing that its items do not.
  const leadIns = new Set([...clausesOf(tree)].map(({ leadIn }) => leadIn));
  const entriesIn = (container: Container, section: Section | null): OutlineEntry[] =>
    container.children.flatMap((child) => {
      if (container === tree && fileOf(child, tree) !== file) return [];
      if (child.type === 'section') return [sectionEntry(child)];
      if (child.type === 'group') return entriesIn(child, section);
      return child.type === 'clause' ? clauseEntry(child, section) : [];
    });

  const sectionEntry = (section: Section): OutlineEntry => {
    const hard = isHardSection(section, tree);
    const { authority } = section.attributes;
    return {
      kind: 'section',
      name:
        [printed(section.number), section.title].filter((part) => part !== null && part !== '').join(' ') ||
        '(no title)',
      detail: detail(section, authority ?? null, hard),
      hard,
      node: section,
      place: placeOf(section.position, file),
      shown: placeOf((headingOf(section) ?? section).position, file),
      children: entriesIn(section, section),
    };
  };

  const clauseEntry = (clause: Clause, section: Section | null): OutlineEntry[] => {
    const hard =
      !leadIns.has(clause.id) &&
      clause.children.some((sentence) => isHardConstraint(sentence, clause, section, tree));
    const isNamed = clause.ownId || clause.number !== null || clause.title !== null;
    if (clause.role === 'heading' || clause.role === 'navigation' || !(isNamed || hard)) return [];
    const place = placeOf(clause.position, file);
    const name = [printed(clause.number), clause.title ?? shortened(clause.value, 60)]
      .filter((part) => part !== null)
      .join(' ');
    const own = clause.attributes.authority ?? null;
    return [
      {
        kind: 'clause',
        name,
        detail: detail(clause, own, hard),
        hard,
        node: clause,
        place,
        shown: place,
        children: [],
      },
    ];
  };

  return entriesIn(tree, null);
}

/** A number as it stands before a title: "3.", "3.2", "Article IV". */
const printed = (number: string | null): string | null =>
  number !== null && /^\d+$/.test(number) ? `${number}.` : number;

const detail = ({ id, ownId }: Section | Clause, authority: string | null, hard: boolean): string =>
  [ownId ? `#${id}` : null, hard ? 'hard' : null, authority].filter((part) => part !== null).join(' · ');
