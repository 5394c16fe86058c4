import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseCsvList, parseCsvText, streamCsv, toCsv } from "quantaxonomy/export/csv";
import { SCHEMES } from "../../../src/model/scheme.js";
import { curatedPaper } from "../hostilePapers.js";
import { SHIPPED_PAPERS } from "../shippedPapers.js";

const rowsOf = (csv: string): readonly Record<string, string>[] => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
const rowOf = (...overrides: Parameters<typeof curatedPaper>): Record<string, string> => rowsOf(toCsv([curatedPaper(...overrides)]))[0] ?? {};

describe("toCsv()", () => {
  test("names its columns", () => {
    expect(toCsv([])).toBe(
      "id,tier,title,name,aliases,date,year,authors,author_count,arxiv,doi,venue,code,scope,contribution,summary,methods,concepts_method,concepts_technique,concepts_challenge,concepts_target,concepts_format,concepts_granularity,concepts_model,concepts_task,concepts_data,concepts_hardware,settings,relations,results,url,checked\n",
    );
  });

  test("has a column for every scheme", () => {
    const columns = toCsv([]).trim().split(",");
    expect(SCHEMES.filter((scheme) => !columns.includes(`concepts_${scheme}`))).toEqual(["contribution"]);
  });

  test("leaves empty what a stub does not know", () => {
    const none = { methods: [], concepts: [], settings: [], relations: [], results: [], costs: [] };
    const row = rowsOf(toCsv([{ id: "some-paper", title: "Some Paper", tier: "stub", aliases: [], authors: [], date: "2020", year: 2020, sources: [], ...none }]))[0];
    expect(Object.entries(row ?? {}).filter(([, cell]) => cell !== "")).toEqual([["id", "some-paper"], ["tier", "stub"], ["title", "Some Paper"], ["date", "2020"], ["year", "2020"]]);
  });

  test("names the role of a method, and an adjacent one by its concept", () => {
    const evidence = [{ source: "title", text: "x" }] as const;
    const methods = [
      { kind: "ptq", role: "core", evidence, concepts: [], settings: [] },
      { kind: "adjacent", concept: "pruning", role: "component", evidence },
    ] as const;
    expect(rowOf({ methods })["methods"]).toBe("ptq:core; pruning:component");
  });

  test("names the kind of a relation's target", () => {
    expect(rowOf({ relations: [{ type: "applies-to", target: "llama", targetKind: "model", evidence: [] }] })["relations"]).toBe("applies-to:model:llama");
  });

  test("counts authors only where their number is known", () => {
    expect([rowOf(), rowOf({ authorCount: 7 }), rowOf({ etAl: true }), rowOf({ authors: [] })].map((row) => row["author_count"])).toEqual(["1", "7", "", ""]);
  });

  test("keeps readers from taking an arXiv id for a number", () => {
    expect(rowOf({ arxiv: "2310.08910" })["arxiv"]).toBe("arXiv:2310.08910");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1"])("lets no spreadsheet compute %s", (title) => {
    const cell = rowOf({ title })["title"] ?? "";
    expect([cell, parseCsvText(cell)]).toEqual([`'${title}`, title]);
  });

  test("guards a list by its first value", () => {
    const cell = rowOf({ authors: ["=A", "=B; C"] })["authors"] ?? "";
    expect([cell, parseCsvList(cell)]).toEqual([String.raw`'=A; =B\; C`, ["=A", "=B; C"]]);
  });
});

describe("parseCsvList()", () => {
  test.each([
    ["", []],
    ["a", ["a"]],
    [String.raw`a\\; b`, ["a\\", "b"]],
    [String.raw`a\\\; b`, [String.raw`a\; b`]],
    ["a;b;", ["a", "b"]],
    ["a\\", ["a\\"]],
  ])("divides %j", (cell, items) => {
    expect(parseCsvList(cell)).toEqual(items);
  });
});

describe("streamCsv()", () => {
  test("writes the lines of toCsv()", () => {
    expect([...streamCsv(SHIPPED_PAPERS)].join("")).toBe(toCsv(SHIPPED_PAPERS));
  });

  test("asks for no paper before its line is wanted", () => {
    let asked = 0;
    const lines = streamCsv(
      (function* () {
        for (const paper of SHIPPED_PAPERS) {
          asked++;
          yield paper;
        }
      })(),
    );
    lines.next();
    lines.next();
    expect(asked).toBe(1);
  });
});
