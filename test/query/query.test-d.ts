import { expectTypeOf, test } from "vitest";
import { overlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/index.js";
import type { PaperId, ShippedIds } from "../../src/generated/ids.js";
import type { Paper } from "../../src/model/paper.js";
import { comparePapers, countPapers, findPapers, gaps, lineage, matrix, pathBetween, relatedWork, results, timeline, type PaperQuery, type RelatedPaper } from "../../src/query/index.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";

const stub = { tier: "stub", title: "Ours", date: "2026" } as const;
const concept = { label: "ours", definition: "d", broader: [] } as const;

test("a typo in a paper's id does not compile", () => {
  relatedWork(taxonomy, "affinequant", { not: "omniquant" });
  // @ts-expect-error no paper has this id
  relatedWork(taxonomy, "afinequant");
  // @ts-expect-error nor among several
  relatedWork(taxonomy, ["affinequant", "omniqant"]);
  // @ts-expect-error nor among those to be unlike
  relatedWork(taxonomy, "affinequant", { not: "omniqant" });
  // @ts-expect-error no paper has this id
  lineage(taxonomy, "afinequant");
  // @ts-expect-error no paper has this id
  pathBetween(taxonomy, "affinequant", "omniqant");
  // @ts-expect-error no paper has this id
  comparePapers(taxonomy, ["affinequant", "omniqant"]);
  // @ts-expect-error no paper has this id
  results(taxonomy, { about: "afinequant" });
});

test("a typo in a concept's id does not compile", () => {
  findPapers(taxonomy, { method: "ptq", model: ["dit", "llm"], setting: { weights: { max: 4, format: "int" }, any: {} } });
  // @ts-expect-error no concept has this id
  findPapers(taxonomy, { method: "ptqq" });
  // @ts-expect-error nor inside another query
  countPapers(taxonomy, { not: { any: [{ method: "ptqq" }] } });
  // @ts-expect-error nor a target
  findPapers(taxonomy, { setting: { weigths: { max: 4 } } });
  // @ts-expect-error nor a format of a quantizer
  findPapers(taxonomy, { setting: { weights: { format: "nvfp5" } } });
  // @ts-expect-error nor the target of a relation
  findPapers(taxonomy, { relation: { target: "afinequant" } });
  // @ts-expect-error nor a key
  findPapers(taxonomy, { methods: "ptq" });
});

test("a concept of another scheme does not stand under a scheme's key", () => {
  // @ts-expect-error a model family is no method
  findPapers(taxonomy, { method: "llm" });
  // @ts-expect-error nor among several
  findPapers(taxonomy, { model: ["llm", "ptq"] });
  // @ts-expect-error a format is no granularity
  findPapers(taxonomy, { setting: { weights: { granularity: "int" } } });
  findPapers(taxonomy, { concept: ["llm", "ptq"] });
});

test("axes know facets and concepts", () => {
  matrix(taxonomy, { rows: "method", columns: { under: "ptq" }, query: { scope: "in" } });
  gaps(taxonomy, { rows: ["ptq", "llm"] });
  timeline(taxonomy, { split: "year" });
  // @ts-expect-error no facet
  matrix(taxonomy, { rows: "methods", columns: "model" });
  // @ts-expect-error no concept
  matrix(taxonomy, { rows: { under: "ptqq" }, columns: "model" });
  // @ts-expect-error no concept
  gaps(taxonomy, { columns: ["ptqq"] });
});

test("what is found feeds the next question without a cast", () => {
  const found = findPapers(taxonomy, { method: "ptq" });
  expectTypeOf(found).toEqualTypeOf<readonly Paper<ShippedIds>[]>();
  for (const { id } of found) {
    const near = relatedWork(taxonomy, id);
    expectTypeOf(near).toEqualTypeOf<readonly RelatedPaper<ShippedIds>[]>();
    for (const other of near) lineage(taxonomy, other.id);
  }
  relatedWork(taxonomy, found.map(({ id }) => id));
  for (const { about } of results(taxonomy)) relatedWork(taxonomy, about);
  for (const id of matrix(taxonomy, { rows: "method", columns: "model" }).cells[0]?.[0]?.papers ?? []) pathBetween(taxonomy, id, "affinequant");
  for (const link of lineage(taxonomy, "affinequant").ancestors) comparePapers(taxonomy, [link.id, link.from, link.to]);
});

test("a query's type takes the ids of its taxonomy", () => {
  const query: PaperQuery<ShippedIds> = { technique: "rotation" };
  countPapers(taxonomy, query);
  // @ts-expect-error a query over any text is none over known ids
  countPapers(taxonomy, {} as PaperQuery);
  countPapers(taxonomy as Taxonomy, {} as PaperQuery);
});

test("a query does not widen the ids of the taxonomy", () => {
  // @ts-expect-error a text from outside is not an id until it was looked at
  relatedWork(taxonomy, "affinequant" as string);
  expectTypeOf(relatedWork(taxonomy, "affinequant")[0]!.id).toEqualTypeOf<PaperId>();
});

test("questions to an overlay of literal keys take both sides' ids and no other", () => {
  const both = overlay(taxonomy, { papers: { ours: stub }, concepts: { technique: { concepts: { "our-trick": concept } } } });
  relatedWork(both, ["ours", "affinequant"]);
  findPapers(both, { technique: ["our-trick", "rotation"] });
  expectTypeOf(relatedWork(both, "ours")[0]!.id).toEqualTypeOf<PaperId | "ours">();
  // @ts-expect-error a typo of an id of one's own
  relatedWork(both, "ourss");
  // @ts-expect-error a concept laid over stands in its own scheme
  findPapers(both, { method: "our-trick" });
});

test("questions to an overlay of a Record take any text as a paper, and known concepts alone", () => {
  const papers: Record<string, typeof stub> = { ours: stub };
  const both = overlay(taxonomy, { papers });
  relatedWork(both, "anything");
  expectTypeOf(relatedWork(both, "anything")[0]!.id).toEqualTypeOf<string>();
  // @ts-expect-error concepts were not laid over
  findPapers(both, { method: "ptqq" });
});
