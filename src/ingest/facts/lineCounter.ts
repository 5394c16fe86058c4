/**
 * Counts lines of a text while a reader moves through it: each call looks only at what is new, so that a file is
 * counted once.
 *
 * @param text - The whole text, or a piece of it.
 * @param first - The line that the text starts on.
 * @returns A function from an offset, no smaller than the one before, to its line.
 */
export function lineCounter(text: string, first = 1): (offset: number) => number {
  let [line, next] = [first, text.indexOf("\n")];
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
