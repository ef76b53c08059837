/** The links of a file that can be followed. */
import type { Library } from './library.js';
import { landingOf } from './library.js';
import type { Place } from './document.js';
import { marksOf } from './marks.js';

/** A place that leads somewhere: to a place of the workspace, or out to an address or a file that is no constitution. */
export type Link = { place: Place } & ({ to: Place; target: null } | { to: null; target: string });

/** Every link of a file in order; references by number are none. */
export function linksOf(library: Library, file: string): Link[] {
  const document = library.documentOf(file);
  if (!document) return [];
  return marksOf(document)
    .filter(({ kind, place }) => kind === 'reference' && place.file === file)
    .sort((a, b) => a.place.start - b.place.start)
    .flatMap((mark): Link[] => {
      const found = library.find(mark);
      const { place, target, reference } = mark;
      if (found)
        return reference === 'file' || target.includes('#')
          ? [{ place, to: landingOf(found), target: null }]
          : [];
      return reference === 'file' && target !== '' ? [{ place, to: null, target }] : [];
    });
}
