import type { Concept, ConceptScheme } from "../model/concept.js";
import type { ConceptIdOf, Ids } from "../model/ids.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { get, lookup } from "./records.js";
import { storeOf, type Taxonomy } from "./taxonomy.js";
import { UnknownIdError } from "./unknownIdError.js";

/**
 * A concept by its id; moved ids are followed.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The concept's id.
 * @returns The concept.
 * @throws {@link UnknownIdError} when there is no such concept; the message names the nearest id.
 *
 * @example A definition
 * ```ts
 * import assert from "node:assert/strict";
 * import { getConcept, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(getConcept(taxonomy, "rotation").broader, ["equivalent-transformation"]);
 * ```
 *
 * @category Look up
 */
export function getConcept<I extends Ids>(taxonomy: Taxonomy<I>, id: ConceptIdOf<NoInfer<I>>): Concept {
  return get(taxonomy, "concept", id);
}

/**
 * A concept by a text from outside: `undefined` instead of an error when there is none.
 *
 * @param taxonomy - The taxonomy.
 * @param id - Any text.
 * @returns The concept, or `undefined`.
 *
 * @example No such concept
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookupConcept, taxonomy } from "quantaxonomy";
 *
 * assert.equal(lookupConcept(taxonomy, "rotations"), undefined);
 * ```
 *
 * @category Look up
 */
export function lookupConcept(taxonomy: Taxonomy, id: string): Concept | undefined {
  return lookup(taxonomy, "concept", id);
}

/**
 * The concepts of a scheme, or of all, in the order of their files.
 *
 * @param taxonomy - The taxonomy.
 * @param scheme - The scheme; all schemes when left out.
 * @returns The concepts.
 *
 * @example The kinds of data need
 * ```ts
 * import assert from "node:assert/strict";
 * import { listConcepts, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(listConcepts(taxonomy, "data").map(({ id }) => id), ["data-free", "calibration", "training"]);
 * ```
 *
 * @category Look up
 */
export function listConcepts(taxonomy: Taxonomy, scheme?: Scheme): readonly Concept[] {
  const store = storeOf(taxonomy);
  if (scheme !== undefined && !SCHEMES.includes(scheme)) throw new UnknownIdError("scheme", scheme, SCHEMES);
  const numbers = scheme === undefined ? store.index.concepts.map((_, number) => number) : store.conceptsOf(scheme);
  return Object.freeze(numbers.map((number) => store.read("concept", number)));
}

/**
 * The eleven concept schemes with the question that each answers.
 *
 * @param taxonomy - The taxonomy.
 * @returns The schemes, in the order of {@link SCHEMES}.
 *
 * @example Their names
 * ```ts
 * import assert from "node:assert/strict";
 * import { listSchemes, taxonomy } from "quantaxonomy";
 *
 * assert.equal(listSchemes(taxonomy).length, 11);
 * ```
 *
 * @category Look up
 */
export function listSchemes(taxonomy: Taxonomy): readonly ConceptScheme[] {
  const store = storeOf(taxonomy);
  return Object.freeze(SCHEMES.map((_, number) => store.read("scheme", number)));
}

/**
 * Everything that stands above a concept, nearest first.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The concept's id.
 * @returns Ids of its ancestors, each once.
 * @throws {@link UnknownIdError} when there is no such concept.
 *
 * @example Up to the method kind
 * ```ts
 * import assert from "node:assert/strict";
 * import { ancestors, taxonomy } from "quantaxonomy";
 *
 * assert.equal(ancestors(taxonomy, "ptq-rtn").at(-1), "ptq");
 * ```
 *
 * @category Look up
 */
export function ancestors<I extends Ids>(taxonomy: Taxonomy<I>, id: ConceptIdOf<NoInfer<I>>): readonly ConceptIdOf<I>[] {
  const store = storeOf(taxonomy);
  return Object.freeze(store.withBroader(conceptNumber(taxonomy, id)).slice(1).map((number) => store.index.concepts[number]!));
}

/**
 * Everything that stands below a concept, nearest first.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The concept's id.
 * @returns Ids of its descendants, each once.
 * @throws {@link UnknownIdError} when there is no such concept.
 *
 * @example The kinds of implicit codebooks
 * ```ts
 * import assert from "node:assert/strict";
 * import { descendants, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(descendants(taxonomy, "vq-implicit"), ["vq-fsq", "vq-lfq", "vq-bsq"]);
 * ```
 *
 * @category Look up
 */
export function descendants<I extends Ids>(taxonomy: Taxonomy<I>, id: ConceptIdOf<NoInfer<I>>): readonly ConceptIdOf<I>[] {
  const store = storeOf(taxonomy);
  return Object.freeze(store.withNarrower(conceptNumber(taxonomy, id)).slice(1).map((number) => store.index.concepts[number]!));
}

/** The number of a concept, moved ids followed. */
export function conceptNumber(taxonomy: Taxonomy, id: string): number {
  const concept = get(taxonomy, "concept", id);
  return storeOf(taxonomy).numberOf("concept", concept.id) ?? -1;
}
