import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { overlay } from "quantaxonomy/create";
import { taxonomy, type Taxonomy } from "quantaxonomy";
import { listed } from "quantaxonomy/data/listed";
import { toNeo4j } from "quantaxonomy/export/neo4j";
import { toGraph } from "quantaxonomy/graph";

/** The little of DuckDB that is asked; its package may not be installed. */
interface DuckDb {
  readonly DuckDBInstance: { create(): Promise<{ connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowsJson(): readonly (readonly unknown[])[] }> }> }> };
}

const name = "@duckdb/node-api";
const duckdb = (await import(/* @vite-ignore */ name).catch(() => undefined)) as DuckDb | undefined;

describe.skipIf(duckdb === undefined)("DuckDB on the tables for Neo4j (skipped where @duckdb/node-api is not installed)", () => {
  const all: Taxonomy = overlay(taxonomy, listed);
  const tiers = ["curated", "draft", "stub", "listed"] as const;
  const files = toNeo4j(all, { tiers });
  const folder = mkdtempSync(join(tmpdir(), "neo4j-"));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  afterAll(() => rmSync(folder, { recursive: true }));

  const tables = Object.entries(files)
    .filter(([file]) => file.endsWith(".csv"))
    .map(([file, text]) => ({ file, columns: text.slice(0, text.indexOf("\n")).split(",") }));
  const nodeTables = tables.filter(({ columns }) => columns.at(-1) === ":LABEL");
  const edgeTables = tables.filter(({ columns }) => columns.at(-1) !== ":LABEL");
  const read = (file: string): string => `read_csv('${join(folder, file)}', header = true, all_varchar = true, quote = '"', escape = '"', strict_mode = true)`;
  const spaceOf = (column: string | undefined): string => /\((\w+)\)$/.exec(column ?? "")?.[1] ?? "";
  const tableOf = (space: string): { readonly file: string; readonly id: string } => {
    const table = nodeTables.find(({ columns }) => spaceOf(columns[0]) === space);
    return { file: table?.file ?? "", id: table?.columns[0] ?? "" };
  };

  async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
    const connection = await (await duckdb!.DuckDBInstance.create()).connect();
    return (await connection.runAndReadAll(sql)).getRowsJson();
  }
  const count = async (sql: string): Promise<number> => Number((await ask(sql))[0]?.[0]);

  it("finds as many nodes and edges as the graph has", async () => {
    const graph = toGraph(all, { tiers });
    const sum = async (of: typeof tables): Promise<number> => (await Promise.all(of.map(({ file }) => count(`SELECT count(*) FROM ${read(file)}`)))).reduce((a, b) => a + b, 0);
    expect([await sum(nodeTables), await sum(edgeTables)]).toEqual([graph.order, graph.size]);
  });

  it.each(nodeTables)("finds every id of $file once", async ({ file, columns }) => {
    expect(await count(`SELECT count(*) - count(DISTINCT "${columns[0]}") FROM ${read(file)}`)).toBe(0);
  });

  it.each(edgeTables)("finds a node for both ends of every row of $file", async ({ file, columns }) => {
    for (const column of columns.slice(0, 2)) {
      const { file: nodes, id } = tableOf(spaceOf(column));
      expect(await count(`SELECT count(*) FROM ${read(file)} e ANTI JOIN ${read(nodes)} n ON e."${column}" = n."${id}"`)).toBe(0);
    }
  });

  it.each(tables)("reads the types that the header of $file states", async ({ file, columns }) => {
    const types: Readonly<Record<string, string>> = { int: "INTEGER", double: "DOUBLE" };
    for (const column of columns) {
      const type = types[column.split(":").at(-1) ?? ""];
      if (type !== undefined) expect(await count(`SELECT count(*) FROM ${read(file)} WHERE "${column}" IS NOT NULL AND TRY_CAST("${column}" AS ${type}) IS NULL`), column).toBe(0);
    }
  });

  it("reads titles as the records have them, white space aside", async () => {
    const rows = await ask(`SELECT "id:ID(Paper)", title FROM ${read("papers.csv")}`);
    const titles = new Map(rows.map(([id, title]) => [id, title]));
    toGraph(all, { tiers, kinds: ["paper"] }).forEachNode((_, node) => {
      if (node.kind === "paper") expect(titles.get(node.id)).toBe(node.title.replaceAll(/\s+/g, " ").trim());
    });
  });
});
