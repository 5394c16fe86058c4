import type { TargetKind } from "../../../src/model/relation.js";
import { storeOf, type Taxonomy } from "../../../src/taxonomy/taxonomy.js";

/** What a model, system or benchmark is called; a name that resolves to no record is called by itself. */
export function nameOfTarget(taxonomy: Taxonomy, kind: Exclude<TargetKind, "paper">, id: string): string {
  if (kind === "name") return id;
  const store = storeOf(taxonomy);
  const number = store.numberOf(kind, id);
  return number === undefined ? id : store.read(kind, number).name;
}
