import type { CompiledIndex, IndexVocabulary } from "./compiledIndex.js";
import type { GrowingColumn } from "./growingColumn.js";
import type { IdTable } from "./idTable.js";
import type { QuantizerKinds } from "./quantizerKinds.js";

/** What an index knows before the first paper: concepts and small records. */
export type KnownIds = Omit<IndexVocabulary, "format" | "dates" | "roles">;

/** Papers as they arrive, in columns; `finishIndex` puts them in order. */
export interface ArrivedPapers {
  readonly known: KnownIds;
  /** Ids of papers, and of those that relations name. */
  readonly ids: IdTable;
  /** Dates, numbered as they are met. */
  readonly dates: ReadonlyMap<string, number>;
  readonly names: IdTable;
  readonly kinds: QuantizerKinds;
  /** The entry of `ids` of each paper. */
  readonly idOf: GrowingColumn;
  readonly dateOf: GrowingColumn;
  readonly tiers: GrowingColumn;
  readonly scopes: GrowingColumn;
  readonly reports: GrowingColumn;
  readonly labels: GrowingColumn;
  readonly labelEnds: GrowingColumn;
  /** Facets as `concept * ROLES.length + role`. */
  readonly facets: GrowingColumn;
  readonly facetEnds: GrowingColumn;
  readonly settingEnds: GrowingColumn;
  readonly quantizers: GrowingColumn;
  readonly quantizerEnds: GrowingColumn;
  readonly relationTypes: GrowingColumn;
  /** Positions in `TARGET_KINDS`. */
  readonly relationKinds: GrowingColumn;
  /** Entries of `ids` for papers and of `names` for names; else numbers of the kind. */
  readonly relationTargets: GrowingColumn;
  readonly relationEnds: GrowingColumn;
  /** The paper of each entry of `ids`, plus one; 0 for what is only named. */
  readonly paperOf: GrowingColumn;
}

/** A finished index, and for each paper number the place at which it was added. */
export interface BuiltIndex {
  readonly index: CompiledIndex;
  readonly order: Uint32Array;
}

/** Where the papers stand in the order of the index. */
export interface PaperOrder {
  /** For each paper number the place at which it arrived. */
  readonly order: Uint32Array;
  /** For each place the number. */
  readonly numberOf: Uint32Array;
}
