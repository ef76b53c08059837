/** Titles as they are compared: by the stems of their words, so that "privacy" and "private matters" are near. */
import {
  clausesOf,
  fold,
  sectionsOf,
  type Clause,
  type Constitution,
  type Section,
} from '../../../src/lint/index.js';

/** A section, or a clause with a title or number of its own. */
export type Place = Section | Clause;

const empty = new Set(
  'the and for with from into its our your their his her this that these those not how what when where which who why are was were has have does section article chapter part principle rule clause of on in to a an is be as at by or no we i it'.split(
    ' ',
  ),
);

/** The first five letters of each word that says something: English forms and derivations differ behind them. */
export function stemsOf(text: string): Set<string> {
  const words = fold(text).match(/\p{L}{2,}/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, 5)));
}

/** What a place is called: its title, or the words that it begins with. */
export function nameOf(place: Place): string {
  if (place.type === 'section') return place.title;
  return (
    place.title ??
    place.value
      .replace(place.number ?? '', '')
      .trim()
      .split(/(?<=[.:;!?])\s/)[0] ??
    ''
  );
}

/** Whether `said` can be a name for a place that is called `title`: a word in common is enough. */
export function canMean(said: string, title: string): boolean {
  const stems = stemsOf(title);
  return [...stemsOf(said)].some((stem) => stems.has(stem));
}

/** Whether `said` is the title, or nearly: all of one's words are in the other. */
export function isTitle(said: string, title: string): boolean {
  const [a, b] = [stemsOf(said), stemsOf(title)];
  if (a.size === 0 || b.size === 0) return fold(said) === fold(title);
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common === a.size || (common === b.size && common * 2 >= a.size);
}

/** Whether half of the words of `said` are in the title. */
export function isNear(said: string, title: string): boolean {
  const [a, b] = [stemsOf(said), stemsOf(title)];
  if (a.size === 0) return fold(title).includes(fold(said));
  return [...a].filter((stem) => b.has(stem)).length * 2 >= a.size || fold(title).includes(fold(said));
}

/** The places of a document that have a title. */
export function titledIn(tree: Constitution): Place[] {
  return [
    ...sectionsOf(tree),
    ...[...clausesOf(tree)].filter(({ title, role }) => title !== null && role !== 'heading'),
  ];
}

/** Everything that a place says. */
export function textOf(place: Place): string {
  return [...clausesOf(place)].map(({ value }) => value).join(' ');
}
