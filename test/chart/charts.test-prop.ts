import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineageChart, matrixChart, relatedChart, timelineChart } from "../../src/chart/index.js";
import { FACETS, findPapers, lineage, matrix, PERIODS, relatedWork, timeline } from "../../src/query/index.js";
import { randomTaxonomy } from "../query/randomTaxonomy.js";
import { valuesWith } from "./layerValues.js";

const facet = fc.constantFrom(...FACETS);

describe("matrixChart()", () => {
  it("shows every cell of every row and column that has a paper, with its number", () => {
    fc.assert(
      fc.property(randomTaxonomy, facet, facet, (taxonomy, rows, columns) => {
        const table = matrix(taxonomy, { rows, columns });
        const counts = table.cells.flatMap((cells, r) => (table.rows[r]!.count === 0 ? [] : cells.filter((_, c) => table.columns[c]!.count > 0).map(({ papers }) => papers.length)));
        expect(valuesWith(matrixChart(table), "row").map((row) => row["papers"])).toEqual(counts);
      }),
    );
  });

  it("marks none known, and leaves what was not curated blank", () => {
    fc.assert(
      fc.property(randomTaxonomy, facet, facet, (taxonomy, rows, columns) => {
        for (const { state, mark } of valuesWith(matrixChart(matrix(taxonomy, { rows, columns }), { compact: false }), "row")) {
          if (state === "known") expect(mark).toMatch(/^\d+$/);
          else expect(mark).toBe(state === "none-known" ? "–" : "");
        }
      }),
    );
  });
});

describe("timelineChart()", () => {
  it("has a bar for every number that is not nought, as high as its share of the most", () => {
    fc.assert(
      fc.property(randomTaxonomy, facet, fc.constantFrom(...PERIODS), (taxonomy, split, by) => {
        const points = timeline(taxonomy, { by, split });
        const bars = valuesWith(timelineChart(points), "top") as readonly { readonly entry: string; readonly period: string; readonly papers: number; readonly base: number; readonly top: number }[];
        const counted = points.flatMap(({ counts, period }) => Object.entries(counts).map(([entry, papers]) => `${entry} ${period} ${papers}`));
        if (counted.length > 0) expect(bars.map(({ entry, period, papers }) => `${entry} ${period} ${papers}`).sort()).toEqual(counted.sort());
        const scale = new Set(bars.map(({ base, top, papers }) => ((base - top) / papers).toFixed(1)));
        expect(scale.size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("relatedChart()", () => {
  it("divides a bar into parts that follow each other and add up to the score", () => {
    fc.assert(
      fc.property(randomTaxonomy, (taxonomy) => {
        for (const { id } of findPapers(taxonomy, {})) {
          const related = relatedWork(taxonomy, id);
          const parts = valuesWith(relatedChart(related), "weight") as unknown as readonly { readonly id: string; readonly weight: number; readonly from: number; readonly to: number }[];
          for (const { id: other, score } of related) {
            const own = parts.filter((part) => part.id === other);
            expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 2);
            const right = own.filter(({ weight }) => weight > 0);
            right.forEach(({ from, to, weight }, i) => {
              expect(from).toBe(right[i - 1]?.to ?? 0);
              expect(to - from).toBeCloseTo(weight, 3);
            });
          }
        }
      }),
    );
  });
});

describe("lineageChart()", () => {
  it("shows the paper, and every ancestor and descendant once", () => {
    fc.assert(
      fc.property(randomTaxonomy, (taxonomy) => {
        for (const { id } of findPapers(taxonomy, {}, { tiers: ["curated", "stub"] })) {
          const found = lineage(taxonomy, id);
          const shown = valuesWith(lineageChart(taxonomy, found), "isAsked").map((row) => row["id"]);
          expect([...shown].sort()).toEqual([...new Set([id, ...found.ancestors.map((link) => link.id), ...found.descendants.map((link) => link.id)])].sort());
        }
      }),
    );
  });

  it("gives every paper its own place", () => {
    fc.assert(
      fc.property(randomTaxonomy, fc.boolean(), (taxonomy, rivals) => {
        for (const { id } of findPapers(taxonomy, {}, { tiers: ["curated", "stub"] })) {
          const places = valuesWith(lineageChart(taxonomy, lineage(taxonomy, id), { rivals }), "isAsked").map((row) => `${String(row["lane"])} ${String(row["year"])}`);
          expect(new Set(places).size).toBe(places.length);
        }
      }),
    );
  });
});
