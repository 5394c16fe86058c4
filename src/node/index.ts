/**
 * Reading taxonomies from a directory of YAML files, and writing drafts into one. Only this entry and the command touch the file system.
 *
 * @module
 */
export { readTaxonomyDirectory, type TaxonomyDirectory } from "./readTaxonomyDirectory.js";
export { writeDrafts } from "./writeDrafts.js";
