/**
 * The taxonomy as SKOS in JSON-LD, with its papers.
 *
 * @example Everything that is curated
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toJsonLd } from "quantaxonomy/export/json-ld";
 *
 * assert.equal(JSON.parse(toJsonLd(taxonomy))["@context"].skos, "http://www.w3.org/2004/02/skos/core#");
 * ```
 *
 * @module
 */
export { DEFAULT_BASE } from "../skos/namespaces.js";
export type { LinkedDataOptions } from "../skos/options.js";
export { streamJsonLd } from "./streamJsonLd.js";
export { toJsonLd } from "./toJsonLd.js";
