import { NODE_KINDS, type NodeKind } from "../../graph/nodeAttributes.js";
import type { EdgeKind } from "../../graph/edgeAttributes.js";
import { RELATION_TYPES } from "../../model/relation.js";

/** The type of a property as Neo4j's import writes it; `string` is not written. */
export type PropertyType = "string" | "string[]" | "int" | "long" | "double" | "boolean";

/** A property and its type. */
export type Property = readonly [name: string, type: PropertyType];

/** A file of nodes: all of one kind, with their ids in a space of their own. */
export interface NodeTable {
  readonly kind: NodeKind;
  readonly file: string;
  /** The label in Neo4j, and the name of the space of ids. */
  readonly label: string;
  readonly properties: readonly Property[];
}

/** A file of relationships: all from one kind of node to one kind. */
export interface EdgeTable {
  readonly file: string;
  readonly from: NodeKind;
  readonly to: NodeKind;
  readonly kinds: readonly EdgeKind[];
  readonly properties: readonly Property[];
}

/** The file that says how the others are imported. */
export const SCRIPT = "import.cypher";

const text = (...names: readonly string[]): readonly Property[] => names.map((name) => [name, "string"] as const);
const LABEL = text("label");

/** The tables of nodes, in the order of the graph. */
export const NODE_TABLES: { readonly [K in NodeKind]: Omit<NodeTable, "kind"> } = {
  paper: {
    file: "papers.csv",
    label: "Paper",
    properties: [
      ...text("label", "title", "tier", "date"),
      ["year", "int"],
      ...text("scope", "contribution"),
      ["methods", "string[]"],
      ["authors", "string[]"],
      ...text("arxiv", "doi", "venue", "summary"),
      ["settings", "string[]"],
    ],
  },
  concept: { file: "concepts.csv", label: "Concept", properties: [...text("label", "scheme", "definition"), ["altLabels", "string[]"]] },
  model: { file: "models.csv", label: "Model", properties: [...LABEL, ["parameters", "double"], ["aliases", "string[]"]] },
  system: { file: "systems.csv", label: "System", properties: [...text("label", "systemKind"), ["aliases", "string[]"]] },
  benchmark: { file: "benchmarks.csv", label: "Benchmark", properties: [...LABEL, ["aliases", "string[]"]] },
  code: { file: "repositories.csv", label: "Repository", properties: text("label", "url") },
  name: { file: "names.csv", label: "Name", properties: LABEL },
};

const RELATION_PROPERTIES = text("evidence");
const REPORT_PROPERTIES: readonly Property[] = [
  ["place", "int"],
  ...text("about", "metric", "form"),
  ["value", "double"],
  ["to", "double"],
  ...text("bound", "aggregate", "model", "benchmark", "setting", "hardware", "baseline", "note", "evidence"),
];

const relations = (to: NodeKind, file: string): EdgeTable => ({ file, from: "paper", to, kinds: RELATION_TYPES, properties: RELATION_PROPERTIES });
const plain = (kind: EdgeKind, from: NodeKind, to: NodeKind): EdgeTable => ({ file: `${kind}.csv`, from, to, kinds: [kind], properties: [] });

/** The tables of relationships. */
export const EDGE_TABLES: readonly EdgeTable[] = [
  relations("paper", "paper-relations.csv"),
  relations("model", "model-relations.csv"),
  relations("system", "system-relations.csv"),
  relations("benchmark", "benchmark-relations.csv"),
  relations("name", "name-relations.csv"),
  { file: "has-concept.csv", from: "paper", to: "concept", kinds: ["has-concept"], properties: [...text("scheme", "role"), ["evidenceCount", "int"], ["confidence", "double"]] },
  plain("has-code", "paper", "code"),
  { file: "benchmark-figures.csv", from: "paper", to: "benchmark", kinds: ["reports"], properties: REPORT_PROPERTIES },
  { file: "model-figures.csv", from: "paper", to: "model", kinds: ["reports"], properties: REPORT_PROPERTIES },
  plain("broader", "concept", "concept"),
  plain("related", "concept", "concept"),
  plain("in-family", "model", "concept"),
  plain("part-of", "model", "model"),
  plain("measures-task", "benchmark", "concept"),
];

/** The table of a kind of node. */
export function nodeTable(kind: NodeKind): NodeTable {
  return { kind, ...NODE_TABLES[kind] };
}

/** Every table of nodes. */
export const ALL_NODE_TABLES: readonly NodeTable[] = /* @__PURE__ */ NODE_KINDS.map(nodeTable);

/** The type of a relationship as Neo4j's guides write it. */
export function relationshipType(kind: EdgeKind): string {
  return kind.replaceAll("-", "_").toUpperCase();
}

/** The columns of a table of nodes. */
export function nodeHeader({ label, properties }: NodeTable): readonly string[] {
  return [`id:ID(${label})`, ...properties.map(propertyHeader), ":LABEL"];
}

/** The columns of a table of relationships. */
export function edgeHeader({ from, to, properties }: EdgeTable): readonly string[] {
  return [`:START_ID(${NODE_TABLES[from].label})`, `:END_ID(${NODE_TABLES[to].label})`, ":TYPE", ...properties.map(propertyHeader)];
}

/** The heading of a property's column. */
export function propertyHeader([name, type]: Property): string {
  return type === "string" ? name : `${name}:${type}`;
}
