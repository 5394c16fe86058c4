import { describe, expect, it } from "vitest";
import { classify } from "../../src/classify/index.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import { relatedWork, type ReasonKind, type UnseenPaper } from "../../src/query/index.js";
import { getPaper } from "../../src/taxonomy/index.js";
import { expectWeightsAddUp } from "./relatedLaws.js";

const bare: UnseenPaper = { title: "Xyzzy", methods: [], concepts: [], settings: [], relations: [] };

describe("relatedWork() of a paper that the taxonomy does not have", () => {
  it("gives neighbours whose weights add up", () => {
    const said = classify(taxonomy, { title: "Quantization of diffusion transformers", abstract: "We propose a post-training quantization method with rotations at W4A4. It outperforms SVDQuant." });
    const found = relatedWork(taxonomy, said, { limit: 20 });
    expectWeightsAddUp(found);
    const rival = found.find(({ id }) => id === "svdquant");
    expect(rival?.direction).toBe("beaten");
    expect(rival?.reasons.some(({ text }) => text === `"${said.title}" outperforms SVDQuant`)).toBe(true);
  });

  it("finds what a stored paper with the same labels, settings and relations finds", () => {
    const { methods, concepts, settings, relations } = getPaper(taxonomy, "mixdq");
    const unseen = { title: "Xyzzy", methods: methods.flatMap((facet) => (facet.kind === "adjacent" ? [] : [facet])), concepts, settings, relations };
    // What has no date comes after everything; words, and relations that arrive, it has none of.
    const KINDS: readonly ReasonKind[] = ["concept", "cell", "setting", "shared-target"];
    const sums = (found: ReturnType<typeof relatedWork>): ReadonlyMap<string, number> =>
      new Map(found.filter(({ id, reasons }) => id !== "mixdq" && !reasons.some(({ text }) => text.endsWith("coming later"))).map(({ id, reasons }) => [id, reasons.filter(({ kind }) => KINDS.includes(kind)).reduce((sum, { weight }) => sum + weight, 0)]));
    const [mine, stored] = [sums(relatedWork(taxonomy, unseen, { limit: 1000 })), sums(relatedWork(taxonomy, "mixdq", { limit: 1000 }))];
    expect(stored.size).toBeGreaterThan(10);
    for (const [id, sum] of stored) expect(mine.get(id) ?? 0, id).toBeCloseTo(sum, 3);
  });

  it("counts a relation as far as it is sure", () => {
    const sure = (confidence: number): number => relatedWork(taxonomy, { ...bare, relations: [{ type: "extends", target: "awq", targetKind: "paper", confidence }] }, { tiers: ["stub", "curated"] }).find(({ id }) => id === "awq")?.score ?? 0;
    expect(sure(0.5)).toBeCloseTo(sure(1) / 2, 3);
  });

  it("leaves out the paper itself when the taxonomy has it", () => {
    const { title } = getPaper(taxonomy, "affinequant");
    expect(relatedWork(taxonomy, classify(taxonomy, { title }), { limit: 1000 }).map(({ id }) => id)).not.toContain("affinequant");
  });

  it("leaves out labels and targets that the taxonomy does not have", () => {
    expect(relatedWork(taxonomy, { ...bare, concepts: [{ id: "nothing-like-it" }], relations: [{ type: "extends", target: "nothing-like-it", targetKind: "paper" }] })).toEqual([]);
  });

  it("takes ids and texts together, each for its share", () => {
    const found = relatedWork(taxonomy, ["affinequant", { ...bare, methods: [{ kind: "caching" }] }], { limit: 1000 });
    expectWeightsAddUp(found);
    expect(found.some(({ reasons }) => reasons.some(({ text }) => text.endsWith('("Xyzzy")')))).toBe(true);
  });

  it("shows the call to one who gives a bare title and abstract", () => {
    const call = (): unknown => relatedWork(taxonomy, { title: "A", abstract: "B" } as unknown as UnseenPaper);
    expect(call).toThrow(TypeError);
    expect(call).toThrow("relatedWork(taxonomy, classify(taxonomy, { title, abstract }))");
  });
});
