import type { ExplorerData } from "./explorerData.js";

/**
 * Writes what the explorer opens as a classic script that sets `globalThis.quantaxonomyData`: a page opened from a disk
 * may load a script and nothing else.
 *
 * It is ASCII, and may stand inside a `<script>` element too: no text of a paper ends it.
 *
 * @param data - What {@link toExplorerData} made.
 * @returns The script.
 *
 * @example A title that looks like markup
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { renderExplorerData, toExplorerData } from "quantaxonomy/export/explorer";
 *
 * const script = renderExplorerData(toExplorerData(taxonomy, { title: "</script>" }));
 * assert.ok(script.startsWith("globalThis.quantaxonomyData = {"));
 * assert.ok(!script.includes("<"));
 * ```
 *
 * @category Export
 */
export function renderExplorerData(data: ExplorerData): string {
  const json = JSON.stringify(data).replaceAll(/[<\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `globalThis.quantaxonomyData = ${json};\n`;
}
