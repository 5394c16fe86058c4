/**
 * Charts as SVG, without a browser. Loads `vega` and `vega-lite`, which `quantaxonomy/chart` does not.
 *
 * @module
 */
export { renderSvg } from "./renderSvg.js";
