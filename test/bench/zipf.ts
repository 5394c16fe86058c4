/** Draws some things far more often than others: the one of rank `r` with a share of `1 / r`, as labels and words are spread. */
export class Zipf<T> {
  readonly #items: readonly T[];
  /** The share of everything up to each rank. */
  readonly #upTo: Float64Array;

  /** @param items - From the most frequent to the rarest. */
  constructor(items: readonly T[]) {
    this.#items = items;
    this.#upTo = new Float64Array(items.length);
    let sum = 0;
    for (let rank = 0; rank < items.length; rank++) this.#upTo[rank] = sum += 1 / (rank + 1);
    for (let rank = 0; rank < items.length; rank++) this.#upTo[rank]! /= sum;
  }

  /** @param at - A number from 0 to below 1. */
  draw(at: number): T {
    let [low, high] = [0, this.#items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#upTo[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return this.#items[low]!;
  }
}
