import { describe, expect, it } from "vitest";
import { createTaxonomy, overlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import type { RecordKind } from "../../src/taxonomy/recordReader.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { readPublished } from "../helpers/published.js";

const KINDS: readonly RecordKind[] = ["paper", "concept", "scheme", "model", "system", "benchmark", "metric"];

/** Everything that a taxonomy holds: its index, and every record in order. */
function contentOf(value: Taxonomy): unknown {
  const store = storeOf(value);
  const records = KINDS.map((kind) => [kind, store.ids(kind).map((_, number) => store.read(kind, number))]);
  return { ...value, index: store.index, records };
}

describe("the published data", () => {
  it("make the shipped taxonomy when createTaxonomy() reads them", () => {
    const { $schema, ...records } = readPublished();
    expect($schema).toMatch(/^https:/);
    expect(contentOf(createTaxonomy(records))).toEqual(contentOf(taxonomy));
  });

  it("may keep the address of their schema", () => {
    expect(createTaxonomy(readPublished()).paperCount).toBe(taxonomy.paperCount);
  });

  it("make the shipped taxonomy whatever the order of their records", () => {
    const records = readPublished();
    const backwards = Object.fromEntries(Object.entries(records.papers).reverse());
    expect(contentOf(createTaxonomy({ ...records, papers: backwards }))).toEqual(contentOf(taxonomy));
  });

  it("change nothing when they are laid over the shipped taxonomy", () => {
    expect(contentOf(overlay(taxonomy, readPublished()))).toEqual(contentOf(taxonomy));
  });

  it("are what an overlay of nothing gives", () => {
    expect(contentOf(overlay(taxonomy, {}))).toEqual(contentOf(taxonomy));
  });

  it("state no fact as empty: absent facts are absent keys", () => {
    const empty: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (value === "" || value === null) empty.push(path);
      if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(readPublished(), "");
    expect(empty).toEqual([]);
  });
});
