/** Where what stands at a place is defined, and everywhere it is named. */
import { headingOf } from '../clast/index.js';
import { placeOf, type FoundTarget, type Place } from './document.js';
import { landingOf, type Library } from './library.js';
import { namesOf } from './names.js';
import { definitionOf, termAt, usesOf } from './terms.js';
import { textAt } from './text-at.js';

/** Where the reference or defined term at an offset leads; null where there is none. */
export function definitionAt(
  library: Library,
  file: string,
  offset: number,
): { from: Place; to: Place } | null {
  const document = library.documentOf(file);
  if (!document) return null;
  const mark = library.markAt(file, offset);
  const found = mark && library.find(mark);
  if (found) return { from: mark.place, to: landingOf(found) };
  const text = textAt(document, file, offset);
  const use = text && termAt(text.clause, offset, document);
  return use ? { from: use.place, to: definitionOf(use.term, document) } : null;
}

/** Everything that names what stands at an offset: the target of a reference, a defined term, else the section or clause itself. */
export function referencesAt(
  library: Library,
  file: string,
  offset: number,
  withDefinition: boolean,
): Place[] {
  const document = library.documentOf(file);
  if (!document) return [];
  const mark = library.markAt(file, offset);
  const found = mark && library.find(mark);
  if (found && found.kind !== 'file' && found.kind !== 'footnote')
    return namesOfTarget(library, found, withDefinition);
  const text = textAt(document, file, offset);
  if (!text) return [];
  const use = termAt(text.clause, offset, document);
  if (use) {
    const defined = definitionOf(use.term, document);
    const isDefinition = (place: Place): boolean =>
      place.file === defined.file && place.start === defined.start;
    return usesOf(use.term, document).filter((place) => withDefinition || !isDefinition(place));
  }
  const section = text.sections.at(-1);
  const node = section && headingOf(section) === text.clause ? section : text.clause;
  const target = namesOf(document)
    .withId(node.id)
    .find((one) => one.node === node);
  return target ? namesOfTarget(library, target, withDefinition) : [];
}

function namesOfTarget(library: Library, target: FoundTarget, withDefinition: boolean): Place[] {
  const places = library
    .marksOf(target)
    .filter(({ kind }) => withDefinition || kind === 'reference')
    .map(({ place }) => place);
  const { node } = target;
  const heading = (node.type === 'section' ? headingOf(node) : node) ?? node;
  // What has no id of its own is defined where it stands.
  return withDefinition && !node.ownId ? [placeOf(heading.position, target.file), ...places] : places;
}
