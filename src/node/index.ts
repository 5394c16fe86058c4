/**
 * What needs the file system: reading taxonomies from a directory of YAML files, writing drafts into one, the explorer as
 * files, pictures of charts, and corpora, papers by the million in one file that is opened without reading their records.
 * Only this entry and the command touch the file system.
 *
 * @module
 */
export { buildCorpus, type BuildCorpusOptions, type CorpusSummary } from "./buildCorpus.js";
export { CorpusError } from "./corpusError.js";
export { closeCorpus, openCorpus } from "./openCorpus.js";
export { readTaxonomyDirectory, type TaxonomyDirectory } from "./readTaxonomyDirectory.js";
export { renderPng, type RenderPngOptions } from "./renderPng.js";
export { writeDrafts } from "./writeDrafts.js";
export { writeExplorer, type WriteExplorerOptions } from "./writeExplorer.js";
