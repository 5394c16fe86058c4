import { fromIndexText, toIndexText } from "./indexText.js";
import type { RecordKind } from "./recordReader.js";
import { Store } from "./store.js";
import { storeOf, toTaxonomy, type Taxonomy } from "./taxonomy.js";
import { createTextReader, type RecordTexts } from "./textReader.js";

/**
 * A taxonomy as texts that can be sent: its index as one JSON text, and each record as one.
 *
 * @category Taxonomy
 */
export interface TaxonomyTexts {
  /** The index as one JSON text. */
  readonly index: string;
  /** The records as JSON, in the order of the index. */
  readonly records: RecordTexts;
}

const RECORD_KINDS: readonly RecordKind[] = ["paper", "concept", "scheme", "model", "system", "benchmark", "metric"];

/** The texts of a taxonomy; reads every record. */
export function toTexts(taxonomy: Taxonomy): TaxonomyTexts {
  const store = storeOf(taxonomy);
  const textsOf = (kind: RecordKind): readonly string[] => store.ids(kind).map((_, number) => JSON.stringify(store.read(kind, number)));
  return { index: toIndexText(store.compiled), records: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, textsOf(kind)])) as unknown as RecordTexts };
}

/** Opens texts of {@link toTexts} without checking them again; a record is parsed when it is first asked for. */
export function fromTexts({ index, records }: TaxonomyTexts): Taxonomy {
  return toTaxonomy(new Store(fromIndexText(index), createTextReader(records)));
}
