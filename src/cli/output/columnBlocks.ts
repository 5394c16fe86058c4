const GAP = 2;

/**
 * Divides columns into blocks that fit a width beside a first column, which every block repeats.
 *
 * @param widths - The widths of the columns after the first ones.
 * @param first - The width that the first columns take in every block.
 * @param width - The width to fit.
 * @returns The positions where each block begins and ends; one column a block at least.
 */
export function columnBlocks(widths: readonly number[], first: number, width: number): readonly (readonly [from: number, to: number])[] {
  const blocks: [from: number, to: number][] = [];
  let room = 0;
  widths.forEach((each, column) => {
    room -= each + GAP;
    const block = blocks.at(-1);
    if (block && room >= 0) block[1] = column + 1;
    else {
      blocks.push([column, column + 1]);
      room = width - first - each - GAP;
    }
  });
  return blocks;
}
