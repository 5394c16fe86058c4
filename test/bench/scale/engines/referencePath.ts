import type { PlainPapers } from "../plainPapers.js";

/** Shortest ways over relations, whichever way these point. */
export interface PathFinder {
  readonly byteLength: number;
  readonly find: (from: number, to: number) => readonly number[] | undefined;
}

/** The papers beside each, end to end, and where those of each begin. */
function rowsOf({ papers }: PlainPapers): { readonly starts: Uint32Array; readonly neighbours: Uint32Array } {
  const starts = new Uint32Array(papers.length + 1);
  papers.forEach(({ names }, paper) => {
    for (const other of names) {
      starts[paper + 1]!++;
      starts[other + 1]!++;
    }
  });
  for (let paper = 0; paper < papers.length; paper++) starts[paper + 1]! += starts[paper]!;
  const next = starts.slice(0, -1);
  const neighbours = new Uint32Array(starts[papers.length]!);
  papers.forEach(({ names }, paper) => {
    for (const other of names) {
      neighbours[next[paper]!++] = other;
      neighbours[next[other]!++] = paper;
    }
  });
  return { starts, neighbours };
}

/** Relations as rows of numbers, and a search that grows from both ends, the smaller border first. */
export function pathFinder(plain: PlainPapers): PathFinder {
  return finderOver(rowsOf(plain), plain.papers.length);
}

function finderOver({ starts, neighbours }: ReturnType<typeof rowsOf>, papers: number): PathFinder {
  // A paper was reached in this search where its mark is that of the search: nothing is cleared between two.
  const marks = [new Uint32Array(papers), new Uint32Array(papers)] as const;
  const parents = [new Uint32Array(papers), new Uint32Array(papers)] as const;
  let search = 0;

  const wayBy = (meeting: number, from: number, to: number): readonly number[] => {
    const way = [meeting];
    while (way[0] !== from) way.unshift(parents[0][way[0]!]!);
    while (way.at(-1) !== to) way.push(parents[1][way.at(-1)!]!);
    return way;
  };

  return {
    byteLength: [starts, neighbours, ...marks, ...parents].reduce((sum, column) => sum + column.byteLength, 0),
    find(from, to) {
      search++;
      marks[0][from] = marks[1][to] = search;
      if (from === to) return [from];
      const borders = [[from], [to]];
      while (borders[0]!.length > 0 && borders[1]!.length > 0) {
        const side = borders[0]!.length <= borders[1]!.length ? 0 : 1;
        const [mine, theirs] = [marks[side]!, marks[1 - side]!];
        const border: number[] = [];
        for (const paper of borders[side]!) {
          for (let i = starts[paper]!; i < starts[paper + 1]!; i++) {
            const other = neighbours[i]!;
            if (mine[other] === search) continue;
            mine[other] = search;
            parents[side]![other] = paper;
            // The other side has been gone through level by level, so the first meeting is a shortest way.
            if (theirs[other] === search) return wayBy(other, from, to);
            border.push(other);
          }
        }
        borders[side] = border;
      }
      return undefined;
    },
  };
}
