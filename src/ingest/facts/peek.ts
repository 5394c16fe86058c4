/** The start of a text that comes in pieces. */
export interface Peeked {
  readonly head: string;
  /** Whether the text goes on behind the start. */
  readonly goesOn: boolean;
  /** The text from its beginning, for one reader. */
  readonly all: AsyncGenerator<string>;
}

/**
 * Takes pieces of a text until there are enough of them, or none is left.
 *
 * @param chunks - Pieces of text, divided anywhere.
 * @param isEnough - Told of each piece and of the length up to its end.
 *
 * @internal
 */
export async function peek(chunks: AsyncIterable<string> | Iterable<string>, isEnough: (piece: string, length: number) => boolean): Promise<Peeked> {
  const rest = each(chunks);
  const taken: string[] = [];
  let length = 0;
  let goesOn = false;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    taken.push(next.value);
    length += next.value.length;
    goesOn = isEnough(next.value, length);
    if (goesOn) break;
  }
  const head = taken.join("");
  return { head, goesOn, all: replay(head, rest) };
}

async function* each(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}

async function* replay(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
