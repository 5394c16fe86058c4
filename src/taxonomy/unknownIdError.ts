import { distance } from "fastest-levenshtein";
import type { RecordKind } from "./recordReader.js";

/** How much of a text may have to change for an id to be meant by it. */
export const MAX_CHANGED_SHARE = 0.5;

/**
 * The id that most resembles a text, or `undefined` when none is near enough to be meant. Of several as near, the one
 * that is most nearly as long, then begins most alike, then comes first: a slip of the finger seldom changes the length
 * or the first letters.
 */
export function nearestId(text: string, ids: Iterable<string>): string | undefined {
  const wanted = text.slice(0, 80).toLowerCase();
  let best: Likeness | undefined;
  const bound = Math.max(1, Math.floor(wanted.length * MAX_CHANGED_SHARE));
  for (const id of ids) {
    const stretch = Math.abs(id.length - wanted.length);
    if (stretch > (best?.steps ?? bound)) continue;
    const steps = distance(wanted, id);
    if (steps > (best?.steps ?? bound)) continue;
    const likeness = { id, steps, stretch, prefix: prefixLength(wanted, id) };
    if (best === undefined || isCloser(likeness, best)) best = likeness;
  }
  return best?.id;
}

interface Likeness {
  readonly id: string;
  /** Edits between the two. */
  readonly steps: number;
  /** Difference in length. */
  readonly stretch: number;
  /** Letters that both begin with. */
  readonly prefix: number;
}

function isCloser(a: Likeness, b: Likeness): boolean {
  return (a.steps - b.steps || a.stretch - b.stretch || b.prefix - a.prefix || (a.id < b.id ? -1 : 1)) < 0;
}

function prefixLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * Thrown when an id names nothing in the taxonomy. The message names the nearest known id.
 *
 * @category Taxonomy
 */
export class UnknownIdError extends RangeError {
  /** Tells this error from others. */
  override readonly name = "UnknownIdError";
  /** The kind of record that was looked for. */
  readonly kind: RecordKind;
  /** The id as given. */
  readonly id: string;
  /** The nearest known id, if any is near. */
  readonly nearest: string | undefined;

  /** @internal */
  constructor(kind: RecordKind, id: string, known: Iterable<string>, hint?: string) {
    const nearest = nearestId(id, known);
    const shown = id.length > 60 ? `${id.slice(0, 57)}...` : id;
    const way = hint ?? (nearest === undefined ? "" : `, nearest is "${nearest}"`);
    super(`Cannot find ${kind} "${shown}": no such id${way}`);
    this.kind = kind;
    this.id = id;
    this.nearest = nearest;
  }
}

// Minifying renames the class, and Node shows the name of the class of an uncaught error.
Object.defineProperty(UnknownIdError, "name", { value: "UnknownIdError" });
