/**
 * Counts lines of a text while a reader moves through it: each call looks only at what is new, so that a file is
 * counted once.
 *
 * @param text - The whole text.
 * @returns A function from an offset, no smaller than the one before, to its line from 1.
 */
export function lineCounter(text: string): (offset: number) => number {
  let [line, next] = [1, text.indexOf("\n")];
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
