import { lowerBound, sizeOf, visitPapers, type PaperSet } from "../taxonomy/paperSet.js";
import type { Store } from "../taxonomy/store.js";

/**
 * Some papers of a set, newest first, ties by id. Papers are numbered by date and id, so the dates are gone through from
 * the last, and the papers of each in their order: nothing is sorted, and nothing seen but what is returned.
 */
export function newestPapers(store: Store, papers: PaperSet, offset = 0, limit = Infinity): readonly number[] {
  const { dateEnds } = store.index.columns;
  if (papers.kind === "list") return newestOfList(dateEnds, papers.papers, offset, limit);
  const found: number[] = [];
  let skip = offset;
  let left = Math.min(limit, sizeOf(papers) - offset);
  for (let date = dateEnds.length - 1; date >= 0 && left > 0; date--) {
    visitPapers(papers, date === 0 ? 0 : dateEnds[date - 1]!, dateEnds[date]!, (paper) => {
      if (skip > 0) skip--;
      else if (left > 0) {
        found.push(paper);
        left--;
      }
      return left === 0;
    });
  }
  return found;
}

/** As above, of a list: from its end, so that dates without a paper of it are not seen either. */
function newestOfList(dateEnds: Uint32Array, papers: Uint32Array, offset: number, limit: number): readonly number[] {
  const found: number[] = [];
  let skip = offset;
  for (let end = papers.length; end > 0 && found.length < limit; ) {
    const date = lowerBound(dateEnds, papers[end - 1]! + 1);
    const first = date === 0 ? 0 : dateEnds[date - 1]!;
    let start = end - 1;
    while (start > 0 && papers[start - 1]! >= first) start--;
    const passed = Math.min(skip, end - start);
    skip -= passed;
    for (let i = start + passed; i < end && found.length < limit; i++) found.push(papers[i]!);
    end = start;
  }
  return found;
}
