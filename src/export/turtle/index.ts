/**
 * The taxonomy as SKOS in Turtle, with its papers. This entry loads n3.
 *
 * @example Everything that is curated
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toTurtle } from "quantaxonomy/export/turtle";
 *
 * assert.match(toTurtle(taxonomy), /^scheme:method a skos:ConceptScheme;$/m);
 * ```
 *
 * @module
 */
export { DEFAULT_BASE } from "../skos/namespaces.js";
export type { LinkedDataOptions } from "../skos/options.js";
export { streamTurtle } from "./streamTurtle.js";
export { toTurtle } from "./toTurtle.js";
