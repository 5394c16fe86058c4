/**
 * Sets of paper numbers as sorted arrays, and the three operations that queries are made of.
 */
export type Postings = Uint32Array;

/** The empty set. */
export const NO_POSTINGS: Postings = new Uint32Array(0);

/** The papers of `a` that are also in `b`; linear in both. */
export function intersect(a: Postings, b: Postings): Postings {
  const out = new Uint32Array(Math.min(a.length, b.length));
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) out[n++] = x;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return out.subarray(0, n);
}

/** The papers of `a` that are not in `b`; linear in both. */
export function subtract(a: Postings, b: Postings): Postings {
  const out = new Uint32Array(a.length);
  let n = 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    while (j < b.length && b[j]! < a[i]!) j++;
    if (b[j] !== a[i]) out[n++] = a[i]!;
  }
  return out.subarray(0, n);
}

/** The papers that are in any of the sets. */
export function unite(sets: readonly Postings[]): Postings {
  if (sets.length === 0) return NO_POSTINGS;
  if (sets.length === 1) return sets[0]!;
  const all = new Uint32Array(sets.reduce((sum, set) => sum + set.length, 0));
  let end = 0;
  for (const set of sets) {
    all.set(set, end);
    end += set.length;
  }
  all.sort();
  let n = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[n++] = all[i]!;
  return all.subarray(0, n);
}

/** How many papers two sets share, without making the intersection. */
export function countShared(a: Postings, b: Postings): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}

/** The set of some numbers in any order, repeats allowed. */
export function toPostings(numbers: Iterable<number>): Postings {
  return Uint32Array.from(new Set(numbers)).sort();
}

/** The numbers from `start` up to and without `end`. */
export function span(start: number, end: number): Postings {
  return Uint32Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}

/** Whether a set holds a paper; logarithmic. */
export function has(set: Postings, paper: number): boolean {
  let [low, high] = [0, set.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = set[middle]!;
    if (value === paper) return true;
    if (value < paper) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
