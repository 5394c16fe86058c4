import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { findPapers, gaps, matrix } from "../../src/query/index.js";
import { words } from "../helpers/records.js";
import { facet, labels, paperOf, taxonomyOf } from "./records.js";

const small = taxonomyOf(
  {
    one: paperOf("one", { date: "2023", concepts: labels("llm"), methods: [facet("ptq")] }),
    two: paperOf("two", { date: "2024", concepts: labels("dit"), methods: [facet("qat")] }),
    waiting: { tier: "draft", title: "W", date: "2025", scope: "in", summary: "s", concepts: [...labels("dit")], methods: [{ ...facet("ptq"), evidence: words() }] },
  },
  { redirects: { "ptq-before": { kind: "moved", to: "ptq" } } },
);
const cellOf = (row: string, column: string, options = {}) => matrix(small, { rows: [row], columns: [column], ...options }).cells[0]?.[0];

describe("matrix()", () => {
  it("says that none is known where row and column are covered", () => {
    expect(cellOf("qat", "llm")).toEqual({ papers: [], state: "none-known", why: "1 paper has qat and 1 has llm, none has both" });
  });

  it("says that nothing is curated where the row or the column has no paper", () => {
    expect(cellOf("mixed-precision", "moe")).toEqual({ papers: [], state: "not-curated", why: "no paper asked about has mixed precision or moe" });
  });

  it("says that nothing is curated where papers of another tier stand", () => {
    expect(cellOf("ptq", "dit")).toEqual({ papers: [], state: "not-curated", why: "1 paper stands here outside the selection" });
    expect(cellOf("ptq", "dit", { tiers: ["curated", "draft"] })).toEqual({ papers: ["waiting"], state: "known" });
  });

  it("says that nothing is curated where papers outside the query stand", () => {
    expect(cellOf("ptq", "llm", { query: { any: [{ year: 2024 }, { not: { model: "llm" } }] } })?.state).toBe("not-curated");
  });

  it("follows moved ids of an axis", () => {
    expect(matrix(small, { rows: ["ptq-before"], columns: "model" })).toEqual(matrix(small, { rows: ["ptq"], columns: "model" }));
  });

  it("refuses a facet that is none and names the nearest", () => {
    expect(() => matrix(small, { rows: "methods" as "method", columns: "model" })).toThrow(new RangeError('Cannot lay papers out by "methods": wanted "method"'));
  });

  it("refuses a concept that is none and names the nearest", () => {
    expect(() => matrix(small, { rows: ["ptqq"], columns: "model" })).toThrow('nearest is "ptq"');
    expect(() => matrix(small, { rows: { under: "trnsformation" }, columns: "model" })).toThrow('nearest is "transformation"');
  });

  it("holds in every cell of the shipped methods and models what findPapers() finds", () => {
    const { rows, columns, cells } = matrix(taxonomy, { rows: "method", columns: "model" });
    rows.forEach((row, r) =>
      columns.forEach((column, c) => {
        const wanted = findPapers(taxonomy, { method: row.id as "ptq", model: column.id as "llm" }).map(({ id }) => id);
        expect(cells[r]?.[c]?.papers, `${row.id} ${column.id}`).toEqual(wanted);
      }),
    );
  });
});

describe("gaps()", () => {
  it("takes twenty at most unless told otherwise", () => {
    expect(gaps(taxonomy, { rows: "technique", columns: "challenge" })).toHaveLength(20);
  });

  it("says in words what is missing", () => {
    expect(gaps(small, { rows: ["qat"], columns: ["llm"] })).toEqual([
      { row: "qat", rowLabel: "qat", column: "llm", columnLabel: "llm", rowCount: 1, columnCount: 1, expected: 0.5, why: "1 paper has qat and 1 has llm, none has both" },
    ]);
  });

  it.each([Number.NaN, -1])("refuses limit %d", (limit) => {
    expect(() => gaps(small, { limit })).toThrow(`Cannot take limit ${limit}`);
  });
});
