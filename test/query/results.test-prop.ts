import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/model/paper.js";
import { ASPECTS } from "../../src/model/metricRecord.js";
import { RESULT_FORMS, type Result } from "../../src/model/result.js";
import { results, type ResultQuery, type ResultRow } from "../../src/query/index.js";
import { getMetric, type Taxonomy } from "../../src/taxonomy/index.js";
import { allPapers } from "./paperOracle.js";
import { randomTaxonomy, tierLists } from "./randomTaxonomy.js";
import { SMALL_RECORDS } from "./records.js";

/** The model records of a line, and the families at or below one, worked out by hand. */
const PARTS: Readonly<Record<string, readonly string[]>> = { line: ["line", "line-small", "line-small-chat"], "line-small": ["line-small", "line-small-chat"], "line-small-chat": ["line-small-chat"], painter: ["painter"] };
const FAMILIES: Readonly<Record<string, readonly string[]>> = { llm: ["llm", "moe"], moe: ["moe"], dit: ["dit"] };
const FAMILY_OF: Readonly<Record<string, string>> = { line: "llm", "line-small": "llm", "line-small-chat": "moe", painter: "dit" };

const keyOf = (object: object) => fc.constantFrom(...Object.keys(object));
const oneOrMore = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> => fc.oneof(one, fc.array(one, { maxLength: 2 }));
const asked = randomTaxonomy.chain((taxonomy) => {
  const id = fc.constantFrom(...allPapers(taxonomy).map((paper) => paper.id));
  const parts: fc.Arbitrary<ResultQuery>[] = [
    oneOrMore(keyOf(PARTS)).map((model) => ({ model })),
    oneOrMore(keyOf(FAMILIES)).map((family) => ({ family })),
    oneOrMore(keyOf(SMALL_RECORDS.benchmarks)).map((benchmark) => ({ benchmark })),
    oneOrMore(keyOf(SMALL_RECORDS.metrics)).map((metric) => ({ metric })),
    oneOrMore(fc.constantFrom(...ASPECTS)).map((aspect) => ({ aspect })),
    oneOrMore(fc.constantFrom(...RESULT_FORMS)).map((form) => ({ form })),
    oneOrMore(id).map((about) => ({ about })),
    oneOrMore(id).map((reportedBy) => ({ reportedBy })),
  ];
  const query = fc.array(fc.oneof(...parts), { maxLength: 2 }).map((list): ResultQuery => Object.assign({}, ...list));
  return fc.record({ taxonomy: fc.constant(taxonomy), tiers: tierLists, query });
});

const among = (wanted: string | readonly string[] | undefined, ...values: readonly (string | undefined)[]): boolean =>
  wanted === undefined || (typeof wanted === "string" ? [wanted] : wanted).some((each) => values.includes(each));

/** What a query means, read off a figure and the paper that reports it. */
function holds(taxonomy: Taxonomy, query: ResultQuery, figure: Result, paper: Paper): boolean {
  const lists = (of: string | readonly string[] | undefined, table: Readonly<Record<string, readonly string[]>>) => (of === undefined ? undefined : (typeof of === "string" ? [of] : of).flatMap((each) => table[each] ?? []));
  const families = figure.model === undefined ? paper.concepts.map(({ id }) => id) : [FAMILY_OF[figure.model]];
  return (
    among(lists(query.model, PARTS), figure.model) &&
    among(lists(query.family, FAMILIES), ...families) &&
    among(query.benchmark, figure.benchmark) &&
    among(query.metric, figure.metric) &&
    among(query.aspect, getMetric(taxonomy, figure.metric).aspect) &&
    among(query.form, figure.form) &&
    among(query.about, figure.about) &&
    among(query.reportedBy, figure.reportedBy)
  );
}

const figureOf = ({ about, reportedBy, metric, form, value, model, benchmark, setting, bound }: Result) => JSON.stringify([reportedBy, about, metric, form, value, model, benchmark, setting, bound]);
const isComparable = ({ form, better, bound, model, benchmark, quantizers }: ResultRow): boolean => form === "absolute" && better !== undefined && bound === undefined && model !== undefined && benchmark !== undefined && quantizers.length > 0;

describe("results()", () => {
  it("returns the figures that a scan of the records finds", () => {
    let found = 0;
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query }) => {
        const wanted = allPapers(taxonomy).flatMap((paper) => (tiers.includes(paper.tier) ? paper.results.filter((figure) => holds(taxonomy, query, figure, paper)) : []));
        const rows = results(taxonomy, query, { tiers });
        found += rows.length;
        expect(rows.map(figureOf).sort()).toEqual(wanted.map(figureOf).sort());
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it("either ranks a figure or says why not", () => {
    fc.assert(fc.property(asked, ({ taxonomy, tiers, query }) => void results(taxonomy, query, { tiers }).forEach(({ rank, unranked }) => expect(rank === undefined).toBe(unranked !== undefined && unranked !== ""))));
  });

  it("ranks levels with metric, model, benchmark and setting alone, and only where two methods have one", () => {
    let ranked = 0;
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query }) => {
        const rows = results(taxonomy, query, { tiers });
        for (const row of rows) {
          const rivals = rows.filter((other) => other.group === row.group && isComparable(other));
          expect(row.rank !== undefined).toBe(isComparable(row) && new Set(rivals.map(({ about }) => about)).size > 1);
          ranked += row.rank === undefined ? 0 : 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(ranked).toBeGreaterThan(0);
  });

  it("gives a figure one place more than figures that are better, so that equal ones share a place", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query }) => {
        const rows = results(taxonomy, query, { tiers }).filter(({ rank }) => rank !== undefined);
        for (const row of rows) {
          const better = rows.filter(({ group, value }) => group === row.group && (row.better === "higher" ? value > row.value : value < row.value));
          expect(row.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  it("puts figures in one group only if metric, model and benchmark are equal and the widths are", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers }) => {
        const rows = results(taxonomy, {}, { tiers }).filter(({ rank }) => rank !== undefined);
        const keyOfRow = ({ metric, model, benchmark, quantizers }: ResultRow) => JSON.stringify([metric, model, benchmark, quantizers.map(({ target, bits }) => [target, bits])]);
        for (const a of rows) for (const b of rows) if (a.group === b.group && a.setting !== "one mix" && b.setting !== "one mix") expect(keyOfRow(a)).toBe(keyOfRow(b));
      }),
    );
  });

  it("orders by group, then rank, then whose figure and who reports it", () => {
    fc.assert(
      fc.property(asked, ({ taxonomy, tiers, query }) => {
        const keys = results(taxonomy, query, { tiers }).map(({ group, rank = 999, about, reportedBy }) => [group, String(rank).padStart(3, "0"), about, reportedBy]);
        const compare = (a: readonly string[], b: readonly string[]): number => a.map((each, i) => (each < b[i]! ? -1 : each > b[i]! ? 1 : 0)).find((order) => order !== 0) ?? 0;
        expect(keys).toEqual([...keys].sort(compare));
      }),
    );
  });
});
