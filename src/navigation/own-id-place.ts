/** Where an author wrote the id of a section or clause: `{#id}`, `<a id="id">` or `<!-- clausewright-id id -->`. */
import type { Place, FoundTarget } from './document.js';
import { placeOf } from './document.js';
import { headingOf } from '../clast/index.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The id's letters alone, without `#` and quotes. The mark stands in the block of the node or before it, behind whatever
 * clause comes first (`from`). Null where it is written with character references, or not by the author at all.
 */
export function ownIdPlace({ node, document, file }: FoundTarget, from: number): Place | null {
  if (!node.ownId) return null;
  const { start, end } = placeOf(((node.type === 'section' ? headingOf(node) : null) ?? node).position, file);
  const source = document.sources.get(file) ?? '';
  const id = escaped(node.id);
  const at =
    lastIn(source, new RegExp(String.raw`\{:?[^{}\n]*?#()${id}(?=[\s}])[^{}\n]*\}`, 'dg'), start, end) ??
    lastIn(
      source,
      new RegExp(String.raw`<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?()${id}(?=["'\s>/])`, 'dgi'),
      from,
      end,
    ) ??
    directiveAt({ node, document, file, kind: node.type }, from, end);
  return at === null ? null : { file, start: at, end: at + node.id.length };
}

/** Where the empty group of a pattern matched last in a stretch of the source. */
function lastIn(source: string, pattern: RegExp, from: number, to: number): number | null {
  const at = [...source.slice(from, to).matchAll(pattern)].at(-1)?.indices?.[1]?.[0];
  return at === undefined ? null : from + at;
}

/** Where a comment that is about the node has its id. */
function directiveAt({ node, document, file }: FoundTarget, from: number, to: number): number | null {
  const source = document.sources.get(file) ?? '';
  for (const directive of document.tree.directives) {
    const { name, args, appliesTo } = directive;
    if (name !== 'id' || args[0] !== node.id || appliesTo !== node.id || (directive.file ?? file) !== file)
      continue;
    const { start, end } = placeOf(directive.position, file);
    if (start < from || end > to) continue;
    const behindName = source.indexOf('clausewright-id', start) + 'clausewright-id'.length;
    const at = source.indexOf(node.id, behindName);
    if (at >= 0 && at < end) return at;
  }
  return null;
}
