import { expectTypeOf, test } from "vitest";
import { findPapers, getPaper, taxonomy, type ListedPaper, type Paper, type PaperId, type Tier } from "../../src/index.js";
import { overlay } from "../../src/create/index.js";
import { listed, type ListedId } from "../../src/data/listed/index.js";

const all = overlay(taxonomy, listed);

test("a listed paper is told from others by its tier, and alone says which lists have it", () => {
  const paper = {} as Paper;
  if (paper.tier === "listed") {
    expectTypeOf(paper).toEqualTypeOf<ListedPaper>();
    expectTypeOf(paper.lists).toEqualTypeOf<readonly string[]>();
  } else {
    expectTypeOf(paper).not.toHaveProperty("lists");
  }
  expectTypeOf<Paper["tier"]>().toEqualTypeOf<Tier>();
});

test("overlay(taxonomy, listed) knows the ids of both, and no others", () => {
  getPaper(all, "affinequant");
  getPaper(all, {} as ListedId);
  getPaper(all, {} as PaperId);
  // @ts-expect-error No paper of either tier has this id.
  getPaper(all, "afinequant");
  // @ts-expect-error Concepts stay those of the shipped taxonomy.
  findPapers(all, { method: "ptqq" }, { tiers: ["listed"] });
});

test("the shipped taxonomy does not know the ids of the listed tier", () => {
  // @ts-expect-error The listed tier is laid over on request.
  getPaper(taxonomy, {} as ListedId);
});
