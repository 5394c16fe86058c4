/** A paper to be placed. */
export interface PlacedText {
  readonly id: string;
  /** When it appeared, in years. */
  readonly year: number;
  /** How wide what is written at it is, in pixels. */
  readonly width: number;
}

/** Where papers stand: years on one axis, lanes counted from the top on the other. */
export interface LineageLayout {
  /** The lane of each paper. */
  readonly lanes: ReadonlyMap<string, number>;
  readonly laneCount: number;
  /** Pixels that a year takes. */
  readonly yearWidth: number;
  /** The years at the left and the right edge. */
  readonly domain: readonly [from: number, to: number];
  /** The width of all, in pixels. */
  readonly width: number;
}

/** What a year may take, in pixels. */
const YEAR = { least: 60, most: 220 } as const;
/** The least time that is shown, in years. */
const LEAST_SPAN = 1;
/** The room of a dot, to either side of its middle. */
const DOT_ROOM = 16;

/** The pixels from `from` to `to` that something takes in a lane. */
type Stretch = readonly [from: number, to: number];

/**
 * Gives each paper a lane, so that no two texts meet and no arrow runs through a paper of the lane that it leads to: the
 * lane of what the paper came of where that is free, else the nearest free one. Papers are placed by date, ties by id; the
 * answer depends on nothing else.
 *
 * @param papers - What to place.
 * @param ties - Which of them lead to which.
 * @param width - The width that is aimed at, in pixels.
 */
export function layOutLineage(papers: readonly PlacedText[], ties: readonly { readonly from: string; readonly to: string }[], width: number): LineageLayout {
  const ordered = [...papers].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const [first = 0, last = 0] = [ordered[0]?.year, ordered.at(-1)?.year];
  const tail = Math.max(...papers.map((paper) => paper.width), 0) + 2 * DOT_ROOM;
  const span = Math.max(last - first, LEAST_SPAN);
  const yearWidth = Math.round(Math.max(YEAR.least, Math.min(YEAR.most, (width - tail) / span)));
  const taken: Stretch[][] = [];
  const lanes = new Map<string, number>();
  const places = new Map<string, number>();
  for (const { id, year, width: text } of ordered) {
    const place = (year - first) * yearWidth;
    const parents = ties.filter(({ from, to }) => to === id && lanes.has(from)).map(({ from }) => from);
    const wish = parents.length === 0 ? 0 : lanes.get(parents[0]!)!;
    const own: Stretch = [place - DOT_ROOM, place + text + DOT_ROOM];
    // In another lane than its first parent's, the arrow comes along this one from the parent's date on.
    const whole: Stretch = [Math.min(own[0], ...parents.map((parent) => places.get(parent)!)), own[1]];
    const lane = nearestFree(taken, wish, (each) => (each === wish && parents.length === 1 ? own : whole));
    (taken[lane] ??= []).push(lane === wish ? own : whole);
    lanes.set(id, lane);
    places.set(id, place);
  }
  const right = Math.max(...papers.map(({ id, width: text }) => places.get(id)! + text), span * yearWidth) + DOT_ROOM;
  return { lanes, laneCount: Math.max(taken.length, 1), yearWidth, domain: [first - DOT_ROOM / yearWidth, first + right / yearWidth], width: Math.ceil(right + DOT_ROOM) };
}

/** The free lane that is nearest to the one wished for, the lower of two; a new one below where none is. */
function nearestFree(taken: readonly (readonly Stretch[])[], wish: number, needed: (lane: number) => Stretch): number {
  const lanes = Array.from({ length: taken.length + 1 }, (_, lane) => lane).sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a);
  return lanes.find((lane) => {
    const [from, to] = needed(lane);
    return (taken[lane] ?? []).every(([a, b]) => b <= from || a >= to);
  })!;
}
