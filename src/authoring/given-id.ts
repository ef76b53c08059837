/** An id of the author's own for a clause or section that has a derived one, so that it can be referred to for good. */
import { slug } from 'github-slugger';
import { clausesOf, sectionsOf, walk, type Clause, type Constitution, type Section } from '../clast/index.js';
import { applyEdits, commentPlaces, type Edit } from '../lint/index.js';

export interface IdRequest {
  tree: Constitution;
  /** What gets the id: of a heading, its section. */
  clause: Clause;
  /** The text of its file. */
  source: string;
  /** The tree of the document with that text changed; norms need not be read. */
  parse: (source: string) => Constitution;
}

export interface GivenId {
  id: string;
  edit: Edit;
}

/** The name for the clause: of a section its title, of a clause its own title or its first words; free in the document. */
export function proposedId(tree: Constitution, clause: Clause): string {
  const section = sectionOfHeading(tree, clause);
  const said = section?.title ?? clause.title ?? firstWords(clause.value);
  const base =
    slug(
      said
        .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ) || 'clause';
  const taken = new Set([...sectionsOf(tree), ...clausesOf(tree)].map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * The edit that gives the id: in braces behind a heading where the document writes others so, else in a comment. Null where the
 * author has given one already, or where no edit would leave all else as it is.
 */
export function givenIdEdit({ tree, clause, source, parse }: IdRequest): GivenId | null {
  const section = sectionOfHeading(tree, clause);
  if (isNamed(tree, clause)) return null;
  const id = proposedId(tree, clause);
  const ancestors = [...walk(tree)].find(([node]) => node === clause)?.[1] ?? [];
  const candidates = [
    ...(section && writesBraces(tree, source) ? braces(clause, id, source) : []),
    ...commentPlaces(clause, ancestors, `<!-- clausewright-id ${id} -->`, source),
  ];
  const words = wordsOf(tree);
  const at = [...clausesOf(tree)].indexOf(clause);
  const edit = candidates.find((one) => {
    const changed = parse(applyEdits(source, [one]));
    const there = [...clausesOf(changed)][at];
    if (!there || wordsOf(changed) !== words) return false;
    const named = section ? sectionOfHeading(changed, there) : there;
    return named?.id === id && named.ownId;
  });
  return edit ? { id, edit } : null;
}

/** Whether the author has named the clause, or the section whose heading it is. */
export const isNamed = (tree: Constitution, clause: Clause): boolean =>
  (sectionOfHeading(tree, clause) ?? clause).ownId;

/** The section whose heading a clause is. */
function sectionOfHeading(tree: Constitution, clause: Clause): Section | null {
  if (clause.role !== 'heading') return null;
  for (const section of sectionsOf(tree)) if (section.children[0] === clause) return section;
  return null;
}

/** Words of a name that is taken from a text. */
const nameWords = 5;

const firstWords = (text: string): string => text.split(/\s+/).slice(0, nameWords).join(' ');

/** Whether a heading of the document has its id in braces. */
function writesBraces(tree: Constitution, source: string): boolean {
  return [...sectionsOf(tree)].some(({ ownId, id, children: [heading] }) => {
    const { start, end } = heading?.position ?? {};
    return ownId && source.slice(start?.offset, end?.offset).includes(`{#${id}`);
  });
}

/** Behind the heading's text on its line; before attributes that stand there, and before closing `#`. */
function braces({ position: { start } }: Clause, id: string, source: string): Edit[] {
  const from = start.offset ?? 0;
  const line = /^[^\r\n]*/.exec(source.slice(from))?.[0] ?? '';
  const own = /\{([^{}]*)\}\s*$/.exec(line);
  if (own) return [{ start: from + own.index + 1, end: from + own.index + 1, text: `#${id} ` }];
  const at = from + line.trimEnd().length;
  return [{ start: at, end: at, text: ` {#${id}}` }];
}

const wordsOf = (tree: Constitution): string =>
  [...clausesOf(tree)].map(({ value }) => value.trimEnd()).join('\0');
