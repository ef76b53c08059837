/** The content words of a gloss, in a plain form. */
export type Meaning = ReadonlySet<string>;

/** Words that join a gloss and do not make its meaning. */
const small = new Set(
  (
    'a an the of to in on at by for from with into and or but that which who whom whose is are be been being it its they their ' +
    'this these those any some each every all as so such has have had not one ones other others will can may where when if than ' +
    'you your we our us i my he she his her there here also only within under over'
  ).split(' '),
);

/** The meaning that a gloss gives: its content words without their endings. */
export function meaningOf(gloss: string): Meaning {
  const words = gloss.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word)).map(stem));
}

/** How much of two meanings is shared, 0 to 1 (Jaccard). */
export function likeness(a: Meaning, b: Meaning): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Whether most of what one meaning says is in the other. */
export function isWithin(part: Meaning, whole: Meaning): boolean {
  const shared = [...part].filter((word) => whole.has(word)).length;
  return shared >= Math.min(part.size, whole.size) * 0.6;
}

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '') : word;
