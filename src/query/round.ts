/** Rounds to three decimals, so that shown weights add up to the shown score. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
