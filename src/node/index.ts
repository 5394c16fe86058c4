/**
 * Reading taxonomies from a directory of YAML files. Only this entry and the command touch the file system.
 *
 * @module
 */
export { readTaxonomyDirectory, type TaxonomyDirectory } from "./readTaxonomyDirectory.js";
