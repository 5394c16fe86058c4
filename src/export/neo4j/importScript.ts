import type { EdgeKind } from "../../graph/edgeAttributes.js";
import { LIST_DELIMITER } from "./csvCell.js";
import { edgeHeader, nodeHeader, NODE_TABLES, propertyHeader, relationshipType, type EdgeTable, type NodeTable, type Property } from "./tables.js";

/** What was written: the tables, and of each table of relationships the kinds that occur. */
export interface WrittenTables {
  readonly nodes: readonly NodeTable[];
  readonly edges: readonly (readonly [table: EdgeTable, kinds: readonly EdgeKind[]])[];
}

/** How Cypher makes a property of the text of a cell. */
const CONVERSIONS: Readonly<Record<Property[1], (cell: string) => string>> = {
  string: (cell) => cell,
  "string[]": (cell) => `split(${cell}, '${LIST_DELIMITER}')`,
  int: (cell) => `toInteger(${cell})`,
  long: (cell) => `toInteger(${cell})`,
  double: (cell) => `toFloat(${cell})`,
  boolean: (cell) => `toBoolean(${cell})`,
};

/**
 * The script that stands beside the tables. The bulk import of `neo4j-admin` is for a new database and takes a million
 * papers in a minute; `LOAD CSV` adds to a database that runs, and can be run again.
 */
export function importScript({ nodes, edges }: WrittenTables): string {
  return [
    "// Into a new database, stopped, from the folder of these files:",
    "//",
    "//   neo4j-admin database import full neo4j \\",
    ...nodes.map(({ file }) => `//     --nodes=${file} \\`),
    ...edges.map(([{ file }]) => `//     --relationships=${file} \\`),
    `//     --array-delimiter='${LIST_DELIMITER}'`,
    "//",
    "// The constraints below are for afterwards. Into a database that runs, copy these files to its import folder and run",
    "// the whole script: cypher-shell --file import.cypher (in the browser, :auto goes before each LOAD CSV).",
    "",
    ...nodes.map(({ label }) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`),
    "",
    ...nodes.map(loadNodes),
    ...edges.flatMap(([table, kinds]) => kinds.map((kind) => loadEdges(table, kind))),
    "",
  ].join("\n");
}

function loadNodes(table: NodeTable): string {
  const [id = ""] = nodeHeader(table);
  return [load(table.file), `CALL (row) {`, `  MERGE (n:${table.label} {id: row.\`${id}\`})`, ...assignments("n", table.properties), "} IN TRANSACTIONS OF 10000 ROWS;"].join("\n");
}

function loadEdges(table: EdgeTable, kind: EdgeKind): string {
  const [start = "", end = "", type = ""] = edgeHeader(table);
  // A paper may report several figures on one benchmark: the place of the figure tells them apart.
  const own = table.properties.some(([name]) => name === "place") ? " {place: toInteger(row.`place:int`)}" : "";
  return [
    load(table.file),
    `WITH row WHERE row.\`${type}\` = '${relationshipType(kind)}'`,
    "CALL (row) {",
    `  MATCH (a:${NODE_TABLES[table.from].label} {id: row.\`${start}\`}), (b:${NODE_TABLES[table.to].label} {id: row.\`${end}\`})`,
    `  MERGE (a)-[r:${relationshipType(kind)}${own}]->(b)`,
    ...assignments("r", table.properties),
    "} IN TRANSACTIONS OF 10000 ROWS;",
  ].join("\n");
}

function load(file: string): string {
  return `LOAD CSV WITH HEADERS FROM 'file:///${file}' AS row`;
}

function assignments(variable: string, properties: readonly Property[]): readonly string[] {
  if (properties.length === 0) return [];
  return [`  SET ${properties.map((property) => `${variable}.${property[0]} = ${CONVERSIONS[property[1]](`row.\`${propertyHeader(property)}\``)}`).join(", ")}`];
}
