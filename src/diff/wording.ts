/** How alike two texts are in their words: rare words weigh more than common ones. */

/** The words of a text, each with how often it occurs, in lower case. */
export type Bag = ReadonlyMap<string, number>;

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words of a text in order, in lower case, with one kind of apostrophe. */
export const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(word) ?? []).map((one) => one.replaceAll('’', "'"));

/** Counts words; of several texts together. */
export function bagOf(...texts: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const text of texts) for (const one of wordsIn(text)) bag.set(one, (bag.get(one) ?? 0) + 1);
  return bag;
}

/** How much each word tells, from the number of texts that it occurs in. */
export class Rarity {
  readonly #texts = new Map<string, number>();
  #count = 0;

  constructor(bags: Iterable<Bag>) {
    for (const bag of bags) {
      this.#count++;
      for (const one of bag.keys()) this.#texts.set(one, (this.#texts.get(one) ?? 0) + 1);
    }
  }

  /** 1 for a word of every text, more the fewer texts have it. */
  of(one: string): number {
    return 1 + Math.log((this.#count + 1) / ((this.#texts.get(one) ?? 0) + 1));
  }

  /** In how many texts a word occurs. */
  textsWith(one: string): number {
    return this.#texts.get(one) ?? 0;
  }

  /** Sum over a bag's words. */
  weigh(bag: Bag): number {
    let sum = 0;
    for (const [one, count] of bag) sum += count * this.of(one);
    return sum;
  }

  /** Share of two bags' words that they have in common (Dice's coefficient, weighed): 0 to 1. Two empty bags have nothing in common. */
  likeness(a: Bag, b: Bag): number {
    const [few, many] = a.size <= b.size ? [a, b] : [b, a];
    let shared = 0;
    for (const [one, count] of few) shared += Math.min(count, many.get(one) ?? 0) * this.of(one);
    const all = this.weigh(a) + this.weigh(b);
    return all === 0 ? 0 : (2 * shared) / all;
  }
}
