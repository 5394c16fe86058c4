import type { TargetKind } from "../model/relation.js";
import type { CompiledIndex, IndexColumns } from "./compiledIndex.js";
import { PackedStrings } from "./packedStrings.js";

/** An index as code reads it that has the time to make texts of it. */
export interface IndexView extends Omit<CompiledIndex, "dates" | "models" | "systems" | "benchmarks"> {
  readonly columns: IndexColumns;
  /** Ids of all papers in order; made when first asked for. */
  readonly papers: readonly string[];
  /** The date of every paper; made when first asked for. */
  readonly dates: readonly string[];
  /** The distinct dates in order. */
  readonly distinctDates: readonly string[];
  /** Positions in `TIERS`. */
  readonly tiers: Uint8Array;
  /** Positions in `SCOPES`, -1 for stubs. */
  readonly scopes: Int8Array;
  /** Ids of the small records, and names that resolve to none. */
  readonly targets: { readonly [K in Exclude<TargetKind, "paper">]: readonly string[] };
}

/** Opens an index for reading. */
export function toIndexView(index: CompiledIndex): IndexView {
  const { dates, models, systems, benchmarks, columns, ...rest } = index;
  let [papers, dateOfPapers, names]: (readonly string[] | undefined)[] = [];
  return {
    ...rest,
    columns,
    distinctDates: dates,
    tiers: columns.tiers,
    scopes: columns.scopes,
    get papers() {
      return (papers ??= new PackedStrings(columns.idBytes, columns.idEnds).toArray());
    },
    get dates() {
      return (dateOfPapers ??= dates.flatMap((date, i) => Array.from({ length: columns.dateEnds[i]! - (i === 0 ? 0 : columns.dateEnds[i - 1]!) }, () => date)));
    },
    targets: {
      model: models,
      system: systems,
      benchmark: benchmarks,
      get name() {
        return (names ??= new PackedStrings(columns.nameBytes, columns.nameEnds).toArray());
      },
    },
  };
}
