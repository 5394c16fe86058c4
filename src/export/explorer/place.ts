/** Where a node stands in the drawing. */
export type Place = readonly [x: number, y: number];

/** The angle at which sunflowers turn: points of a spiral with it never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The place of rank `rank` in a spiral around a centre: evenly spread, the first in the middle, without any chance.
 *
 * @param centre - The middle.
 * @param rank - From 0.
 * @param gap - About how far neighbours stand apart.
 */
export function spiralPlace([x, y]: Place, rank: number, gap: number): Place {
  const radius = gap * Math.sqrt(rank);
  return [x + radius * Math.cos(rank * GOLDEN_ANGLE), y + radius * Math.sin(rank * GOLDEN_ANGLE)];
}

/** The middle of some places by their weights; `undefined` of none. */
export function middleOf(places: readonly { readonly place: Place; readonly weight: number }[]): Place | undefined {
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const along = (axis: 0 | 1): number => places.reduce((sum, { place, weight }) => sum + place[axis] * weight, 0) / total;
  return [along(0), along(1)];
}
