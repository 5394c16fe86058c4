const NEWLINE = 10;

/** A longer line is not read: it would have to stand in memory as a whole. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** Whole lines that stand one behind the other. */
export interface LineBlock {
  /** The lines, the last with or without its end; of a line that is too long, none. */
  readonly bytes: Uint8Array;
  /** The number of the first, from 1. */
  readonly firstLine: number;
  /** How many there are. */
  readonly lineCount: number;
  /** Set on the block of a line that is too long, which is alone in it. */
  readonly tooLong?: number;
}

/**
 * Divides pieces of bytes where lines end. A block is what a piece completes, so that lines which come slowly are not
 * held back; memory holds one line and one piece, and a line in many pieces is joined once.
 */
export async function* lineBlocks(pieces: AsyncIterable<Uint8Array>, most = MAX_LINE_BYTES): AsyncGenerator<LineBlock> {
  let open: Uint8Array[] = [];
  let size = 0;
  let firstLine = 1;
  const block = (bytes: Uint8Array, lineCount: number): LineBlock => {
    const made = { bytes, firstLine, lineCount };
    firstLine += lineCount;
    return made;
  };
  const take = (last: Uint8Array): LineBlock => {
    const total = size + last.length;
    const made = total > most ? { ...block(new Uint8Array(), 1), tooLong: total } : block(open.length === 0 ? last : Buffer.concat([...open, last]), 1);
    open = [];
    size = 0;
    return made;
  };
  for await (const piece of pieces) {
    let start = 0;
    const first = size === 0 ? -1 : piece.indexOf(NEWLINE);
    if (first >= 0) {
      yield take(piece.subarray(0, first));
      start = first + 1;
    }
    const end = size === 0 ? piece.lastIndexOf(NEWLINE) : -1;
    if (end >= start) {
      const bytes = piece.subarray(start, end);
      yield block(bytes, countLines(bytes));
      start = end + 1;
    }
    if (start === piece.length) continue;
    size += piece.length - start;
    if (size > most) open = [];
    else open.push(piece.subarray(start));
  }
  if (size > 0) yield take(new Uint8Array());
}

function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
