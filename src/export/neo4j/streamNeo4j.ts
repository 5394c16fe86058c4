import type { EdgeKind } from "../../graph/edgeAttributes.js";
import { graphSource, type GraphEdgeItem, type ToGraphOptions } from "../../graph/graphSource.js";
import type { NodeAttributes, NodeKind } from "../../graph/nodeAttributes.js";
import type { Ids } from "../../model/ids.js";
import { get } from "../../taxonomy/records.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { csvCell, csvText } from "./csvCell.js";
import { importScript } from "./importScript.js";
import { ALL_NODE_TABLES, EDGE_TABLES, edgeHeader, nodeHeader, nodeTable, relationshipType, SCRIPT, type EdgeTable } from "./tables.js";

/**
 * A part of one of the files, to be added at its end.
 *
 * @category Export
 */
export interface Neo4jPiece {
  /** The file's name, without a folder. */
  readonly file: string;
  /** What comes next in it, in UTF-8: whole lines. */
  readonly text: string;
}

/** Characters that gather before they are handed out. */
const PIECE_SIZE = 65_536;

/**
 * The files of {@link toNeo4j} piece by piece, so that a million papers need neither a graph nor a text of that size.
 *
 * The pieces of a file come in order; those of several files are mixed. The records of the papers are read twice.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers and which kinds of nodes, as for `toGraph`.
 * @returns The pieces; `import.cypher` comes last and in one.
 * @throws RangeError for a tier or kind that is none, `UnknownIdError` for an unknown paper; at the first piece.
 *
 * @example How much is written to each file
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { streamNeo4j } from "quantaxonomy/export/neo4j";
 *
 * const lengths = new Map<string, number>();
 * for (const { file, text } of streamNeo4j(taxonomy)) lengths.set(file, (lengths.get(file) ?? 0) + text.length);
 * assert.ok((lengths.get("papers.csv") ?? 0) > (lengths.get("systems.csv") ?? 0));
 * ```
 *
 * @category Export
 */
export function* streamNeo4j<I extends Ids>(taxonomy: Taxonomy<I>, options: ToGraphOptions<NoInfer<I>> = {}): Generator<Neo4jPiece, void, undefined> {
  const { nodes, edges } = graphSource(taxonomy, options);
  const waiting = new Map<string, string>();
  const begun = new Set<string>();
  function* write(file: string, header: readonly string[], cells: readonly string[]): Generator<Neo4jPiece> {
    const before = waiting.get(file) ?? (begun.has(file) ? "" : `${header.join(",")}\n`);
    begun.add(file);
    const text = `${before}${cells.join(",")}\n`;
    if (text.length < PIECE_SIZE) waiting.set(file, text);
    else {
      waiting.delete(file);
      yield { file, text };
    }
  }

  // Names that differ by what a table cannot hold are one node.
  const names = new Set<string>();
  for (const { attributes } of nodes()) {
    const table = nodeTable(attributes.kind);
    const id = csvText(attributes.id);
    if (attributes.kind === "name" && names.size === names.add(id).size) continue;
    const facts: Readonly<Record<string, unknown>> = { ...recordFacts(taxonomy, attributes), ...attributes };
    yield* write(table.file, nodeHeader(table), [csvCell(id), ...table.properties.map(([name]) => csvCell(facts[name])), csvCell(table.label)]);
  }
  const kinds = new Map<EdgeTable, Set<EdgeKind>>();
  for (const edge of edges()) {
    const table = tableOf(edge);
    const known = kinds.get(table);
    if (known) known.add(edge.attributes.kind);
    else kinds.set(table, new Set([edge.attributes.kind]));
    const facts = edge.attributes as unknown as Readonly<Record<string, unknown>>;
    const ends = [edge.source, edge.target].map((key) => csvCell(csvText(idOf(key))));
    yield* write(table.file, edgeHeader(table), [...ends, csvCell(relationshipType(edge.attributes.kind)), ...table.properties.map(([name]) => csvCell(facts[name]))]);
  }
  for (const [file, text] of waiting) yield { file, text };

  const written = {
    nodes: ALL_NODE_TABLES.filter(({ file }) => begun.has(file)),
    edges: EDGE_TABLES.flatMap((table) => {
      const found = kinds.get(table);
      return found === undefined ? [] : [[table, table.kinds.filter((kind) => found.has(kind))] as const];
    }),
  };
  yield { file: SCRIPT, text: importScript(written) };
}

/** What the tables hold of a record beyond what the graph does. */
function recordFacts(taxonomy: Taxonomy, { kind, id }: NodeAttributes): object {
  switch (kind) {
    case "paper": {
      const paper = get(taxonomy, "paper", id);
      const { authors, arxiv, doi, venue, settings } = paper;
      return { authors, arxiv, doi, venue, settings: [...new Set(settings.map((setting) => setting.text))], summary: paper.tier === "stub" ? undefined : paper.summary };
    }
    case "concept": {
      const { definition, altLabels } = get(taxonomy, "concept", id);
      return { definition, altLabels };
    }
    case "model":
    case "system":
    case "benchmark":
      return { aliases: get(taxonomy, kind, id).aliases };
    case "code":
    case "name":
      return {};
    default:
      return kind satisfies never;
  }
}

const tables: ReadonlyMap<string, EdgeTable> = /* @__PURE__ */ new Map(EDGE_TABLES.flatMap((table) => table.kinds.map((kind) => [`${table.from} ${kind} ${table.to}`, table] as const)));

function tableOf({ source, target, attributes }: GraphEdgeItem): EdgeTable {
  const table = tables.get(`${kindOf(source)} ${attributes.kind} ${kindOf(target)}`);
  if (table === undefined) throw new Error(`Cannot write the edge "${source}" ${attributes.kind} "${target}": there is no table for it`);
  return table;
}

function kindOf(key: string): NodeKind {
  return key.slice(0, key.indexOf(":")) as NodeKind;
}

function idOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
