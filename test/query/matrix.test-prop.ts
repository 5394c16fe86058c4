import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SCOPES, TIERS, type Paper } from "../../src/model/paper.js";
import { SCHEMES } from "../../src/model/scheme.js";
import { countPapers, findPapers, gaps, matrix, type Axis, type PaperQuery } from "../../src/query/index.js";
import { listConcepts, type Taxonomy } from "../../src/taxonomy/index.js";
import { allPapers, carrierTest } from "./paperOracle.js";
import { randomQuery } from "./randomQuery.js";
import { randomTaxonomy, tierLists } from "./randomTaxonomy.js";

const axis: fc.Arbitrary<Axis> = fc.oneof(
  fc.constantFrom<Axis>(...SCHEMES, "year", "scope", "tier"),
  fc.constantFrom("ptq", "transformation", "outliers", "fp", "clipping", "weights").map((under) => ({ under })),
  fc.uniqueArray(fc.constantFrom("ptq", "qat-noise", "both", "llm", "moe", "weight-activation", "technical"), { maxLength: 3 }),
);
const asked = randomTaxonomy.chain((taxonomy) => fc.record({ taxonomy: fc.constant(taxonomy), rows: axis, columns: axis, tiers: tierLists, query: fc.option(randomQuery(taxonomy, ["rot", "paper"]), { nil: undefined }) }));
const optionsOf = <O extends object, Q>(options: O, query: Q | undefined) => ({ ...options, ...(query === undefined ? {} : { query }) });

/** Whether a paper stands in an entry of an axis, read off its record. */
function membership(taxonomy: Taxonomy, of: Axis): (paper: Paper, entry: string) => boolean {
  if (of === "year") return (paper, entry) => String(paper.year) === entry;
  if (of === "scope") return (paper, entry) => paper.tier !== "stub" && paper.scope === entry;
  if (of === "tier") return (paper, entry) => paper.tier === entry;
  return carrierTest(taxonomy);
}

/** The ids that an axis should have, in order. */
function entriesOf(taxonomy: Taxonomy, of: Axis, found: readonly Paper[]): readonly string[] {
  if (of === "year") {
    const [first, last] = [Math.min(...found.map(({ year }) => year)), Math.max(...found.map(({ year }) => year))];
    return [...new Set(allPapers(taxonomy).map(({ year }) => year))].filter((year) => year >= first && year <= last).map(String).sort();
  }
  if (of === "scope") return SCOPES;
  if (of === "tier") return TIERS;
  if (typeof of === "string") return listConcepts(taxonomy, of).flatMap(({ id, broader }) => (broader.length === 0 ? [id] : []));
  if ("under" in of) return listConcepts(taxonomy).flatMap(({ id, broader }) => (broader.includes(of.under) ? [id] : []));
  return of;
}

const newestFirst = (papers: readonly Paper[]): readonly string[] => [...papers].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1)).map(({ id }) => id);

describe("matrix()", () => {
  it("holds in every cell the papers that a scan finds, the newest first, and counts rows, columns and all", () => {
    let known = 0;
    fc.assert(
      fc.property(asked, ({ taxonomy, rows, columns, tiers, query }) => {
        const found = matrix(taxonomy, optionsOf({ rows, columns, tiers }, query));
        const papers = findPapers(taxonomy, query ?? {}, { tiers });
        const [inRow, inColumn] = [membership(taxonomy, rows), membership(taxonomy, columns)];
        expect(found.total).toBe(papers.length);
        expect([found.rows.map(({ id }) => id), found.columns.map(({ id }) => id)]).toEqual([entriesOf(taxonomy, rows, papers), entriesOf(taxonomy, columns, papers)]);
        expect(found.rows.map(({ count }) => count)).toEqual(found.rows.map(({ id }) => papers.filter((paper) => inRow(paper, id)).length));
        expect(found.columns.map(({ count }) => count)).toEqual(found.columns.map(({ id }) => papers.filter((paper) => inColumn(paper, id)).length));
        expect(found.cells.map((line) => line.map((cell) => cell.papers))).toEqual(
          found.rows.map((row) => found.columns.map((column) => newestFirst(papers.filter((paper) => inRow(paper, row.id) && inColumn(paper, column.id))))),
        );
        known += found.cells.flat().filter(({ state }) => state === "known").length;
      }),
      { numRuns: 200 },
    );
    expect(known).toBeGreaterThan(0);
  });

  it("says of an empty cell that none is known only if row and column have papers, and no paper outside those asked stands there", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(asked, ({ taxonomy, rows, columns, tiers, query }) => {
        const found = matrix(taxonomy, optionsOf({ rows, columns, tiers }, query));
        const [inRow, inColumn] = [membership(taxonomy, rows), membership(taxonomy, columns)];
        found.rows.forEach((row, r) =>
          found.columns.forEach((column, c) => {
            const cell = found.cells[r]![c]!;
            const isElsewhere = allPapers(taxonomy).some((paper) => (paper.tier !== "listed" || tiers.includes("listed")) && inRow(paper, row.id) && inColumn(paper, column.id));
            const wanted = cell.papers.length > 0 ? "known" : row.count > 0 && column.count > 0 && !isElsewhere ? "none-known" : "not-curated";
            expect(cell.state).toBe(wanted);
            expect(cell.why === undefined).toBe(wanted === "known");
            seen.add(wanted);
          }),
        );
      }),
    );
    expect(seen.size).toBe(3);
  });

  it("is the other way round with rows and columns changed over", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, rows, columns, tiers }) => {
        const [one, other] = [matrix(taxonomy, { rows, columns, tiers }), matrix(taxonomy, { rows: columns, columns: rows, tiers })];
        expect([other.rows, other.columns, other.total]).toEqual([one.columns, one.rows, one.total]);
        one.cells.forEach((line, r) => line.forEach(({ papers, state }, c) => expect([other.cells[c]?.[r]?.papers, other.cells[c]?.[r]?.state]).toEqual([papers, state])));
      }),
    );
  });
});

describe("gaps()", () => {
  it("lists the cells of the matrix of which none is known, the most expected first, ties by row and column", () => {
    let seen = 0;
    fc.assert(
      fc.property(asked, ({ taxonomy, rows, columns, tiers, query }) => {
        const options = optionsOf({ rows, columns, tiers }, query);
        const { rows: lines, columns: across, cells, total } = matrix(taxonomy, options);
        const wanted = lines.flatMap((row, r) =>
          across.flatMap((column, c) => {
            const expected = Math.round(((row.count * column.count) / Math.max(1, total)) * 1000) / 1000;
            return cells[r]?.[c]?.state === "none-known" ? [[row.id, column.id, row.count, column.count, expected] as const] : [];
          }),
        );
        const found = gaps(taxonomy, { query: {}, ...options, limit: Infinity });
        seen += found.length;
        expect(found.map((gap) => [gap.row, gap.column, gap.rowCount, gap.columnCount, gap.expected])).toEqual(
          [...wanted].sort((a, b) => b[4] - a[4] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1)),
        );
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("names cells that no paper stands in, listed ones aside unless they are asked", () => {
    fc.assert(
      fc.property(randomTaxonomy, fc.boolean(), (taxonomy, isListedAsked) => {
        const every = { tiers: isListedAsked ? [...TIERS] : TIERS.filter((tier) => tier !== "listed") };
        for (const { row, column } of gaps(taxonomy, { limit: Infinity, ...(isListedAsked ? every : {}) })) expect(countPapers(taxonomy, { method: row, model: column } as PaperQuery, every)).toBe(0);
      }),
    );
  });

  it("returns the first of the whole list at every limit", () => {
    fc.assert(
      fc.property(asked, fc.nat(30), ({ taxonomy, rows, columns }, limit) => {
        expect(gaps(taxonomy, { rows, columns, limit })).toEqual(gaps(taxonomy, { rows, columns, limit: Infinity }).slice(0, limit));
      }),
    );
  });
});
