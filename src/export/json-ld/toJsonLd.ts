import type { Ids } from "../../model/ids.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import type { LinkedDataOptions } from "../skos/options.js";
import { streamJsonLd } from "./streamJsonLd.js";

/**
 * Writes a taxonomy as SKOS in JSON-LD 1.1: the same triples as `toTurtle` of `quantaxonomy/export/turtle`, as JSON.
 *
 * The context stands in the document, so that reading it needs no network; `@graph` has one resource a line, with short
 * keys and ids (`concept:ptq`), and can be read as plain JSON too.
 *
 * Linear in concepts and papers; {@link streamJsonLd} gives the same in pieces.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers, and what names begin with.
 * @returns The document.
 * @throws UnknownIdError for a paper that there is not, RangeError for a tier or base that is none.
 *
 * @example Read as plain JSON
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toJsonLd } from "quantaxonomy/export/json-ld";
 *
 * const { "@graph": graph } = JSON.parse(toJsonLd(taxonomy, { papers: ["affinequant"] }));
 * const paper = graph.find(({ id }: { id: string }) => id === "paper:affinequant");
 * assert.ok(paper.subject.includes("concept:ptq"));
 * ```
 *
 * @category Export
 */
export function toJsonLd<I extends Ids>(taxonomy: Taxonomy<I>, options: LinkedDataOptions<NoInfer<I>> = {}): string {
  return [...streamJsonLd(taxonomy, options)].join("");
}
