/** What a comment to Clausewright or front matter names at an offset: a rule or a topic. */
import type { Place } from './document.js';
import { placeOf, touches, type NavigableDocument } from './document.js';

/** A rule or topic that a comment or front matter names. */
export interface NamedThing {
  kind: 'rule' | 'topic';
  id: string;
  place: Place;
}

/** The rule or topic that a comment or the front matter names at an offset; null where neither does. */
export const namedAt = (document: NavigableDocument, file: string, offset: number): NamedThing | null =>
  namedInComment(document, file, offset) ?? namedInFrontmatter(document, file, offset);

function namedInComment(
  { tree, sources }: NavigableDocument,
  file: string,
  offset: number,
): NamedThing | null {
  const source = sources.get(file) ?? '';
  for (const directive of tree.directives) {
    const { name, args, position } = directive;
    if (name === 'id' || (directive.file ?? file) !== file) continue;
    const { start, end } = placeOf(position, file);
    if (!touches({ start, end }, offset)) continue;
    let from = source.indexOf(`clausewright-${name}`, start) + `clausewright-${name}`.length;
    for (const arg of args) {
      const at = source.indexOf(arg, from);
      if (at < 0 || at >= end) break;
      from = at + arg.length;
      if (touches({ start: at, end: from }, offset)) {
        return { kind: name === 'covers' ? 'topic' : 'rule', id: arg, place: { file, start: at, end: from } };
      }
    }
  }
  return null;
}

/** The word of front matter at an offset, if it may name a rule (`family/name`) or a topic; null outside of front matter. */
function namedInFrontmatter(
  { tree, sources }: NavigableDocument,
  file: string,
  offset: number,
): NamedThing | null {
  if (!tree.frontmatter || tree.files?.[0] !== file) return null;
  const { start, end } = placeOf(tree.frontmatter.position, file);
  if (!touches({ start, end }, offset)) return null;
  const matter = (sources.get(file) ?? '').slice(start, end);
  for (const { 0: id, index } of matter.matchAll(/[a-z][a-z0-9/-]*/g)) {
    const place = { file, start: start + index, end: start + index + id.length };
    if (touches(place, offset)) return { kind: id.includes('/') ? 'rule' : 'topic', id, place };
  }
  return null;
}
