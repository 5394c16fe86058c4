import { smallestArray } from "../taxonomy/growingColumn.js";
import { lowerBound } from "../taxonomy/paperSet.js";
import type { Store } from "../taxonomy/store.js";
import { numberOfConcept } from "./conceptNumbers.js";

/** The least width of each paper, of the quantizers of one target. */
export interface LeastWidths {
  /** The place of the width among all widths in order, plus one; the largest number of the column where none is stated. */
  readonly column: Uint8Array | Uint16Array | Uint32Array;
  /** How many widths are not above a bound: the largest entry of the column that stays within it. */
  readonly rankOf: (bound: number) => number;
}

/** The least widths for a target, or for `any`; made when first asked for, a byte a paper. */
export function leastWidths(store: Store, target: string): LeastWidths {
  const concept = target === "any" ? undefined : numberOfConcept(store, target, "target");
  return store.memo(`least widths ${concept ?? "any"}`, () => {
    const targets = concept === undefined ? undefined : new Set(store.withNarrower(concept));
    const { settingEnds, quantizerEnds, quantizers, kindTargets, kindBits } = store.index.columns;
    const widths = Float64Array.from(new Set(kindBits.filter((bits) => bits >= 0))).sort();
    const none = widths.length + 1;
    const column = smallestArray(store.paperCount, none);
    const rankOfKind = Uint32Array.from(kindBits, (bits, kind) => (bits < 0 || (targets !== undefined && !targets.has(kindTargets[kind]!)) ? none : lowerBound(widths, bits) + 1));
    for (let paper = 0, i = 0; paper < column.length; paper++) {
      let least = none;
      const setting = settingEnds[paper]!;
      for (const end = setting === 0 ? 0 : quantizerEnds[setting - 1]!; i < end; i++) least = Math.min(least, rankOfKind[quantizers[i]!]!);
      column[paper] = least;
    }
    return { column, rankOf: (bound) => widths.findLastIndex((width) => width <= bound) + 1 };
  });
}
