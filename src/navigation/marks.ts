/** Every place of a document where a section or clause is named: where it gets its id, and where something refers to it. */
import {
  clausesOf,
  fileOf,
  headingOf,
  walk,
  type Clause,
  type Constitution,
  type Reference,
} from '../clast/index.js';
import { placeOf, type NavigableDocument, type Place, type FoundTarget } from './document.js';
import { namesOf } from './names.js';
import { ownIdPlace } from './own-id-place.js';
import { nameIn, targetIn } from './written-target.js';

/** A place that names something. */
export interface Mark {
  /** `own-id`: here the author gives the id; `reference`: here somebody refers to it. */
  kind: 'own-id' | 'reference';
  /** The whole of it: link, comment's id, number. */
  place: Place;
  /** Where its name is written, without `#`; null where it names by number, or through a link definition. */
  name: Place | null;
  /** As written: `id`, `#id`, `other.md#id`, `other.md`, `Section 4`, a footnote's label. */
  target: string;
  /** How a reference is read. */
  reference: Reference['kind'] | 'id';
  /** What it names where its own document says so; `find` of a library knows the others. */
  resolved: string | FoundTarget | null;
}

const known = new WeakMap<Constitution, readonly Mark[]>();

/** The marks of a document, in no order, gathered once. */
export function marksOf(document: NavigableDocument): readonly Mark[] {
  let marks = known.get(document.tree);
  if (!marks) {
    marks = [...ownIds(document), ...references(document), ...definitionsAndExamples(document)];
    known.set(document.tree, marks);
  }
  return marks;
}

function* ownIds(document: NavigableDocument): Generator<Mark> {
  const { targets } = namesOf(document);
  if (!targets.some(({ node }) => node.ownId)) return;
  const before = endsBefore(document);
  for (const target of targets) {
    const { node } = target;
    if (!node.ownId) continue;
    const heading = node.type === 'section' ? headingOf(node) : node;
    const place = ownIdPlace(target, (heading && before.get(heading)) ?? 0);
    if (place)
      yield { kind: 'own-id', place, name: place, target: node.id, reference: 'id', resolved: target };
  }
}

/** Where the clause before each clause ends in its file: what names a clause from outside stands behind that. */
function endsBefore({ tree }: NavigableDocument): ReadonlyMap<Clause, number> {
  const before = new Map<Clause, number>();
  const last = new Map<string | null, number>();
  for (const clause of clausesOf(tree)) {
    const file = fileOf(clause, tree);
    before.set(clause, last.get(file) ?? 0);
    last.set(file, clause.position.end.offset ?? 0);
  }
  return before;
}

function* references(document: NavigableDocument): Generator<Mark> {
  const { tree, sources } = document;
  for (const clause of clausesOf(tree)) {
    const file = fileOf(clause, tree) ?? '';
    const source = sources.get(file) ?? '';
    for (const { reference } of clause.data?.references ?? []) {
      const place = placeOf(reference.position, file);
      const written = source.slice(place.start, place.end);
      const at = targetIn(written, reference.target);
      const name = at && reference.kind !== 'footnote' ? nameIn(written, at) : null;
      yield {
        kind: 'reference',
        place,
        name: name && { file, start: place.start + name.start, end: place.start + name.end },
        target: reference.target,
        reference: reference.kind,
        resolved: reference.resolved,
      };
    }
  }
}

/** `[label]: #id`, and what examples say that they break. */
function* definitionsAndExamples(document: NavigableDocument): Generator<Mark> {
  const { tree, sources } = document;
  for (const [node] of walk(tree)) {
    const isDefinition = node.type === 'verbatim' && node.form === 'definition';
    if (!isDefinition && node.type !== 'example') continue;
    const file = fileOf(node, tree) ?? '';
    const { start, end } = placeOf(node.position, file);
    const source = (sources.get(file) ?? '').slice(start, end);
    for (const { at, target } of isDefinition ? addressIn(source) : breaksIn(source)) {
      const hash = target.indexOf('#');
      const place = { file, start: start + at, end: start + at + target.length };
      const name = hash < 0 ? null : { ...place, start: place.start + hash + 1 };
      yield { kind: 'reference', place, name, target, reference: 'section', resolved: null };
    }
  }
}

function* addressIn(source: string): Generator<{ at: number; target: string }> {
  const span = /^\[(?:\\.|[^\]\\])+\]:\s*<?([^\s<>]+)/d.exec(source)?.indices?.[1];
  if (span) yield { at: span[0], target: source.slice(...span) };
}

/** `<!-- BAD[#id, #other]: why, see [?](#third) -->`; hash signs elsewhere may be anything. */
function* breaksIn(source: string): Generator<{ at: number; target: string }> {
  for (const { 0: note, index } of source.matchAll(/<!--\s*(?:good|bad|ok)\b[^]*?-->/gi)) {
    const listed = /^<!--\s*\w+\s*\[[^\]]*\]/.exec(note)?.[0].length ?? 0;
    for (const { 0: target, index: at } of note.matchAll(/#[\w:.-]+/g)) {
      if (at < listed || note.slice(0, at).endsWith('](')) yield { at: index + at, target };
    }
  }
}
