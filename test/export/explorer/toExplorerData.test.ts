import { describe, expect, it } from "vitest";
import { createTaxonomy, overlay } from "../../../src/create/index.js";
import { taxonomy } from "../../../src/data/taxonomy.js";
import { toExplorerData, type ExplorerData } from "../../../src/export/explorer/index.js";
import { METHOD_KINDS } from "../../../src/model/methodKind.js";
import { TIERS } from "../../../src/model/paper.js";
import { findPapers, getPaper, listConcepts } from "../../../src/index.js";
import { fromTexts } from "../../../src/taxonomy/taxonomyTexts.js";
import { basePaper, baseRecords, words } from "../../helpers/records.js";

const data = toExplorerData(taxonomy);

/** The first method kind that a paper is about. */
const kindOf = (id: string): string | undefined => getPaper(taxonomy, id as "affinequant").methods.find(({ kind, role }) => kind !== "adjacent" && role === "core")?.kind;
const keysOf = ({ layout }: ExplorerData, kind: string): readonly string[] => Object.keys(layout).filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));

describe("toExplorerData()", () => {
  it("holds the taxonomy that it was given", () => {
    const opened = fromTexts(data.texts);
    expect(findPapers(opened, {}, { tiers: TIERS })).toEqual(findPapers(taxonomy, {}, { tiers: TIERS }));
    expect(listConcepts(opened)).toEqual(listConcepts(taxonomy));
  });

  it("gives every paper and every concept a place", () => {
    expect(keysOf(data, "paper").length).toBe(taxonomy.paperCount);
    expect([...keysOf(data, "concept")].sort()).toEqual(listConcepts(taxonomy).map(({ id }) => id).sort());
    expect(Object.values(data.layout).flat().filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it("gives no two papers one place", () => {
    expect(new Set(keysOf(data, "paper").map((id) => String(data.layout[`paper:${id}`]))).size).toBe(taxonomy.paperCount);
  });

  it("gives the same places again", () => {
    expect(toExplorerData(taxonomy).layout).toEqual(data.layout);
  });

  it("gives a taxonomy opened from texts the same places", () => {
    expect(toExplorerData(fromTexts(data.texts)).layout).toEqual(data.layout);
  });

  it("is plain JSON", () => {
    const full = toExplorerData(taxonomy, { title: "Ours", pages: { paper: "../papers/{id}.html", concept: "../concepts/{id}.html" } });
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
  });

  it("keeps method kinds apart: what stands near a paper is mostly of its kind", () => {
    const papers = keysOf(data, "paper").flatMap((id) => {
      const kind = kindOf(id);
      return kind === undefined ? [] : [{ id, kind, place: data.layout[`paper:${id}`]! }];
    });
    const shares = papers.map(({ id, kind, place: [x, y] }) => {
      const near = papers
        .filter((other) => other.id !== id)
        .sort((a, b) => Math.hypot(a.place[0] - x, a.place[1] - y) - Math.hypot(b.place[0] - x, b.place[1] - y))
        .slice(0, 5);
      return near.filter((other) => other.kind === kind).length / 5;
    });
    const chance = METHOD_KINDS.map((kind) => papers.filter((paper) => paper.kind === kind).length / papers.length).reduce((sum, share) => sum + share ** 2, 0);
    expect(chance).toBeLessThan(0.3);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.7);
  });

  it("flings nothing out of the drawing", () => {
    const far = Object.entries(data.layout).filter(([, [x, y]]) => Math.hypot(x, y) > 2000);
    expect(far).toEqual([]);
  });

  it("draws the tiers asked for, and the stubs that they point to", () => {
    const small = createTaxonomy({ ...baseRecords(), papers: { ...baseRecords().papers, ours: { ...basePaper({ title: "Ours" }), tier: "draft" as const } } });
    const drawn = (tiers?: readonly ("curated" | "draft")[]): readonly string[] => [...keysOf(toExplorerData(small, tiers === undefined ? {} : { tiers }), "paper")].sort();
    expect(drawn(["curated"])).toEqual(["a-quantizer", "a-stub"]);
    expect(drawn(["draft"])).toEqual(["ours"]);
    expect(drawn()).toEqual(["a-quantizer", "a-stub", "ours"]);
  });

  it("places a paper of an overlay by its labels", () => {
    const ours = { ...basePaper({ title: "Ours", concepts: [{ id: "method", evidence: [] }, { id: "llm", evidence: [] }], methods: [{ kind: "caching", role: "core", evidence: words("caches what it quantizes") }] }), tier: "draft" as const };
    const { layout } = toExplorerData(overlay(taxonomy, { papers: { "ours-now": ours } }));
    const [x, y] = layout["paper:ours-now"]!;
    const distance = (kind: string): number => Math.hypot(x - layout[`concept:${kind}`]![0], y - layout[`concept:${kind}`]![1]);
    expect(METHOD_KINDS.toSorted((a, b) => distance(a) - distance(b))[0]).toBe("caching");
  });

  it("draws a taxonomy without papers", () => {
    const { concepts } = baseRecords();
    expect(keysOf(toExplorerData(createTaxonomy({ concepts })), "paper")).toEqual([]);
  });

  it("refuses an address of pages without room for the id", () => {
    expect(() => toExplorerData(taxonomy, { pages: { paper: "../papers.html", concept: "../{id}.html" } })).toThrow('Cannot make the data of the explorer: the address of a paper is "../papers.html", wanted one with {id} in it');
  });
});

describe("toExplorerData() of thousands of papers", () => {
  const kinds = ["ptq", "qat"] as const;
  const many = (count: number) => {
    const papers = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`p-${i}`, basePaper({ title: `Quantizer number ${i}`, methods: [{ kind: kinds[i % 2]!, role: "core" as const, evidence: words() }] })]),
    );
    return createTaxonomy({ ...baseRecords(), papers: { ...baseRecords().papers, ...papers } });
  };
  const { layout } = toExplorerData(many(3000));

  it("places them all, none on another", () => {
    const places = Object.entries(layout).filter(([key]) => key.startsWith("paper:p-"));
    expect(places.length).toBe(3000);
    expect(new Set(places.map(([, place]) => String(place))).size).toBe(3000);
  });

  it("places each nearer to its own method kind", () => {
    const nearest = ([x, y]: readonly [number, number]): string => kinds.toSorted((a, b) => Math.hypot(x - layout[`concept:${a}`]![0], y - layout[`concept:${a}`]![1]) - Math.hypot(x - layout[`concept:${b}`]![0], y - layout[`concept:${b}`]![1]))[0]!;
    const right = Array.from({ length: 3000 }, (_, i) => nearest(layout[`paper:p-${i}`]!) === kinds[i % 2]);
    expect(right.filter(Boolean).length).toBeGreaterThan(2700);
  });
});
