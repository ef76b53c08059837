/** Giving a section or clause another id of its own, wherever its id is written. */
import type { Edit } from '../lint/index.js';
import { decodeTarget } from '../markdown/index.js';
import type { FoundTarget, Place } from './document.js';
import type { Library } from './library.js';
import { marksOf, type Mark } from './marks.js';
import { namesOf } from './names.js';

/** What can be renamed at a place, or why nothing can. */
export type Renamable = { target: FoundTarget; at: Place; refusal: null } | { target: null; refusal: string };

const refuse = (refusal: string): Renamable => ({ target: null, refusal });

/** What a rename at an offset would rename; `at` is the id under the cursor. Null where the cursor stands at no id or reference. */
export function renamableAt(library: Library, file: string, offset: number): Renamable | null {
  const mark = library.markAt(file, offset);
  if (!mark || mark.reference === 'footnote') return null;
  const found = library.find(mark);
  if (!found) {
    return refuse(`Nothing in the workspace answers to "${mark.target}", so there is no id to rename.`);
  }
  if (found.kind === 'file' || found.kind === 'footnote') return refuse('This link names a file, not an id.');
  const { node } = found;
  if (!node.ownId) {
    return refuse(
      `This ${found.kind} has no id of its own: "${node.id}" comes from its ${found.kind === 'section' ? 'title' : 'text'}. Give it an id first.`,
    );
  }
  if (!mark.name || !isWritten(mark, library, node.id)) {
    return refuse(
      `"${mark.target}" does not write out the id "${node.id}". Rename it where the id is written.`,
    );
  }
  if (!library.marksOf(found).some(({ kind }) => kind === 'own-id')) {
    return refuse(`It was not found where the id "${node.id}" is written. Rename it by hand.`);
  }
  return { target: found, at: mark.name, refusal: null };
}

/** What is wrong with an id as the new name of a section or clause, as a sentence; null where nothing is. */
export function problemWithId(library: Library, target: FoundTarget, id: string): string | null {
  if (!/^[A-Za-z](?:[\w:.-]*\w)?$/.test(id)) {
    return `"${id}" cannot be an id. Expected a letter, then letters, digits, "_", "-", "." or ":", with a letter, digit or "_" at the end.`;
  }
  const other = namesOf(target.document)
    .withId(id)
    .find(({ node }) => node !== target.node);
  if (other) {
    const line = other.node.position.start.line;
    const place = other.file === target.file ? `line ${line}` : `line ${line} of ${other.file}`;
    return `"${id}" is the id of another ${other.kind} already (${place}).`;
  }
  // An id wins over the anchor of a heading: links by that anchor would lead elsewhere.
  const taken = library.documents.flatMap(marksOf).find((mark) => {
    if (!mark.name || textAt(library, mark.name) !== id) return false;
    const found = library.find(mark);
    return (
      found !== null &&
      found.kind !== 'file' &&
      found.document === target.document &&
      found.node !== target.node
    );
  });
  if (!taken) return null;
  return `References to "#${id}" lead to a heading of that title now, and would lead here (${taken.place.file}).`;
}

/** The edits that rename a section or clause, by file, each in order of place. `id` has no problem. */
export function renameEdits(
  library: Library,
  target: FoundTarget,
  id: string,
): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>();
  const done = new Set<string>();
  for (const mark of library.marksOf(target)) {
    const { name } = mark;
    if (!name || !isWritten(mark, library, target.node.id)) continue;
    // A file can belong to two constitutions.
    const key = `${name.file}\n${name.start}`;
    if (done.has(key)) continue;
    done.add(key);
    edits.set(name.file, [...(edits.get(name.file) ?? []), { start: name.start, end: name.end, text: id }]);
  }
  return edits;
}

/** Whether a mark has the id itself, and not an anchor that leads to the same place; percent signs and backslashes are read. */
function isWritten({ name }: Mark, library: Library, id: string): boolean {
  return name !== null && textAt(library, name) === id;
}

function textAt(library: Library, { file, start, end }: Place): string {
  const written = (library.documentOf(file)?.sources.get(file) ?? '').slice(start, end);
  return decodeTarget(written.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
}
