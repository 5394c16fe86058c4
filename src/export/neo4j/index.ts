/**
 * A taxonomy as files that Neo4j imports: tables of nodes and relationships, and a script.
 *
 * @example The files of a small graph
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toNeo4j } from "quantaxonomy/export/neo4j";
 *
 * const files = toNeo4j(taxonomy, { papers: ["affinequant", "omniquant"], kinds: ["paper"] });
 * assert.deepEqual(Object.keys(files), ["papers.csv", "paper-relations.csv", "import.cypher"]);
 * ```
 *
 * @module
 */
export { streamNeo4j, type Neo4jPiece } from "./streamNeo4j.js";
export { toNeo4j } from "./toNeo4j.js";
