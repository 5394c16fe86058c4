/**
 * What the explorer opens: a taxonomy and its drawing as one script. `writeExplorer` of `quantaxonomy/node` puts it beside the page.
 *
 * @module
 */
export type { TaxonomyTexts } from "../../taxonomy/taxonomyTexts.js";
export type { RecordTexts } from "../../taxonomy/textReader.js";
export type { ExplorerData } from "./explorerData.js";
export { renderExplorerData } from "./renderExplorerData.js";
export { renderPaperList } from "./renderPaperList.js";
export { toExplorerData, type ToExplorerDataOptions } from "./toExplorerData.js";
