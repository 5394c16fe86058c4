/** A place in years and lanes. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A way between two papers, and the head at its end. */
export interface Arrow {
  readonly path: readonly Place[];
  /** The middle of the head, and how far it is turned from pointing right, in degrees. */
  readonly head: Place & { readonly angle: number };
}

/** What a year and a lane take, in pixels. */
export interface Scale {
  readonly yearWidth: number;
  readonly laneHeight: number;
}

/** From the middle of a dot to that of the head before it, in pixels. */
const HEAD = 13;

/**
 * The way from one paper to another: up or down at the date of the first, then along the lane of the second, so that
 * several ways from one paper share their beginning. Where the dates are too near for that, straight up or down.
 */
export function arrowBetween(from: Place, to: Place, { yearWidth, laneHeight }: Scale): Arrow {
  const across = (to.x - from.x) * yearWidth;
  if (Math.abs(across) >= HEAD + 2 || from.y === to.y) {
    const way = across < 0 ? -1 : 1;
    const head = { x: to.x - (way * HEAD) / yearWidth, y: to.y };
    const corner = { x: from.x, y: to.y };
    return { path: from.y === to.y ? [from, head] : [from, corner, head], head: { ...head, angle: way < 0 ? 180 : 0 } };
  }
  const way = to.y < from.y ? -1 : 1;
  const head = { x: to.x, y: to.y - (way * HEAD) / laneHeight };
  return { path: [from, { x: to.x, y: from.y }, head], head: { ...head, angle: way * 90 } };
}
