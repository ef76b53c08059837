/** The constitutions of a workspace, and what a name in one of them means in all of them. */
import { fileOf, walk, type Group } from '../clast/index.js';
import { decodeTarget, resolvedFrom } from '../markdown/index.js';
import {
  placeOf,
  shownAt,
  touches,
  type FoundTarget,
  type NavigableDocument,
  type Place,
} from './document.js';
import { marksOf, type Mark } from './marks.js';
import { namesOf } from './names.js';

/** What a mark leads to: a section or clause, a footnote, or a file as a whole. */
export type Destination =
  | FoundTarget
  | { kind: 'footnote'; node: Group; document: NavigableDocument; file: string }
  | { kind: 'file'; document: NavigableDocument; file: string };

/** Finished trees with their texts. A library is thrown away when a text changes; what was gathered of a tree stays. */
export class Library {
  readonly #byFile: ReadonlyMap<string, NavigableDocument>;

  constructor(readonly documents: readonly NavigableDocument[]) {
    this.#byFile = new Map(
      documents.flatMap((document) => [...document.sources.keys()].map((file) => [file, document] as const)),
    );
  }

  /** The document that a file belongs to; null where it belongs to none. */
  documentOf(file: string): NavigableDocument | null {
    return this.#byFile.get(file) ?? null;
  }

  /** The innermost mark at an offset; null where there is none. */
  markAt(file: string, offset: number): Mark | null {
    const document = this.documentOf(file);
    if (!document) return null;
    const around = marksOf(document).filter(({ place }) => place.file === file && touches(place, offset));
    const width = ({ place }: Mark): number => place.end - place.start;
    return around.reduce<Mark | null>(
      (best, mark) => (best && width(best) <= width(mark) ? best : mark),
      null,
    );
  }

  /** What a mark means; null where nothing of the workspace answers to it. */
  find({ resolved, target, reference, place: { file } }: Mark): Destination | null {
    if (resolved !== null && typeof resolved === 'object') return resolved;
    const document = this.documentOf(file);
    if (!document) return null;
    if (reference === 'footnote') return footnote(document, file, target);
    const [path = '', name] = target.split('#', 2);
    if (name === undefined) {
      const place = resolved === null ? undefined : namesOf(document).withId(resolved)[0];
      return place ?? (reference === 'file' ? this.#file(path, file) : null);
    }
    if (path === '') return namesOf(document).byName(decodeTarget(name), file);
    const other = this.#file(path, file);
    return other && namesOf(other.document).inFile(other.file, decodeTarget(name));
  }

  /** Every mark of the workspace that names a section or clause, in the order of documents, files and places. */
  marksOf(target: FoundTarget): Mark[] {
    return this.documents.flatMap((document) => {
      const files = [...document.sources.keys()];
      return marksOf(document)
        .filter((mark) => {
          const found = this.find(mark);
          return found !== null && found.kind !== 'file' && found.node === target.node;
        })
        .sort(
          (a, b) =>
            files.indexOf(a.place.file) - files.indexOf(b.place.file) || a.place.start - b.place.start,
        );
    });
  }

  /** A file of the workspace by its path in a link of the file `from`; a wikilink leaves the ending out. */
  #file(path: string, from: string): Extract<Destination, { kind: 'file' }> | null {
    const named = resolvedFrom(from, decodeTarget(path));
    for (const file of [named, `${named}.md`]) {
      const document = this.documentOf(file);
      if (document) return { kind: 'file', document, file };
    }
    return null;
  }
}

function footnote(document: NavigableDocument, file: string, label: string): Destination | null {
  for (const [node] of walk(document.tree)) {
    if (node.type !== 'group' || node.form !== 'footnote' || fileOf(node, document.tree) !== file) continue;
    if (node.label?.toLowerCase() === label.toLowerCase()) return { kind: 'footnote', node, document, file };
  }
  return null;
}

/** Where a destination shows itself: a section at its heading, a file at its beginning. */
export function landingOf(destination: Destination): Place {
  if (destination.kind === 'file') return { file: destination.file, start: 0, end: 0 };
  if (destination.kind === 'footnote') return placeOf(destination.node.position, destination.file);
  return shownAt(destination);
}
