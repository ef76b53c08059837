/** Acts that wait until a document has been left in peace for a while. */
export class Schedule {
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** Runs `act` after `delay` milliseconds, unless the same key is planned or dropped again before. */
  plan(key: string, delay: number, act: () => void): void {
    this.drop(key);
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        act();
      }, delay),
    );
  }

  drop(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
}
