import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { countPapers, timeline } from "../../src/query/index.js";
import { facet, paperOf, taxonomyOf } from "./records.js";

const small = taxonomyOf({
  a: paperOf("a", { date: "2022-11", methods: [facet("ptq"), facet("qat")] }),
  b: paperOf("b", { date: "2024-01-09" }),
  c: paperOf("c", { date: "2024" }),
});

describe("timeline()", () => {
  it("counts a paper for each of its methods, once in the total", () => {
    expect(timeline(small)[0]).toEqual({ period: "2022", total: 1, counts: { ptq: 1, qat: 1 }, papers: ["a"] });
  });

  it("shows a year without papers", () => {
    expect(timeline(small).map(({ period, total }) => [period, total])).toEqual([["2022", 1], ["2023", 0], ["2024", 2]]);
  });

  it("goes by quarter and by month over the turn of the year", () => {
    expect(timeline(small, { by: "quarter" }).map(({ period }) => period)).toEqual(["2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1"]);
    expect(timeline(small, { by: "month" }).map(({ period }) => period).slice(0, 3)).toEqual(["2022-11", "2022-12", "2023-01"]);
  });

  it("is empty where no paper is", () => {
    expect(timeline(small, { query: { year: 2019 } })).toEqual([]);
  });

  it("refuses a period and a facet that are none", () => {
    expect(() => timeline(small, { by: "week" as "year" })).toThrow(new RangeError('Cannot count by "week": wanted one of "year", "quarter", "month"'));
    expect(() => timeline(small, { split: "modell" as "model" })).toThrow('wanted "model"');
  });

  it("counts every curated paper of the shipped taxonomy once", () => {
    expect(timeline(taxonomy).reduce((sum, { total }) => sum + total, 0)).toBe(countPapers(taxonomy, {}));
  });
});
