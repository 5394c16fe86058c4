import { describe, expect, it } from "vitest";
import { taxonomy } from "../../src/data/index.js";
import { SCHEMES } from "../../src/model/scheme.js";
import { comparePapers, results } from "../../src/query/index.js";
import { getPaper } from "../../src/taxonomy/index.js";
import { words } from "../helpers/records.js";
import { facet, labels, paperOf, relation, taxonomyOf } from "./records.js";

const figure = (value: number, about?: string) => ({ metric: "perplexity", form: "absolute", value, model: "line", benchmark: "wiki", setting: "W4A4", evidence: words(), ...(about === undefined ? {} : { about }) }) as const;
const small = taxonomyOf(
  {
    one: paperOf("one", { date: "2023", venue: "ICLR 2024", code: "https://example.org/one", concepts: labels("llm", "moe"), methods: [facet("ptq", ["rotation"], ["W4A4", "W8A8"])], relations: [relation("outperforms", "two"), relation("extends", "third")], results: [figure(1), figure(2, "two"), figure(3, "third")] }),
    two: paperOf("two", { date: "2024", concepts: labels("llm"), methods: [facet("ptq", ["smoothing"], ["W4A4"])] }),
    third: paperOf("third", { date: "2023", concepts: labels("dit"), relations: [relation("uses", "two")] }),
    stub: { tier: "stub", title: "S", date: "2023" },
  },
  { redirects: { "two-before": { kind: "moved", to: "two" } } },
);

describe("comparePapers()", () => {
  it("keeps the order asked", () => {
    expect(comparePapers(small, ["two", "one"]).papers.map(({ id }) => id)).toEqual(["two", "one"]);
  });

  it("has one value list a paper in every row, and no row in which all are empty", () => {
    const { rows } = comparePapers(small, ["one", "two", "stub"]);
    for (const { values } of rows) {
      expect(values).toHaveLength(3);
      expect(values.some(({ length }) => length > 0)).toBe(true);
    }
    expect(rows.map(({ aspect }) => aspect)).not.toContain("hardware");
  });

  it("shows per scheme the labels of the records", () => {
    const ids = ["affinequant", "mc-moe", "vidit-q"] as const;
    const { rows } = comparePapers(taxonomy, ids);
    for (const scheme of SCHEMES) {
      const wanted = ids.map((id) => getPaper(taxonomy, id).concepts.flatMap((label) => (label.scheme === scheme ? [label.id] : [])));
      expect(rows.find(({ aspect }) => aspect === scheme)?.values ?? ids.map(() => [])).toEqual(wanted);
    }
  });

  it("shares what stands in every list, and nothing else", () => {
    const { rows } = comparePapers(taxonomy, ["affinequant", "vidit-q"]);
    for (const { values: [a = [], b = []], shared } of rows) expect(shared).toEqual(a.filter((each) => b.includes(each)));
  });

  it("shows year, venue, settings and code", () => {
    const row = (wanted: string) => comparePapers(small, ["one", "two"]).rows.find(({ aspect }) => aspect === wanted);
    expect(row("year")?.values).toEqual([["2023"], ["2024"]]);
    expect(row("venue")?.values).toEqual([["ICLR 2024"], []]);
    expect(row("settings")).toEqual({ aspect: "settings", values: [["W4A4", "W8A8"], ["W4A4"]], shared: ["W4A4"] });
    expect(row("code")?.values).toEqual([["https://example.org/one"], []]);
  });

  it("tells the relations among the papers and no others", () => {
    expect(comparePapers(small, ["two", "one"]).relations.map(({ type, from, to }) => [type, from, to])).toEqual([["outperforms", "one", "two"]]);
    expect(comparePapers(small, ["one", "two", "third"]).relations).toHaveLength(3);
  });

  it("shows the figures about the papers as results() sets them", () => {
    const wanted = results(small).filter(({ about }) => about !== "third");
    expect(wanted).toHaveLength(2);
    expect(comparePapers(small, ["one", "two"]).results).toEqual(wanted);
  });

  it("follows moved ids, and takes a paper named twice once", () => {
    expect(comparePapers(small, ["one", "two-before", "two"])).toEqual(comparePapers(small, ["one", "two"]));
  });

  it.each([[[]], [["one"]], [["one", "one"]]])("refuses fewer than two papers: %j", (ids) => {
    expect(() => comparePapers(small, ids)).toThrow(RangeError);
    expect(() => comparePapers(small, ids)).toThrow(/^Cannot compare papers: [01] given, wanted two or more$/);
  });

  it("refuses an unknown paper and names the nearest", () => {
    expect(() => comparePapers(small, ["one", "thrid"])).toThrow('Cannot find paper "thrid": no such id, nearest is "third"');
  });
});
