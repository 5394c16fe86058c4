import { visitPapers, type PaperSet } from "../taxonomy/paperSet.js";

/** What rounding a reason to three decimals changes at most. */
const ROUNDING = 0.0005;

/**
 * The papers of a set that may be among the highest so many once their reasons are rounded: all whose score comes near
 * enough to the last of these. Papers without a score are left out.
 *
 * @param reasons - How many reasons of a paper are rounded at most.
 */
export function nearestPapers(candidates: PaperSet, scores: Float64Array, without: ReadonlySet<number | undefined>, count: number, reasons: number): readonly number[] {
  const margin = 2 * ROUNDING * (reasons + 1);
  const least = Math.max(-margin, count < scores.length ? highest(candidates, scores, without, count) - margin : -margin);
  const found: number[] = [];
  visitPapers(candidates, 0, scores.length, (paper) => {
    const score = scores[paper]!;
    if (score >= least && score !== 0 && !without.has(paper)) found.push(paper);
  });
  return found;
}

/** The score of the last of the highest so many; a heap holds them, the lowest on top. */
function highest(candidates: PaperSet, scores: Float64Array, without: ReadonlySet<number | undefined>, count: number): number {
  if (count === 0) return Infinity;
  const heap = new Float64Array(count).fill(-Infinity);
  let lowest = -Infinity;
  visitPapers(candidates, 0, scores.length, (paper) => {
    const score = scores[paper]!;
    if (score <= lowest || without.has(paper)) return;
    let at = 0;
    for (let below = 1; below < count; below = 2 * at + 1) {
      if (below + 1 < count && heap[below + 1]! < heap[below]!) below++;
      if (heap[below]! >= score) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = score;
    lowest = heap[0]!;
  });
  return lowest;
}
