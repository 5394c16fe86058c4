import type { PackedStrings } from "./packedStrings.js";

/** Below this many, inserting one by one is faster than dividing. */
const FEW = 12;

/**
 * The numbers of texts in the order of their bytes: quicksort by one letter at a time, which looks at no letter twice
 * that several texts begin with.
 *
 * Source: Bentley and Sedgewick, "Fast Algorithms for Sorting and Searching Strings", SODA 1997.
 */
export function sortPacked(strings: PackedStrings): Uint32Array {
  const { bytes, ends } = strings;
  const order = new Uint32Array(ends.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const startOf = (number: number): number => (number === 0 ? 0 : ends[number - 1]!);
  /** The letter at a depth, 1 and up; 0 past the end. */
  const letter = (number: number, depth: number): number => {
    const at = startOf(number) + depth;
    return at < ends[number]! ? bytes[at]! + 1 : 0;
  };
  const isBefore = (a: number, b: number, depth: number): boolean => {
    for (; ; depth++) {
      const [x, y] = [letter(a, depth), letter(b, depth)];
      if (x !== y) return x < y;
      if (x === 0) return false;
    }
  };
  const swap = (i: number, j: number): void => {
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  };
  // Ranges still to sort, as start, end and depth: ids that share long beginnings would make recursion deep.
  const ranges = [0, order.length, 0];
  while (ranges.length > 0) {
    const depth = ranges.pop()!;
    const end = ranges.pop()!;
    const start = ranges.pop()!;
    if (end - start <= FEW) {
      for (let i = start + 1; i < end; i++) {
        const moving = order[i]!;
        let at = i;
        for (; at > start && isBefore(moving, order[at - 1]!, depth); at--) order[at] = order[at - 1]!;
        order[at] = moving;
      }
      continue;
    }
    const pivot = letter(order[(start + end) >>> 1]!, depth);
    let [less, at, more] = [start, start, end];
    while (at < more) {
      const found = letter(order[at]!, depth);
      if (found < pivot) swap(less++, at++);
      else if (found > pivot) swap(at, --more);
      else at++;
    }
    ranges.push(start, less, depth, more, end, depth);
    if (pivot > 0) ranges.push(less, more, depth + 1);
  }
  return order;
}
