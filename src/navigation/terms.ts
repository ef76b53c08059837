/** Defined terms where they are used. */
import { clausesOf, fileOf, type Clause, type Constitution } from '../clast/index.js';
import { definedTerms, type DefinedTerm } from '../norms/index.js';
import { placeOf, touches, type NavigableDocument, type Place } from './document.js';

/** A defined term where the text uses it. */
export interface TermUse {
  term: DefinedTerm;
  place: Place;
}

interface Glossary {
  terms: readonly DefinedTerm[];
  /** By folded term; of two definitions of one term the first counts. */
  byName: ReadonlyMap<string, DefinedTerm>;
  pattern: RegExp | null;
}

const known = new WeakMap<Constitution, Glossary>();

const folded = (term: string): string => term.toLowerCase().replace(/\s+/g, ' ');

function glossaryOf({ tree }: NavigableDocument): Glossary {
  let glossary = known.get(tree);
  if (!glossary) {
    const terms = definedTerms(tree);
    const byName = new Map<string, DefinedTerm>();
    for (const term of terms) if (!byName.has(folded(term.term))) byName.set(folded(term.term), term);
    // The longest first: "trusted operator" before "operator".
    const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(pattern);
    const any = String.raw`(?<![\p{L}\p{N}_-])(${names.join('|')})(?:s|es)?(?![\p{L}\p{N}_]|-\p{L})`;
    glossary = { terms, byName, pattern: names.length > 0 ? new RegExp(any, 'giu') : null };
    known.set(tree, glossary);
  }
  return glossary;
}

const pattern = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`);

/** What the document defines, in order. */
export const termsOf = (document: NavigableDocument): readonly DefinedTerm[] => glossaryOf(document).terms;

/** The uses of defined terms in a clause, in singular and plural; what is set in code is none. */
export function termsIn(clause: Clause, document: NavigableDocument): TermUse[] {
  const { byName, pattern } = glossaryOf(document);
  const { data } = clause;
  if (!pattern || !data) return [];
  const file = fileOf(clause, document.tree) ?? '';
  const code = data.spans.filter(({ kind }) => kind === 'code');
  return [...clause.value.matchAll(pattern)].flatMap(({ 0: text, 1: name = '', index }) => {
    const term = byName.get(folded(name));
    const end = index + text.length;
    if (!term || code.some((span) => span.start <= index && end <= span.end)) return [];
    return [{ term, place: placeOf(data.map.position(index, end), file) }];
  });
}

/** The use of a defined term at an offset of a clause's file; undefined where there is none. */
export const termAt = (clause: Clause, offset: number, document: NavigableDocument): TermUse | undefined =>
  termsIn(clause, document).find(({ place }) => touches(place, offset));

/** Every place where the document uses or defines a term. */
export function usesOf(term: DefinedTerm, document: NavigableDocument): Place[] {
  return [...clausesOf(document.tree)]
    .flatMap((clause) => termsIn(clause, document))
    .filter((use) => use.term === term)
    .map(({ place }) => place);
}

/** Where a term is defined: the term itself in its definition. */
export function definitionOf({ clause, start, end }: DefinedTerm, { tree }: NavigableDocument): Place {
  const position = clause.data?.map.position(start, end) ?? clause.position;
  return placeOf(position, fileOf(clause, tree) ?? '');
}
