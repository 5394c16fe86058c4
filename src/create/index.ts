/**
 * Making taxonomies of one's own: from records, or laid over the shipped one. This entry loads zod.
 *
 * @module
 */
export { createTaxonomy, safeCreateTaxonomy, type CreateTaxonomyOptions, type SafeTaxonomy } from "./createTaxonomy.js";
export { FINDING_CODES, FINDING_SEVERITIES, renderFinding, type FileLocation, type Finding, type FindingCode, type FindingSeverity, type Locate } from "./finding.js";
export { overlay, safeOverlay } from "./overlay.js";
export { TaxonomyError } from "./taxonomyError.js";
export type { IdsOf, MergedIds, SchemeRecords, TaxonomyRecords } from "./taxonomyRecords.js";
