/** Which section of one version is which of the other. */
import { matchBest, matchEqual, sharedRareKeys, Matching, type Candidate } from './matching.js';
import type { Part, Version } from './units.js';
import { bagOf, Rarity, type Bag } from './wording.js';

/**
 * How much has to speak for a pair of sections, 0 to 1. Set by hand, and held by tests/diff/alignment.test.ts: with it the sections
 * of two published versions of the OpenAI Model Spec and of the reference constitution are found again without their ids, also
 * where titles and order were changed by chance. The scores of true and of wrong pairs were not measured one by one.
 */
const least = 0.38;
/** Likeness of bodies, or of titles, by which a pair that its surroundings suggest is the same section. */
const leastInPlace = 0.2;
/** Words from which on a text can be told by its words alone. */
const telling = 8;

/**
 * Matches the sections of two versions: by the author's ids, by the same text, by a title that occurs once, by likeness, and
 * where their surroundings leave no other. What stands before the first headings is always matched.
 */
export function matchParts(before: Version, after: Version): Matching<Part> {
  const matching = new Matching<Part>();
  const [here, there] = [before.parts, after.parts];
  if (here[0] && there[0]) matching.add(here[0], there[0]);
  const openOf = (parts: readonly Part[], isOpen: (part: Part) => boolean): Part[] =>
    parts.filter((part) => part.section !== null && isOpen(part));
  const open = (): [Part[], Part[]] => [
    openOf(here, (part) => matching.afterOf(part) === null),
    openOf(there, (part) => matching.beforeOf(part) === null),
  ];
  const same = (keyOf: (part: Part) => string): void => {
    matchEqual(...open(), keyOf, matching);
  };

  same(({ section }) => (section?.ownId === true ? section.id : ''));
  const texts = new Map([...here, ...there].map((part) => [part, textOf(part)]));
  const bodies = new Map([...here, ...there].map((part) => [part, bodyOf(part)]));
  const text = (part: Part): string => texts.get(part) ?? '';
  const body = (part: Part): Bag => bodies.get(part) ?? new Map();
  same((part) => `${part.title}\n${text(part)}`);
  same((part) => (part.words.size >= telling ? text(part) : ''));

  const rarity = new Rarity([...here, ...there].map(body));
  const likeness = (a: Part, b: Part): number => {
    const titles = a.title === b.title ? 1 : rarity.likeness(bagOf(a.title), bagOf(b.title));
    return 0.7 * rarity.likeness(body(a), body(b)) + 0.3 * titles;
  };
  const parentsMatch = (a: Part, b: Part): boolean =>
    a.parent !== null && b.parent !== null && matching.afterOf(a.parent) === b.parent;

  // A title that occurs once on each side is a name, unless the texts have nothing to do with each other.
  const named = new Matching<Part>();
  matchEqual(...open(), titleOnce(here, there), named);
  for (const [a, b] of named.pairs()) {
    if (parentsMatch(a, b) || rarity.likeness(body(a), body(b)) >= leastInPlace) matching.add(a, b);
  }
  matchInside(here, matching);
  matchBest(
    candidates(...open(), body, rarity)
      .map(({ before: a, after: b }) => ({ before: a, after: b, score: likeness(a, b) + bonus(a, b) }))
      .filter(({ score }) => score >= least),
    matching,
  );
  matchInside(here, matching);
  matchBetween(here, matching, (a, b) => likeness(a, b) >= leastInPlace);
  return matching;

  /** Equal likeness is decided by the surroundings. */
  function bonus(a: Part, b: Part): number {
    return (parentsMatch(a, b) ? 0.06 : 0) + (a.section?.depth === b.section?.depth ? 0.02 : 0);
  }
}

/** Its own text as it counts for sameness. */
const textOf = ({ units }: Part): string => units.map(({ folded }) => folded).join('\n');

/** The words that tell a section from others: its own, or of one that only holds others, theirs and their titles. */
function bodyOf(part: Part): Bag {
  if (part.words.size >= telling || part.children.length === 0) return part.words;
  const texts: string[] = [];
  const gather = ({ units, title, children }: Part): void => {
    texts.push(...units.map(({ text }) => text), title);
    children.forEach(gather);
  };
  part.children.forEach(gather);
  return bagOf(...texts);
}

/** The key of a title that occurs once in either version; empty for others. */
function titleOnce(here: readonly Part[], there: readonly Part[]): (part: Part) => string {
  const count = (parts: readonly Part[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { title } of parts) counts.set(title, (counts.get(title) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(here), count(there)];
  return ({ title }) => (before.get(title) === 1 && after.get(title) === 1 ? title : '');
}

/** Pairs that share a sentence or rare words. */
function candidates(
  here: readonly Part[],
  there: readonly Part[],
  body: (part: Part) => Bag,
  rarity: Rarity,
): Candidate<Part>[] {
  return sharedRareKeys(here, there, (part) => keysOf(part, body(part), rarity), 6);
}

function* keysOf(part: Part, words: Bag, rarity: Rarity): Generator<[string, number]> {
  for (const one of words.keys()) yield [one, rarity.of(one)];
  for (const { folded, words: inUnit } of part.units) if (inUnit.size >= 4) yield [`=${folded}`, 20];
  for (const one of bagOf(part.title).keys()) yield [`#${one}`, rarity.of(one)];
  yield [`##${part.title}`, 10];
}

/** Subsections of matched sections with the same title, where it occurs once among them. */
function matchInside(here: readonly Part[], matching: Matching<Part>): void {
  for (const part of here) {
    const other = matching.afterOf(part);
    if (!other) continue;
    const isOpen = (child: Part): boolean =>
      matching.afterOf(child) === null && matching.beforeOf(child) === null;
    matchEqual(part.children.filter(isOpen), other.children.filter(isOpen), ({ title }) => title, matching);
  }
}

/** Subsections that stand between the same neighbors in matched sections. */
function matchBetween(
  here: readonly Part[],
  matching: Matching<Part>,
  isAlike: (a: Part, b: Part) => boolean,
): void {
  for (const part of here) {
    const other = matching.afterOf(part);
    if (!other) continue;
    part.children.forEach((child, at) => {
      if (matching.afterOf(child)) return;
      const above = part.children[at - 1];
      const twin = above ? matching.afterOf(above) : null;
      const place = above ? (twin ? other.children.indexOf(twin) : -2) : -1;
      const candidate = other.children[place + 1];
      if (place >= -1 && candidate && matching.beforeOf(candidate) === null && isAlike(child, candidate))
        matching.add(child, candidate);
    });
  }
}
