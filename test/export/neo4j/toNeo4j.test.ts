import { parse } from "papaparse";
import { describe, expect, it } from "vitest";
import { createTaxonomy } from "quantaxonomy/create";
import { taxonomy, type Taxonomy } from "quantaxonomy";
import { streamNeo4j, toNeo4j } from "quantaxonomy/export/neo4j";
import { EDGE_KINDS, toGraph, type ToGraphOptions } from "quantaxonomy/graph";
import { csvCell } from "../../../src/export/neo4j/csvCell.js";
import { smallRecords } from "../../graph/smallRecords.js";

const wide: Taxonomy = taxonomy;
const small = createTaxonomy(smallRecords);
const rowsOf = (text: string | undefined): readonly Readonly<Record<string, string>>[] => parse<Record<string, string>>(text ?? "", { header: true, skipEmptyLines: true }).data;

/** The keys of nodes and the ends and types of edges that the tables tell, sorted. */
function readTables(files: Readonly<Record<string, string>>): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const [nodes, edges]: [string[], string[]] = [[], []];
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith(".csv")) continue;
    for (const row of rowsOf(text)) {
      const [first = "", second = ""] = Object.keys(row);
      const space = (column: string): string => /\((\w+)\)$/.exec(column)?.[1] ?? "";
      if (first.startsWith("id:")) nodes.push(`${space(first)} ${row[first]}`);
      else edges.push(`${space(first)} ${row[first]} ${row[":TYPE"]} ${space(second)} ${row[second]}`);
    }
  }
  return { nodes: nodes.sort(), edges: edges.sort() };
}

const LABELS: Readonly<Record<string, string>> = { paper: "Paper", concept: "Concept", model: "Model", system: "System", benchmark: "Benchmark", code: "Repository", name: "Name" };

function readGraph(of: Taxonomy, options: ToGraphOptions): ReturnType<typeof readTables> {
  const graph = toGraph(of, options);
  const named = (key: string): string => `${LABELS[key.slice(0, key.indexOf(":"))]} ${key.slice(key.indexOf(":") + 1)}`;
  return {
    nodes: graph.mapNodes(named).sort(),
    edges: graph.mapEdges((_, { kind }, source, target) => `${named(source)} ${kind.toUpperCase().replaceAll("-", "_")} ${named(target)}`).sort(),
  };
}

describe("toNeo4j()", { timeout: 30_000 }, () => {
  it.each<[string, ToGraphOptions]>([
    ["the shipped taxonomy", {}],
    ["some papers", { papers: ["affinequant", "omniquant"] }],
    ["some kinds", { kinds: ["paper", "model", "name"] }],
    ["all stubs", { tiers: ["stub"] }],
  ])("tells the nodes and edges of toGraph() for %s", (_, options) => {
    expect(readTables(toNeo4j(wide, options))).toEqual(readGraph(wide, options));
  });

  it("writes a header with types and the spaces of ids", () => {
    expect(toNeo4j(small)["has-concept.csv"]?.split("\n").slice(0, 2)).toEqual([":START_ID(Paper),:END_ID(Concept),:TYPE,scheme,role,evidenceCount:int,confidence:double", '"first","ptq","HAS_CONCEPT","method","core",1,']);
  });

  it("tells of a paper what its record does", () => {
    const row = rowsOf(toNeo4j(taxonomy, { papers: ["affinequant"] })["papers.csv"]).find((each) => each["id:ID(Paper)"] === "affinequant");
    expect(row).toMatchObject({ label: "AffineQuant", arxiv: "2403.12544", "year:int": "2024", "methods:string[]": "ptq", ":LABEL": "Paper" });
    expect(row?.["authors:string[]"]?.split(";").length).toBeGreaterThan(1);
  });

  it("has a table for every kind of edge", () => {
    const types = new Set(readTables(toNeo4j(small, { tiers: ["curated", "draft"] })).edges.map((edge) => edge.split(" ")[2]));
    expect([...types].sort()).toEqual(EDGE_KINDS.map((kind) => kind.toUpperCase().replaceAll("-", "_")).sort());
  });

  it("loads in its script every table and every type, and none besides", () => {
    const files = toNeo4j(taxonomy);
    const script = files["import.cypher"] ?? "";
    const tables = Object.keys(files).filter((file) => file.endsWith(".csv"));
    expect([...new Set([...script.matchAll(/file:\/\/\/([\w.-]+)/g)].map(([, file]) => file))]).toEqual(tables);
    expect([...script.matchAll(/^\/\/ {5}--(?:nodes|relationships)=([\w.-]+)/gm)].map(([, file]) => file)).toEqual(tables);
    for (const file of tables.filter((each) => !rowsOf(files[each])[0]?.[":LABEL"])) {
      const types = new Set(rowsOf(files[file]).map((row) => row[":TYPE"]));
      const loaded = [...script.matchAll(new RegExp(`file:///${file}' AS row\\nWITH row WHERE row\\.\`:TYPE\` = '(\\w+)'`, "g"))].map(([, type]) => type);
      expect(new Set(loaded), file).toEqual(types);
    }
  });

  it("names in its script columns that the tables have", () => {
    const files = toNeo4j(taxonomy);
    for (const [, file = "", statement = ""] of (files["import.cypher"] ?? "").matchAll(/file:\/\/\/([\w.-]+)' AS row\n([\s\S]*?);\n/g)) {
      const columns = files[file]?.split("\n")[0]?.split(",") ?? [];
      for (const [, column = ""] of statement.matchAll(/row\.`([^`]+)`/g)) expect(columns, file).toContain(column);
    }
  });

  it("refuses a paper that is none and names the nearest", () => {
    expect(() => toNeo4j(wide, { papers: ["afinequant"] })).toThrow('nearest is "affinequant"');
  });
});

describe("streamNeo4j()", () => {
  it("hands out whole lines of bounded length, the header first and the script last", () => {
    const pieces = [...streamNeo4j(taxonomy)];
    expect(pieces.at(-1)?.file).toBe("import.cypher");
    const seen = new Set<string>();
    for (const { file, text } of pieces.slice(0, -1)) {
      expect(text.endsWith("\n")).toBe(true);
      expect(text.length).toBeLessThan(100_000);
      if (!seen.has(file)) expect(text).toMatch(/^(?:id:ID|:START_ID)\(/);
      seen.add(file);
    }
  });
});

describe("csvCell()", () => {
  it.each<[unknown, string]>([
    [undefined, ""],
    ["", ""],
    [[], ""],
    [1.5, "1.5"],
    [true, "true"],
    ['a "b", c', '"a ""b"", c"'],
    ["two\nlines", '"two lines"'],
    [["a;b", "c"], '"a,b;c"'],
    [{ kind: "name" }, '"{""kind"":""name""}"'],
    ["\\", '"\\ "'],
    ['\\"', '"\\ """'],
    ["\uD800", '"\uFFFD"'],
  ])("writes %j as %s", (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
