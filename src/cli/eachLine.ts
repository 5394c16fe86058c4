const NEWLINE = 10;

/** A line longer than this is not read: it would have to stand in memory as a whole. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;

/**
 * Divides pieces of bytes into lines, without their ends. Memory holds one line and one piece; a line in many pieces is
 * joined once. Bytes that are no UTF-8 become replacement characters, and a byte order mark in front vanishes.
 */
export async function* eachLine(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let open: Uint8Array[] = [];
  let size = 0;
  const take = (last: Uint8Array): string | undefined => {
    const total = size + last.length;
    const bytes = open.length === 0 ? last : total > MAX_LINE_BYTES ? undefined : Buffer.concat([...open, last], total);
    open = [];
    size = 0;
    return bytes && decoder.decode(bytes).replace(/\r$/, "");
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      yield take(piece.subarray(start, end));
      start = end + 1;
    }
    if (start === piece.length) continue;
    size += piece.length - start;
    if (size <= MAX_LINE_BYTES) open.push(piece.subarray(start));
    else open = [new Uint8Array()];
  }
  if (size > 0) yield take(new Uint8Array());
}
