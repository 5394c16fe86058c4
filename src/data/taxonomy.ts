import { CONCEPT_COUNT, INDEX_TEXT, PAPER_COUNT, RECORD_TEXTS, VERSION } from "../generated/data.js";
import type { ShippedIds } from "../generated/ids.js";
import { DATA_STAMP } from "../generated/stamp.js";
import { fromIndexText } from "../taxonomy/indexText.js";
import { Store } from "../taxonomy/store.js";
import { toLazyTaxonomy, type Taxonomy } from "../taxonomy/taxonomy.js";
import { createTextReader } from "../taxonomy/textReader.js";

/**
 * The taxonomy that is shipped with this package: curated papers with their evidence, the stubs that they name, and
 * the concepts of all eleven schemes.
 *
 * Importing it costs nothing; the index is opened by the first question, and a record is parsed when it is first shown.
 *
 * @example How much it holds
 * ```ts
 * import assert from "node:assert/strict";
 * import { countPapers, taxonomy } from "quantaxonomy";
 *
 * assert.ok(countPapers(taxonomy, {}) >= 90);
 * ```
 *
 * @category Taxonomy
 */
export const taxonomy: Taxonomy<ShippedIds> = /* @__PURE__ */ toLazyTaxonomy(
  { version: VERSION, paperCount: PAPER_COUNT, conceptCount: CONCEPT_COUNT },
  () => {
    const store = new Store(fromIndexText(INDEX_TEXT), createTextReader(RECORD_TEXTS));
    // What is shipped ready made of these data knows them by it.
    store.memo(DATA_STAMP, () => true);
    return store;
  },
);
