/** How like a passage is to passages that people labeled: a linear model over grams, trained by `scripts/train-topics.mjs`. */

/** A trained model, as `model.json` holds it. */
export interface LikenessModel {
  /** SHA-256, in hex, of the passages that it was trained on. */
  trainedOn: string;
  /** Ids of the topics that it knows. */
  topics: readonly string[];
  /** The grams that it knows, one a line, sorted. */
  grams: string;
  /** Base64 of one byte a gram: its inverse document frequency, in steps of 1 / 16. */
  rarities: string;
  /** Base64 of signed bytes, gram by gram: its weight for each topic, and last for the contrary of any, in steps of `scales`. */
  weights: string;
  scales: readonly number[];
  biases: readonly number[];
  /**
   * Weights of what `decide.ts` takes into account, in its order, and the bias last: whether a passage covers a topic,
   * whether a document speaks of it, whether a passage rules the contrary.
   */
  decisions: Readonly<Record<'passage' | 'document' | 'contrary', readonly number[]>>;
}

/** Steps of a rarity in one unit. */
export const raritySteps = 16;

/** Length of the vector of a passage of about ten words: that of fewer is not stretched, since they tell less. */
const leastNorm = 14;

/** A model, unpacked. */
export class Likeness {
  readonly #index: ReadonlyMap<string, number>;
  readonly #rarities: Uint8Array;
  readonly #weights: Int8Array;
  readonly #places: ReadonlyMap<string, number>;

  constructor(readonly model: LikenessModel) {
    this.#index = new Map(model.grams.split('\n').map((gram, at) => [gram, at]));
    this.#rarities = bytes(model.rarities);
    this.#weights = new Int8Array(bytes(model.weights).buffer);
    this.#places = new Map(model.topics.map((topic, at) => [topic, at]));
  }

  /** Place of a topic in the scores; null for a topic that the model does not know. */
  placeOf(topic: string): number | null {
    return this.#places.get(topic) ?? null;
  }

  /** Place of the score that tells whether a passage rules the contrary of any topic. */
  get contrary(): number {
    return this.model.topics.length;
  }

  /**
   * For each topic, the log odds that a passage with these grams covers it, and last that it rules the contrary of one, as
   * far as its words tell.
   */
  scores(grams: ReadonlyMap<string, number>): Float64Array {
    const { biases, scales } = this.model;
    const width = scales.length;
    const sums = new Float64Array(width);
    let squares = 0;
    for (const [gram, count] of grams) {
      const at = this.#index.get(gram);
      if (at === undefined) continue;
      const value = ((this.#rarities[at] ?? 0) / raritySteps) * (1 + Math.log(count));
      squares += value * value;
      const row = at * width;
      for (let topic = 0; topic < width; topic++) {
        sums[topic] = (sums[topic] ?? 0) + value * (this.#weights[row + topic] ?? 0);
      }
    }
    const norm = Math.max(Math.sqrt(squares), leastNorm);
    return sums.map((sum, topic) => ((scales[topic] ?? 0) * sum) / norm + (biases[topic] ?? 0));
  }
}

function bytes(base64: string): Uint8Array {
  const signs = atob(base64);
  const unpacked = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) unpacked[at] = signs.charCodeAt(at);
  return unpacked;
}
