/** Compares two versions of a constitution. */
import type { Clause, Constitution, Section } from '../clast/index.js';
import {
  changeKinds,
  mirrorOf,
  type Alignment,
  type Change,
  type Comparison,
  type Pair,
  type Place,
  type Placed,
  type WordEdit,
} from './comparison.js';
import { findChanges, type FoundChange } from './find-changes.js';
import { matchParts } from './match-parts.js';
import { matchClauses, matchUnits } from './match-units.js';
import { classOf, meaningOf } from './meaning.js';
import { placeOf } from './place.js';
import { layOut, type Version } from './units.js';
import { bagOf, Rarity } from './wording.js';

/**
 * What changed between two trees that `readNorms` has read. Nothing is changed in the trees. `compare(a, b)` and
 * `compare(b, a)` say the same, mirrored.
 */
export function compare(before: Constitution, after: Constitution): Comparison {
  const [a, b] = [layOut(before), layOut(after)];
  // Chance decides nothing: the pair is always looked at from the same side.
  const isTurned = textOf(a) > textOf(b);
  const [first, second] = isTurned ? [b, a] : [a, b];
  const parts = matchParts(first, second);
  const units = matchUnits(first, second, parts);
  const clauses = matchClauses(units);
  const found = findChanges(first, second, { parts, units, clauses });
  const changes = isTurned ? found.map(mirrored) : found;
  const sections: [Section, Section][] = [...parts.pairs()].flatMap(([{ section: x }, { section: y }]) =>
    x && y ? [isTurned ? [y, x] : [x, y]] : [],
  );
  const pairs: [Clause, Clause][] = [...clauses.pairs()].map(([x, y]) => (isTurned ? [y, x] : [x, y]));
  const places = new Places(a, b);
  const order = new ReadingOrder(a, b, [...sections, ...pairs]);
  return {
    before,
    after,
    changes: changes
      .map((one) => ({ one, at: order.of(one) }))
      .sort((x, y) => x.at - y.at || changeKinds.indexOf(x.one.kind) - changeKinds.indexOf(y.one.kind))
      .map(({ one }): Change => ({
        kind: one.kind,
        level: one.level,
        class: classOf(one),
        before: one.before && places.of(one.before, 'before'),
        after: one.after && places.of(one.after, 'after'),
        meaning: meaningOf(one),
        ...(one.words && { words: one.words }),
        hard: one.hard,
        within: one.within?.id ?? null,
      })),
    alignment: alignmentOf(a, b, sections, pairs),
  };
}

const textOf = ({ parts, units }: Version): string =>
  [
    ...parts.map(({ section, title }) => `${section?.number ?? ''} ${title}`),
    ...units.map(({ text }) => text),
  ].join('\n');

const turned = { equal: 'equal', insert: 'delete', delete: 'insert' } as const;

function mirrored({ kind, level, before, after, words, hard, within }: FoundChange): FoundChange {
  return {
    kind: mirrorOf(kind),
    level,
    before: after,
    after: before,
    ...(words && { words: turnedEdits(words) }),
    hard,
    within,
  };
}

/** What was deleted is inserted, and the other way round; of a replacement, the deletion still stands first. */
function turnedEdits(words: readonly WordEdit[]): WordEdit[] {
  const edits: WordEdit[] = words.map(({ op, text }) => ({ op: turned[op], text }));
  edits.forEach((edit, at) => {
    const next = edits[at + 1];
    if (edit.op === 'insert' && next?.op === 'delete') [edits[at], edits[at + 1]] = [next, edit];
  });
  return edits;
}

/** Where nodes stand in their versions. */
class Places {
  readonly #clauses: Readonly<Record<'before' | 'after', ReadonlyMap<Placed, Clause>>>;
  readonly #trees: Readonly<Record<'before' | 'after', Constitution>>;

  constructor(before: Version, after: Version) {
    const clausesOf = ({ units }: Version): ReadonlyMap<Placed, Clause> =>
      new Map(units.flatMap(({ node, clause }) => (clause ? [[node, clause]] : [])));
    this.#clauses = { before: clausesOf(before), after: clausesOf(after) };
    this.#trees = { before: before.tree, after: after.tree };
  }

  of(node: Placed, side: 'before' | 'after'): Place {
    const named =
      node.type === 'section' || node.type === 'clause' ? node : (this.#clauses[side].get(node) ?? null);
    return placeOf(node, named, this.#trees[side]);
  }
}

/** Where a change is told: in the order of the later version, and what is gone behind what stood before it. */
class ReadingOrder {
  readonly #after = new Map<Placed, number>();
  readonly #before = new Map<Placed, number>();

  constructor(
    before: Version,
    after: Version,
    pairs: readonly (readonly [Section | Clause, Section | Clause])[],
  ) {
    nodesOf(after).forEach((node, at) => this.#after.set(node, at));
    const twins = new Map<Placed, Placed>(pairs);
    let last = -1;
    for (const node of nodesOf(before)) {
      const twin = twins.get(node);
      const place = twin && this.#after.get(twin);
      if (place !== undefined) last = place;
      this.#before.set(node, last);
    }
  }

  of({ before, after }: FoundChange): number {
    if (after) return this.#after.get(after) ?? 0;
    return (before ? (this.#before.get(before) ?? 0) : 0) + 0.5;
  }
}

/** Sections, clauses and units of a version in the order of the document. */
function nodesOf({ parts }: Version): Placed[] {
  return parts.flatMap(({ section, units }) => {
    const nodes: Placed[] = section ? [section] : [];
    let last: Clause | null = null;
    for (const { node, clause } of units) {
      if (clause && clause !== last) nodes.push(clause);
      last = clause;
      nodes.push(node);
    }
    return nodes;
  });
}

function alignmentOf(
  before: Version,
  after: Version,
  sections: readonly [Section, Section][],
  clauses: readonly [Clause, Clause][],
): Alignment {
  const rarity = new Rarity([...before.units, ...after.units].map(({ words }) => words));
  const textOfSection = (version: Version): ReadonlyMap<Section, string> =>
    new Map(
      version.parts.flatMap(({ section, title, units }) =>
        section ? [[section, [title, ...units.map(({ folded }) => folded)].join('\n')]] : [],
      ),
    );
  const [here, there] = [textOfSection(before), textOfSection(after)];
  const alike = (a: string, b: string): number =>
    a === b ? 1 : Math.round(rarity.likeness(bagOf(a), bagOf(b)) * 1000) / 1000;
  return {
    sections: pairsOf([...here.keys()], [...there.keys()], sections, (a, b) =>
      alike(here.get(a) ?? '', there.get(b) ?? ''),
    ),
    clauses: pairsOf(before.clauses, after.clauses, clauses, (a, b) => alike(a.value, b.value)),
  };
}

/** In the order of the later version; what is gone behind what stood before it. */
function pairsOf<N>(
  before: readonly N[],
  after: readonly N[],
  matched: readonly [N, N][],
  similarity: (a: N, b: N) => number,
): Pair<N>[] {
  const twins = new Map(matched);
  const sources = new Map(matched.map(([a, b]) => [b, a]));
  const gone = new Map<N | null, N[]>();
  let last: N | null = null;
  for (const one of before) {
    const twin = twins.get(one);
    if (twin !== undefined) last = twin;
    else gone.set(last, [...(gone.get(last) ?? []), one]);
  }
  const goneAfter = (one: N | null): Pair<N>[] =>
    (gone.get(one) ?? []).map((lost) => ({ before: lost, after: null, similarity: 0 }));
  return [
    ...goneAfter(null),
    ...after.flatMap((one): Pair<N>[] => {
      const source = sources.get(one);
      const pair: Pair<N> =
        source === undefined
          ? { before: null, after: one, similarity: 0 }
          : { before: source, after: one, similarity: similarity(source, one) };
      return [pair, ...goneAfter(one)];
    }),
  ];
}
