import type { ToGraphOptions } from "../../graph/graphSource.js";
import type { Ids } from "../../model/ids.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { streamNeo4j } from "./streamNeo4j.js";
import { ALL_NODE_TABLES, EDGE_TABLES, SCRIPT } from "./tables.js";

/**
 * Writes the graph of a taxonomy as the files of Neo4j's bulk import.
 *
 * There is a table a kind of node (`papers.csv`, labelled `Paper`) and tables of relationships by the kinds they join
 * (`paper-relations.csv`, of types such as `OUTPERFORMS`), with typed headers, and `import.cypher`: the command of
 * `neo4j-admin` in a comment, constraints, and `LOAD CSV` for a database that runs (Neo4j 5.23 and later). A table without rows is left out.
 *
 * Nodes carry what those of `toGraph` do, papers also authors, identifiers, summary and the texts of settings; figures,
 * roles and confidence are on relationships. Evidence and baselines are JSON text. White space becomes single spaces;
 * a `;` inside an item of a list becomes a comma; a character that files cannot hold becomes U+FFFD, and a backslash
 * before a quotation mark gets a space after it. Linear; for more than some ten thousand papers take {@link streamNeo4j}.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers and which kinds of nodes, as for `toGraph`.
 * @returns Texts by the names of their files.
 * @throws RangeError for a tier or kind that is none, `UnknownIdError` for an unknown paper.
 *
 * @example The header of a table
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { toNeo4j } from "quantaxonomy/export/neo4j";
 *
 * const files = toNeo4j(taxonomy);
 * assert.match(files["has-concept.csv"] ?? "", /^:START_ID\(Paper\),:END_ID\(Concept\),:TYPE,scheme,role,/);
 * ```
 *
 * @category Export
 */
export function toNeo4j<I extends Ids>(taxonomy: Taxonomy<I>, options: ToGraphOptions<NoInfer<I>> = {}): Readonly<Record<string, string>> {
  const pieces = new Map<string, string[]>();
  for (const { file, text } of streamNeo4j(taxonomy, options)) {
    const texts = pieces.get(file);
    if (texts) texts.push(text);
    else pieces.set(file, [text]);
  }
  // A long table has its first piece before a short one: the order of the script is that of the tables.
  const files = [...ALL_NODE_TABLES, ...EDGE_TABLES].map(({ file }) => file).concat(SCRIPT);
  return Object.fromEntries(files.flatMap((file) => (pieces.has(file) ? [[file, pieces.get(file)!.join("")]] : [])));
}
