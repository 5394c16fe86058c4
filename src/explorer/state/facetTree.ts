import type { Scheme } from "../../model/scheme.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import type { FacetCounts } from "./facetCounts.js";

/** A line of a facet's list. */
export interface FacetLine {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** 0 for a top concept. */
  readonly depth: number;
}

/**
 * The lines of a scheme: its top concepts by number of papers, each followed by its children where it or something
 * under it is picked. Concepts that no paper is left for are shown only while picked.
 */
export function facetTree(taxonomy: Taxonomy, scheme: Scheme, counts: FacetCounts, picked: readonly string[]): readonly FacetLine[] {
  const store = storeOf(taxonomy);
  const pickedNumbers = picked.flatMap((id) => store.resolve("concept", id) ?? []);
  const open = new Set(pickedNumbers.flatMap((number) => store.withBroader(number)));
  const lines: FacetLine[] = [];
  const seen = new Set<number>();
  const add = (numbers: readonly number[], depth: number): void => {
    const entries = numbers.flatMap((number) => {
      const entry = counts.get(store.index.concepts[number] ?? "");
      return entry !== undefined && !seen.has(number) && (entry.count > 0 || open.has(number)) ? [{ number, ...entry }] : [];
    });
    for (const { number, id, label, count } of entries.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))) {
      seen.add(number);
      lines.push({ id, label, count, depth });
      if (open.has(number)) add(store.narrower[number] ?? [], depth + 1);
    }
  };
  add(store.conceptsOf(scheme).filter((number) => store.index.broader[number]?.length === 0), 0);
  return lines;
}
