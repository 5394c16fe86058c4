import { distance } from "fastest-levenshtein";
import type { RecordKind } from "./recordReader.js";

/** The id that most resembles a text, the least of several, or `undefined` when none is near enough to be meant. */
export function nearestId(text: string, ids: Iterable<string>): string | undefined {
  const wanted = text.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 2)) + 1;
  for (const id of ids) {
    if (Math.abs(id.length - wanted.length) > least) continue;
    const steps = distance(wanted, id);
    if (steps < least || (steps === least && best !== undefined && id < best)) [best, least] = [id, steps];
  }
  return best;
}

/**
 * Thrown when an id names nothing in the taxonomy. The message names the nearest known id.
 *
 * @category Taxonomy
 */
export class UnknownIdError extends RangeError {
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
