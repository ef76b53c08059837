/** A set of concepts, known by number, as bits: what a sentence names is put together from what its words name. */
export class ConceptSet {
  readonly #words: Uint32Array;

  /** An empty set for concepts from 0 to `size` (exclusive). */
  constructor(readonly size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  add(concept: number): void {
    this.#words[concept >> 5] = (this.#words[concept >> 5] ?? 0) | (1 << (concept & 31));
  }

  /** Adds every concept of another set of the same size. */
  addAll(other: ConceptSet): void {
    const words = other.#words;
    for (let at = 0; at < words.length; at++) this.#words[at] = (this.#words[at] ?? 0) | (words[at] ?? 0);
  }

  has(concept: number): boolean {
    return ((this.#words[concept >> 5] ?? 0) & (1 << (concept & 31))) !== 0;
  }

  /** The concepts that are also in `other`, from the lowest on. */
  common(other: ConceptSet): number[] {
    const concepts: number[] = [];
    for (let at = 0; at < this.#words.length; at++) {
      let bits = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        concepts.push(at * 32 + bit);
        bits &= bits - 1;
      }
    }
    return concepts;
  }
}
