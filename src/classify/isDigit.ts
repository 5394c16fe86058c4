/** Whether a code unit is one of `0` to `9`; not a number, as behind the end of a text, is none. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
