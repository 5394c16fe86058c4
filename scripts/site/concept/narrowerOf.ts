import type { Concept } from "../../../src/model/concept.js";
import { storeOf, type Taxonomy } from "../../../src/taxonomy/taxonomy.js";

/** The children of a concept, in the order of their file. */
export function narrowerOf(taxonomy: Taxonomy, id: string): readonly Concept[] {
  const store = storeOf(taxonomy);
  return (store.narrower[store.numberOf("concept", id) ?? -1] ?? []).map((number) => store.read("concept", number));
}
