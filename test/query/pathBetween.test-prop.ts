import fc from "fast-check";
import { expect, it } from "vitest";
import { TIERS, type Paper, type Tier } from "../../src/model/paper.js";
import { pathBetween, type PaperPath } from "../../src/query/index.js";
import { listConcepts, type Taxonomy } from "../../src/taxonomy/index.js";
import { allPapers } from "./paperOracle.js";
import { randomTaxonomy } from "./randomTaxonomy.js";

/** Two papers, and tiers to walk through. */
const asked = fc.tuple(randomTaxonomy, fc.constantFrom<Tier[]>(["curated"], ["curated", "draft"], [...TIERS])).chain(([taxonomy, tiers]) => {
  const id = fc.constantFrom(...allPapers(taxonomy).map((paper) => paper.id));
  return fc.record({ taxonomy: fc.constant(taxonomy), tiers: fc.constant(tiers), from: id, to: id });
});

/**
 * What joins two papers directly, by its cost: relations 2, common targets 3, common labels 4 and one more per doubling of
 * their papers. Labels of listed papers count where that tier is asked.
 */
function linkCosts(taxonomy: Taxonomy, tiers: readonly Tier[]): (a: string, b: string) => readonly { readonly via: PaperPath["steps"][number]["via"]; readonly cost: number }[] {
  const papers = new Map(allPapers(taxonomy).map((paper) => [paper.id, paper]));
  const isLabelled = ({ tier }: Paper): boolean => tier !== "stub" && (tier !== "listed" || tiers.includes("listed"));
  const labelled = [...papers.values()].filter(isLabelled).length;
  const broader = new Map(listConcepts(taxonomy).map((concept) => [concept.id, concept]));
  /** The telling concepts of a paper, ancestors included. */
  const conceptsOf = (paper: Paper): ReadonlySet<string> => {
    const all = new Set(isLabelled(paper) ? paper.concepts.map(({ id }) => id) : []);
    for (const id of all) for (const parent of broader.get(id)?.broader ?? []) all.add(parent);
    return new Set([...all].filter((id) => ["method", "technique", "challenge", "model"].includes(broader.get(id)?.scheme ?? "")));
  };
  const carriers = new Map<string, number>();
  for (const paper of papers.values()) for (const id of conceptsOf(paper)) carriers.set(id, (carriers.get(id) ?? 0) + 1);
  return (a, b) => {
    const [one, other] = [papers.get(a)!, papers.get(b)!];
    const isRelated = one.relations.some(({ target, targetKind }) => targetKind === "paper" && target === b) || other.relations.some(({ target, targetKind }) => targetKind === "paper" && target === a);
    const targets = one.relations.filter(({ target, targetKind }) => targetKind !== "paper" && other.relations.some((each) => each.target === target && each.targetKind === targetKind));
    const shared = [...conceptsOf(one)].filter((id) => conceptsOf(other).has(id) && (carriers.get(id) ?? 0) <= labelled / 5);
    return [
      ...(isRelated ? [{ via: "relation" as const, cost: 2 }] : []),
      ...targets.map(() => ({ via: "shared-target" as const, cost: 3 })),
      ...shared.map((id) => ({ via: "concept" as const, cost: 4 + Math.floor(Math.log2(carriers.get(id) ?? 1)) })),
    ];
  };
}

/** The papers that may be passed though their tier was not asked: stubs, and listed papers that a relation points to. */
function endsOf(taxonomy: Taxonomy): ReadonlySet<string> {
  const papers = allPapers(taxonomy);
  const targets = new Set(papers.flatMap(({ relations }) => relations.flatMap(({ target, targetKind }) => (targetKind === "paper" ? [target] : []))));
  return new Set(papers.flatMap(({ id, tier }) => (tier === "stub" || (tier === "listed" && targets.has(id)) ? [id] : [])));
}

/** What a path costs at the least: each step by the cheapest link of its kind. */
function costOf(taxonomy: Taxonomy, tiers: readonly Tier[], path: PaperPath): number {
  const links = linkCosts(taxonomy, tiers);
  return path.steps.reduce((sum, { from, to, via }) => sum + Math.min(...links(from, to).flatMap((link) => (link.via === via ? [link.cost] : []))), 0);
}

/** The least cost from one paper to another by relaxing every pair until nothing changes. */
function leastCost(taxonomy: Taxonomy, tiers: readonly Tier[], from: string, to: string): number {
  const links = linkCosts(taxonomy, tiers);
  const ends = endsOf(taxonomy);
  const open = allPapers(taxonomy).flatMap(({ id, tier }) => (ends.has(id) || tiers.includes(tier) || id === from || id === to ? [id] : []));
  const costs = new Map(open.map((id) => [id, id === from ? 0 : Infinity]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const a of open) {
      for (const b of open) {
        const total = Math.min(...links(a, b).map(({ cost }) => cost)) + (costs.get(a) ?? Infinity);
        if (a === b || total >= (costs.get(b) ?? Infinity)) continue;
        costs.set(b, total);
        changed = true;
      }
    }
  }
  return costs.get(to) ?? Infinity;
}

it("pathBetween() begins and ends where it was asked to, and its steps chain", () => {
  fc.assert(
    fc.property(asked, ({ taxonomy, tiers, from, to }) => {
      const path = pathBetween(taxonomy, from, to, { tiers });
      if (!path) return;
      expect([path.papers[0], path.papers.at(-1)]).toEqual([from, to]);
      expect(path.steps.map((step) => [step.from, step.to])).toEqual(path.papers.slice(1).map((id, i) => [path.papers[i], id]));
      expect(new Set(path.papers).size).toBe(path.papers.length);
    }),
  );
});

it("pathBetween() takes steps that stand in the records, over papers of the tiers and ends of relations", () => {
  fc.assert(
    fc.property(asked, ({ taxonomy, tiers, from, to }) => {
      const path = pathBetween(taxonomy, from, to, { tiers });
      const links = linkCosts(taxonomy, tiers);
      const ends = endsOf(taxonomy);
      const asked = new Set(allPapers(taxonomy).flatMap(({ id, tier }) => (tiers.includes(tier) ? [id] : [])));
      for (const step of path?.steps ?? []) {
        expect(links(step.from, step.to).map(({ via }) => via)).toContain(step.via);
        expect(step.text).not.toBe("");
        expect(step.evidence.length).toBeGreaterThan(0);
      }
      for (const id of path?.papers.slice(1, -1) ?? []) expect(asked.has(id) || ends.has(id)).toBe(true);
    }),
  );
});

it("pathBetween() finds the cheapest way, and none only when there is none", () => {
  let found = 0;
  fc.assert(
    fc.property(asked, ({ taxonomy, tiers, from, to }) => {
      const path = pathBetween(taxonomy, from, to, { tiers });
      found += path?.steps.length ?? 0;
      expect(path ? costOf(taxonomy, tiers, path) : Infinity).toBe(leastCost(taxonomy, tiers, from, to));
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(0);
});

it("pathBetween() costs the same both ways", () => {
  fc.assert(
    fc.property(asked, ({ taxonomy, tiers, from, to }) => {
      const [there, back] = [pathBetween(taxonomy, from, to, { tiers }), pathBetween(taxonomy, to, from, { tiers })];
      expect(there && costOf(taxonomy, tiers, there)).toBe(back && costOf(taxonomy, tiers, back));
    }),
  );
});
