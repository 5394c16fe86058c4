/**
 * The first so many of some items in an order, sorted, without sorting the others: a heap holds the best so far, its worst
 * on top. The order must be total.
 */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): readonly T[] {
  if (count <= 0) return [];
  if (count === Infinity) return [...items].sort(compare);
  const heap: T[] = [];
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      if (heap.length === count) for (let i = (count >> 1) - 1; i >= 0; i--) sink(heap, i, compare);
    } else if (compare(item, heap[0]!) < 0) {
      heap[0] = item;
      sink(heap, 0, compare);
    }
  }
  return heap.sort(compare);
}

/** Lets an item of a heap sink below those that come after it. */
function sink<T>(heap: T[], start: number, compare: (a: T, b: T) => number): void {
  for (let at = start; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let last = at;
    if (left < heap.length && compare(heap[left]!, heap[last]!) > 0) last = left;
    if (right < heap.length && compare(heap[right]!, heap[last]!) > 0) last = right;
    if (last === at) return;
    [heap[at], heap[last]] = [heap[last]!, heap[at]!];
    at = last;
  }
}
