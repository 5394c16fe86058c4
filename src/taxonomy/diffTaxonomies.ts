import type { RecordKind } from "./recordReader.js";
import type { Store } from "./store.js";
import { storeOf, type Taxonomy } from "./taxonomy.js";

const COMPARED_KINDS = ["paper", "concept", "model", "system", "benchmark", "metric"] as const satisfies readonly RecordKind[];

/**
 * What a change of data means to those who rely on it: an id that stops resolving is major, an addition minor, a
 * corrected value a patch.
 *
 * @category Taxonomy
 */
export type DiffVerdict = "none" | "patch" | "minor" | "major";

/**
 * A record that differs between two taxonomies.
 *
 * @category Taxonomy
 */
export interface RecordChange {
  /** The kind of record. */
  readonly kind: (typeof COMPARED_KINDS)[number];
  /** Its id. */
  readonly id: string;
  /** What happened to it; `redirected` means that the id still resolves. */
  readonly change: "added" | "removed" | "redirected" | "changed";
  /** The top-level keys that differ, for a changed record. */
  readonly keys: readonly string[];
}

/**
 * What changed from one taxonomy to another.
 *
 * @category Taxonomy
 */
export interface TaxonomyDiff {
  /** The least version step that the change allows. */
  readonly verdict: DiffVerdict;
  /** The records that differ, by kind and id. */
  readonly changes: readonly RecordChange[];
}

/**
 * Compares two taxonomies record by record and says which version step the change asks for.
 *
 * A concept that changes its scheme, and a paper that falls back to a stub, count as removals: what relied on them
 * breaks. A former id that was redirected and leads nowhere any more is a removal too.
 *
 * @param before - The older one.
 * @param after - The newer one.
 * @returns The changes and the verdict.
 *
 * @example Nothing changed
 * ```ts
 * import assert from "node:assert/strict";
 * import { diffTaxonomies, taxonomy } from "quantaxonomy";
 *
 * assert.deepEqual(diffTaxonomies(taxonomy, taxonomy), { verdict: "none", changes: [] });
 * ```
 *
 * @category Taxonomy
 */
export function diffTaxonomies(before: Taxonomy, after: Taxonomy): TaxonomyDiff {
  const [old, young] = [storeOf(before), storeOf(after)];
  const changes: RecordChange[] = [];
  for (const kind of COMPARED_KINDS) {
    for (const id of [...new Set([...old.ids(kind), ...young.ids(kind), ...lostIds(old, young, kind)])].sort()) {
      const [was, is] = [old.numberOf(kind, id), young.numberOf(kind, id)];
      if (was === undefined && is === undefined) changes.push({ kind, id, change: "removed", keys: [] });
      else if (was === undefined) changes.push({ kind, id, change: "added", keys: [] });
      else if (is === undefined) changes.push({ kind, id, change: young.redirect(id) ? "redirected" : "removed", keys: [] });
      else {
        const keys = differingKeys(old.read(kind, was), young.read(kind, is));
        if (keys.length > 0) changes.push({ kind, id, change: "changed", keys });
      }
    }
  }
  const breaks = ({ kind, id, change, keys }: RecordChange): boolean => {
    if (change === "removed") return true;
    if (change !== "changed") return false;
    if (kind === "concept") return keys.includes("scheme");
    return kind === "paper" && keys.includes("tier") && young.read("paper", young.numberOf("paper", id) ?? 0).tier === "stub";
  };
  const verdict = changes.some(breaks) ? "major" : changes.some(({ change }) => change === "added" || change === "redirected") ? "minor" : changes.length > 0 ? "patch" : "none";
  return { verdict, changes };
}

/** Former ids that were redirected to a record of a kind, and lead nowhere any more. */
function lostIds(old: Store, young: Store, kind: RecordKind): readonly string[] {
  if (kind !== "paper" && kind !== "concept") return []; // no other ids are redirected
  return old.index.redirects
    .filter(({ id, to }) => !resolves(young, id) && old.numberOf(kind, (typeof to === "string" ? to : to[0]) ?? "") !== undefined)
    .map(({ id }) => id);
}

function resolves(store: Store, id: string): boolean {
  return store.redirect(id) !== undefined || store.numberOf("paper", id) !== undefined || store.numberOf("concept", id) !== undefined;
}

function differingKeys(a: object, b: object): readonly string[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => canonical(left.get(key)) !== canonical(right.get(key))).sort();
}

/** A value as text, keys in order: the order in which keys were written is no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
