import type { Ids, ConceptIdOf } from "../model/ids.js";
import { storeOf, type Taxonomy } from "./taxonomy.js";

/**
 * Where an id leads: it is current, was moved to another, or was split into several.
 *
 * @category Taxonomy
 */
export type ResolvedId =
  | {
      /** The id names a record. */
      readonly kind: "current";
      /** The id itself. */
      readonly id: string;
    }
  | {
      /** The id has changed. */
      readonly kind: "moved";
      /** The present id. */
      readonly id: string;
    }
  | {
      /** The record became several. */
      readonly kind: "split";
      /** The present ids. */
      readonly ids: readonly string[];
    };

/**
 * Follows a paper's or concept's id to where it leads today. Ids never disappear: one that was published stays
 * resolvable through `moved` and `split` records.
 *
 * @param taxonomy - The taxonomy.
 * @param id - An id, present or former.
 * @returns Where it leads, or `undefined` for an id that never was.
 *
 * @example A present id and one that never was
 * ```ts
 * import assert from "node:assert/strict";
 * import { resolveId, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(resolveId(taxonomy, "affinequant"), { kind: "current", id: "affinequant" });
 * assert.equal(resolveId(taxonomy, "no-such-paper"), undefined);
 * ```
 *
 * @category Taxonomy
 */
export function resolveId(taxonomy: Taxonomy, id: string): ResolvedId | undefined {
  const store = storeOf(taxonomy);
  if (store.numberOf("paper", id) !== undefined || store.numberOf("concept", id) !== undefined) return { kind: "current", id };
  const redirect = store.redirect(id);
  if (!redirect) return undefined;
  return redirect.kind === "moved" ? { kind: "moved", id: redirect.to } : { kind: "split", ids: Object.freeze([...redirect.to]) };
}

/**
 * Whether a text is the id of a paper, moved ids included: lets strings from outside into the functions that take
 * typed ids.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param text - Any text.
 * @returns True when functions accept it as a paper's id.
 *
 * @example An id from the command line
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, isPaperId, taxonomy } from "quantaxonomy";
 *
 * const given: string = "affinequant";
 * assert.ok(isPaperId(taxonomy, given));
 * assert.equal(getPaper(taxonomy, given).name, "AffineQuant");
 * ```
 *
 * @category Taxonomy
 */
export function isPaperId<I extends Ids>(taxonomy: Taxonomy<I>, text: string): text is I["paper"] {
  return paperNumber(taxonomy, text) !== undefined;
}

/**
 * Whether a text is the id of a concept, moved ids included.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param text - Any text.
 * @returns True when functions accept it as a concept's id.
 *
 * @example An id from the command line
 * ```ts
 * import assert from "node:assert/strict";
 * import { isConceptId, taxonomy } from "quantaxonomy";
 *
 * assert.ok(isConceptId(taxonomy, "rotation"));
 * assert.ok(!isConceptId(taxonomy, "Rotation"));
 * ```
 *
 * @category Taxonomy
 */
export function isConceptId<I extends Ids>(taxonomy: Taxonomy<I>, text: string): text is ConceptIdOf<I> {
  return storeOf(taxonomy).resolve("concept", text) !== undefined;
}

/** The number of a paper by its id, a `moved` record followed. */
export function paperNumber(taxonomy: Taxonomy, id: string): number | undefined {
  return storeOf(taxonomy).resolve("paper", id);
}
