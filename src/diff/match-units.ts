/** Which sentence, example or block of one version is which of the other. */
import type { Clause } from '../clast/index.js';
import { Matching, matchBest, matchEqual, sharedRareKeys } from './matching.js';
import { alignInOrder, anchors } from './sequence.js';
import type { Part, Unit, Version } from './units.js';
import { Rarity, type Bag } from './wording.js';

/** Likeness from which two sentences between the same neighbors are the same one, reworded. */
const leastInPlace = 0.3;
/** Likeness from which a sentence is the same one elsewhere in its section. */
const leastInSection = 0.6;
/** Likeness from which a sentence is the same one in another section: a missed move is noise, a wrong one a lie. */
const leastElsewhere = 0.75;
/** Different words from which on a sentence can be told elsewhere. */
const telling = 4;

/** Matches the units of two versions whose sections are matched: first in order inside of sections, then what moved. */
export function matchUnits(before: Version, after: Version, parts: Matching<Part>): Matching<Unit> {
  const matching = new Matching<Unit>();
  const rarity = new Rarity([...before.units, ...after.units].map(({ words }) => words));
  const likeness = unitLikeness(rarity);
  matchOwnIds(before, after, matching, likeness);
  for (const part of before.parts) {
    const other = parts.afterOf(part);
    if (other) matchInOrder(part.units, other.units, matching, likeness);
  }
  const open = (): [Unit[], Unit[]] => [
    before.units.filter((unit) => matching.afterOf(unit) === null && unit.words.size >= telling),
    after.units.filter((unit) => matching.beforeOf(unit) === null && unit.words.size >= telling),
  ];
  matchEqual(...open(), ({ folded }) => folded, matching);
  const candidates = sharedRareKeys(...open(), ({ words }) => rareWords(words, rarity), 4).map(
    ({ before: a, after: b }) => ({ before: a, after: b, score: likeness(a, b) }),
  );
  matchBest(
    candidates.filter(
      ({ before: a, after: b, score }) =>
        score >= (parts.afterOf(a.part) === b.part ? leastInSection : leastElsewhere),
    ),
    matching,
  );
  return matching;
}

type UnitLikeness = (a: Unit, b: Unit) => number;

function unitLikeness(rarity: Rarity): UnitLikeness {
  return (a, b) => {
    if (a.node.type !== b.node.type) return 0;
    if (a.folded === b.folded) return 1;
    if (a.node.type === 'verbatim' && b.node.type === 'verbatim') {
      if (a.node.form !== b.node.form) return 0;
      // Front matter stays front matter, whatever it says.
      if (a.node.form === 'frontmatter') return 1;
    }
    return rarity.likeness(a.words, b.words);
  };
}

function* rareWords(words: Bag, rarity: Rarity): Generator<[string, number]> {
  for (const one of words.keys()) yield [one, rarity.of(one)];
}

/** Sentences of clauses to which the author gave the same id are compared with each other first. */
function matchOwnIds(
  before: Version,
  after: Version,
  matching: Matching<Unit>,
  likeness: UnitLikeness,
): void {
  const named = (version: Version): Map<string, Unit[]> => {
    const groups = new Map<string, Unit[]>();
    for (const unit of version.units) {
      if (unit.clause?.ownId !== true) continue;
      const group = groups.get(unit.clause.id);
      if (group) group.push(unit);
      else groups.set(unit.clause.id, [unit]);
    }
    return groups;
  };
  const there = named(after);
  for (const [id, group] of named(before)) {
    const other = there.get(id) ?? [];
    matchInOrder(group, other, matching, likeness);
    // A rule that was written anew under its id is still that rule.
    const [a, b] = [group, other].map((units) => units[0]);
    if (a && b) matching.add(a, b);
  }
}

/** What is unique on both sides holds the lists together; between such, the order that has most in common. */
function matchInOrder(
  before: readonly Unit[],
  after: readonly Unit[],
  matching: Matching<Unit>,
  likeness: UnitLikeness,
): void {
  const openBefore = before.filter((unit) => matching.afterOf(unit) === null);
  const openAfter = after.filter((unit) => matching.beforeOf(unit) === null);
  const keys = [openBefore, openAfter].map((units) => units.map(({ folded }) => folded));
  const fixed = anchors(keys[0] ?? [], keys[1] ?? []);
  let [i, j] = [0, 0];
  for (const [a, b] of [...fixed, [openBefore.length, openAfter.length] as const]) {
    const [here, there] = [openBefore.slice(i, a), openAfter.slice(j, b)];
    for (const [x, y] of alignInOrder(here, there, likeness, leastInPlace)) {
      const [unit, other] = [here[x], there[y]];
      if (unit && other) matching.add(unit, other);
    }
    const [unit, other] = [openBefore[a], openAfter[b]];
    if (unit && other) matching.add(unit, other);
    [i, j] = [a + 1, b + 1];
  }
}

/** Which clause is which: the one that has most of its sentences, in words, on both sides. */
export function matchClauses(units: Matching<Unit>): Matching<Clause> {
  const shares = new Map<Clause, Map<Clause, number>>();
  for (const [{ clause: a, words }, { clause: b }] of units.pairs()) {
    if (!a || !b) continue;
    const share = shares.get(a) ?? new Map<Clause, number>();
    shares.set(a, share.set(b, (share.get(b) ?? 0) + words.size + 1));
  }
  const matching = new Matching<Clause>();
  const candidates = [...shares].flatMap(([before, share]) =>
    [...share].map(([after, score]) => ({ before, after, score })),
  );
  matchBest(candidates, matching);
  return matching;
}
