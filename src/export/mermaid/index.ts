/**
 * Small graphs and lineages as Mermaid, which GitHub, GitLab, Notion and Obsidian draw inside Markdown.
 *
 * @example A lineage in a README
 * ```ts
 * import assert from "node:assert/strict";
 * import { lineage, taxonomy } from "quantaxonomy";
 * import { toMermaid } from "quantaxonomy/export/mermaid";
 *
 * assert.match(toMermaid(lineage(taxonomy, "mc-moe")), /n1 -->\|"supersedes"\| n0/);
 * ```
 *
 * @module
 */
export type { ExportableGraph } from "../graph-facts/exportableGraph.js";
export { toMermaid, type ToMermaidOptions } from "./toMermaid.js";
