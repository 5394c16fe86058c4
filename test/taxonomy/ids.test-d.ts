import { expectTypeOf, test } from "vitest";
import { createTaxonomy, overlay, type TaxonomyRecords } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import type { PaperId, ShippedIds } from "../../src/generated/ids.js";
import type { Ids } from "../../src/model/ids.js";
import type { Paper } from "../../src/model/paper.js";
import { ancestors, descendants, getBenchmark, getConcept, getMetric, getModel, getPaper, getSystem, lookupPaper, lookupPaperId } from "../../src/taxonomy/index.js";
import { isConceptId, isPaperId } from "../../src/taxonomy/resolveId.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";

/** The ids that a taxonomy's type carries. */
type IdsIn<T> = T extends Taxonomy<infer I> ? I : never;

const stub = { tier: "stub", title: "Ours", date: "2026" } as const;
const concept = { label: "ours", definition: "d", broader: [] } as const;

test("the shipped taxonomy knows its papers: a typo does not compile", () => {
  getPaper(taxonomy, "affinequant");
  // @ts-expect-error no paper has this id
  getPaper(taxonomy, "afinequant");
  // @ts-expect-error a text from outside is not an id until it was looked at
  getPaper(taxonomy, "affinequant" as string);
});

test("the shipped taxonomy knows its concepts and small records", () => {
  getConcept(taxonomy, "ptq");
  ancestors(taxonomy, "ptq");
  descendants(taxonomy, "ptq");
  getModel(taxonomy, "llama-2-7b");
  // @ts-expect-error no concept has this id
  getConcept(taxonomy, "ptqq");
  // @ts-expect-error a paper is no concept
  ancestors(taxonomy, "affinequant");
  // @ts-expect-error a concept is no model
  getModel(taxonomy, "ptq");
  // @ts-expect-error no system has this id
  getSystem(taxonomy, "tensorrrt");
  // @ts-expect-error no benchmark has this id
  getBenchmark(taxonomy, "imagenett");
  // @ts-expect-error no metric has this id
  getMetric(taxonomy, "perplexty");
});

test("the ids of the shipped taxonomy are literal", () => {
  expectTypeOf(taxonomy).toEqualTypeOf<Taxonomy<ShippedIds>>();
  expectTypeOf<string>().not.toExtend<PaperId>();
  expectTypeOf<"affinequant">().toExtend<PaperId>();
  expectTypeOf<string>().not.toExtend<ShippedIds["concept"]["method"]>();
});

test("what lookups return carries the ids of the taxonomy", () => {
  expectTypeOf(getPaper(taxonomy, "affinequant")).toEqualTypeOf<Paper<ShippedIds>>();
  expectTypeOf(lookupPaper(taxonomy, "anything")).toEqualTypeOf<Paper<ShippedIds> | undefined>();
  expectTypeOf(lookupPaperId(taxonomy, "anything")).toEqualTypeOf<PaperId | undefined>();
});

test("a text becomes an id by looking at it", () => {
  const text = "affinequant" as string;
  if (isPaperId(taxonomy, text)) {
    expectTypeOf(text).toEqualTypeOf<PaperId>();
    getPaper(taxonomy, text);
  }
  if (isConceptId(taxonomy, text)) getConcept(taxonomy, text);
});

test("a taxonomy of literal records has their ids", () => {
  const mine = createTaxonomy({
    concepts: { method: { label: "l", definition: "d", scopeNote: "s", concepts: { ours: concept } } },
    papers: { one: stub, two: stub },
    models: { "our-model": { name: "m", aliases: [], family: "ours" } },
    redirects: { former: { kind: "moved", to: "one" } },
  });
  expectTypeOf<IdsIn<typeof mine>["paper"]>().toEqualTypeOf<"one" | "two" | "former">();
  expectTypeOf<IdsIn<typeof mine>["concept"]["method"]>().toEqualTypeOf<"ours">();
  expectTypeOf<IdsIn<typeof mine>["concept"]["model"]>().toEqualTypeOf<never>();
  expectTypeOf<IdsIn<typeof mine>["model"]>().toEqualTypeOf<"our-model">();
  getPaper(mine, "former");
  // @ts-expect-error only what was written is known
  getPaper(mine, "affinequant");
});

test("an overlay of literal keys keeps the ids of both sides", () => {
  const both = overlay(taxonomy, { papers: { ours: stub }, concepts: { technique: { concepts: { "our-trick": concept } } } });
  expectTypeOf<IdsIn<typeof both>["paper"]>().toEqualTypeOf<PaperId | "ours">();
  expectTypeOf<IdsIn<typeof both>["concept"]["technique"]>().toEqualTypeOf<ShippedIds["concept"]["technique"] | "our-trick">();
  getPaper(both, "ours");
  getPaper(both, "affinequant");
  getConcept(both, "our-trick");
  // @ts-expect-error a typo of an id of one's own does not compile either
  getPaper(both, "ourss");
});

test("an overlay of an overlay keeps the ids of all three", () => {
  const more = overlay(overlay(taxonomy, { papers: { ours: stub } }), { papers: { theirs: stub } });
  expectTypeOf<IdsIn<typeof more>["paper"]>().toEqualTypeOf<PaperId | "ours" | "theirs">();
});

test("an overlay of a Record widens to string", () => {
  const papers: Record<string, typeof stub> = { ours: stub };
  const both = overlay(taxonomy, { papers });
  expectTypeOf<IdsIn<typeof both>["paper"]>().toEqualTypeOf<string>();
  expectTypeOf<IdsIn<typeof both>["concept"]["method"]>().toEqualTypeOf<ShippedIds["concept"]["method"]>();
  getPaper(both, "anything");
});

test("an overlay of records read at run time widens every id to string", () => {
  const both = overlay(taxonomy, {} as TaxonomyRecords);
  expectTypeOf<IdsIn<typeof both>["paper"]>().toEqualTypeOf<string>();
  expectTypeOf<IdsIn<typeof both>["concept"]["method"]>().toEqualTypeOf<string>();
  expectTypeOf<IdsIn<typeof both>["model"]>().toEqualTypeOf<string>();
});

test("a taxonomy of known ids is one of any ids, not the other way round", () => {
  expectTypeOf<Taxonomy<ShippedIds>>().toExtend<Taxonomy>();
  expectTypeOf<Taxonomy>().not.toExtend<Taxonomy<ShippedIds>>();
  expectTypeOf<Taxonomy<Ids>>().toEqualTypeOf<Taxonomy>();
});

test("records are checked where they are written", () => {
  // @ts-expect-error a stub has no labels
  createTaxonomy({ papers: { one: { ...stub, concepts: [{ id: "ptq", evidence: [] }] } } });
  // @ts-expect-error a curated paper says when it was checked
  createTaxonomy({ papers: { one: { tier: "curated", title: "T", date: "2026", scope: "in", summary: "s" } } });
});
