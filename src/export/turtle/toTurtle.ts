import type { Ids } from "../../model/ids.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import type { LinkedDataOptions } from "../skos/options.js";
import { streamTurtle } from "./streamTurtle.js";

/**
 * Writes a taxonomy as SKOS in Turtle, for vocabulary tools and triple stores.
 *
 * Each scheme is a `skos:ConceptScheme` with its `skos:Concept`s: labels and notes in English, `broader` and `narrower`,
 * `related` both ways, matches to outside vocabularies, and `skos:Collection`s where the scheme has another order. A name
 * that means a concept only in context is a term of our own, since SKOS would have it mean the concept everywhere. An id
 * that has changed is `owl:deprecated` with its `dcterms:isReplacedBy`.
 *
 * A paper is a `schema:ScholarlyArticle` with its facts, each of its labels as `dcterms:subject`, its methods by role,
 * its settings in short form and its relations. Papers that are pointed to and not asked for are named with title, date and
 * address. Evidence, figures and costs are not written. Our own terms are described in the document.
 *
 * Texts and addresses can hold any characters and stay what they are: half of a surrogate pair becomes U+FFFD, what may
 * not stand in an IRI is percent-encoded. Linear in concepts and papers; {@link streamTurtle} gives the same in pieces.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers, and what names begin with.
 * @returns The document.
 * @throws UnknownIdError for a paper that there is not, RangeError for a tier or base that is none.
 *
 * @example The vocabulary and one paper, under the address of a site
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toTurtle } from "quantaxonomy/export/turtle";
 *
 * const turtle = toTurtle(taxonomy, { papers: ["affinequant"], base: "https://example.org/quantization/" });
 * assert.match(turtle, /^@prefix concept: <https:\/\/example\.org\/quantization\/concept\/>\.$/m);
 * assert.match(turtle, /^concept:ptq-rtn a skos:Concept;$/m);
 * assert.match(turtle, /^paper:affinequant a schema:ScholarlyArticle;$/m);
 * ```
 *
 * @category Export
 */
export function toTurtle<I extends Ids>(taxonomy: Taxonomy<I>, options: LinkedDataOptions<NoInfer<I>> = {}): string {
  return [...streamTurtle(taxonomy, options)].join("");
}
